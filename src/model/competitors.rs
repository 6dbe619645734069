//! The competitor table.

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Serialize, Serializer};
use std::borrow::Cow;

/// How the subject of the story compares with others, feature by feature.
#[derive(Clone, Debug, Default, PartialEq, Serialize, JsonSchema)]
pub struct Competitors {
    /// Who is compared.
    #[schemars(length(min = 1))]
    pub columns: Vec<Column>,
    /// On what.
    #[schemars(length(min = 1))]
    pub rows: Vec<Row>,
}

/// One of those compared.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Column {
    /// Its name.
    pub name: String,
    /// Who makes it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub vendor: Option<String>,
    /// Whether the story is about this one. Defaults to false.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub subject: bool,
}

/// One feature, with a cell for each column in their order.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Row {
    /// What is compared.
    pub feature: String,
    /// One cell a column; those missing at the end count as missing.
    #[serde(default)]
    pub cells: Vec<Cell>,
}

/// One cell of the table.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell {
    /// A text.
    Text(String),
    /// A number, shown in the reader's number format.
    Number(f64),
    /// Yes or no.
    Bool(bool),
    /// Not known.
    Missing,
}

impl Serialize for Cell {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Text(text) => to.serialize_str(text),
            Self::Number(number) if number.fract() == 0.0 && number.abs() < 1e15 => {
                to.serialize_i64(*number as i64)
            }
            Self::Number(number) => to.serialize_f64(*number),
            Self::Bool(yes) => to.serialize_bool(*yes),
            Self::Missing => to.serialize_unit(),
        }
    }
}

impl JsonSchema for Cell {
    fn schema_name() -> Cow<'static, str> {
        "Cell".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "A text, a number, yes or no, or null where it is not known.",
            "type": ["string", "number", "boolean", "null"],
        })
    }
}
