//! The few types of schema.org that are needed, written in this order, without what is absent.

use std::borrow::Cow;

use serde::Serialize;

/// <https://schema.org/NewsArticle>.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct NewsArticle<'a> {
    #[serde(rename = "@context")]
    pub(super) context: &'static str,
    #[serde(rename = "@type")]
    pub(super) kind: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) main_entity_of_page: Option<Thing<'a>>,
    pub(super) headline: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) description: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) in_language: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) url: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) image: Option<Thing<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) date_published: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) date_modified: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) author: Option<Thing<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) publisher: Option<Thing<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) is_based_on: Option<Thing<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) keywords: Vec<&'a str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) citation: Vec<Thing<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) audience: Vec<Thing<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) digital_source_type: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) credit_text: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) copyright_notice: Option<&'a str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) has_part: Vec<Thing<'a>>,
    #[serde(rename = "@reverse", skip_serializing_if = "Option::is_none")]
    pub(super) reverse: Option<ResultOf<'a>>,
}

/// The inverse of an action's `result`: the action that the article is the result of.
#[derive(Serialize)]
pub(super) struct ResultOf<'a> {
    pub(super) result: Thing<'a>,
}

/// Anything else, with the members that some type here has.
#[derive(Default, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Thing<'a> {
    #[serde(rename = "@type")]
    pub(super) kind: &'static str,
    #[serde(rename = "@id", skip_serializing_if = "Option::is_none")]
    pub(super) id: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) name: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) url: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) date_published: Option<&'a str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) author: Vec<Self>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) credit_text: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) caption: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) audience_type: Option<Cow<'a, str>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) digital_source_type: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) publisher: Option<Box<Self>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) reviewed_by: Option<Box<Self>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) instrument: Option<Box<Self>>,
}

impl<'a> Thing<'a> {
    pub(super) fn new(kind: &'static str) -> Self {
        Self { kind, ..Self::default() }
    }

    pub(super) fn named(kind: &'static str, name: &'a str) -> Self {
        Self { name: Some(name), ..Self::new(kind) }
    }
}
