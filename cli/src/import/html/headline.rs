//! The title of the page's story.

use super::super::report::quote;
use super::article::Article;
use super::names;
use super::own::Identity;
use super::reading::Reading;
use super::text::text;
use super::title::{self, Around, Cut};

/// A title, and a name that stood beside it.
pub(super) struct Headline {
    pub(super) title: String,
    /// What was cut off, which is the name of the site.
    pub(super) site: Option<String>,
}

/// The title: from the page's data, else as previews have it, else the page's own title, else
/// its heading. The name of the site is cut off where the page shows that it is one.
pub(super) fn read(page: &mut Reading<'_>, identity: &Identity) -> Option<Headline> {
    let around = around(page);
    if let Some((title, from)) = in_data(page, identity) {
        let known = title::cut(&title, &around).filter(|cut| cut.is_known);
        return Some(say(page, &title, known, from.as_deref()));
    }
    let preview =
        page.head.meta(names::TITLES).map(|(name, title)| (title, format!("meta data ({name})")));
    let own = || page.head.title().map(|title| (title, "title".to_owned()));
    let heading = || page.body.headings.first().map(|it| (it.clone(), "heading".to_owned()));
    let other = || {
        page.data(&["name", "alternativeHeadline"])
            .map(|(title, from)| (title, from.unwrap_or_default()))
    };
    let sources: [Option<(String, String)>; 4] = [preview, own(), heading(), other()];
    let said = sources.into_iter().flatten().map(|(title, from)| (text(&title), from));
    let (title, from) =
        said.into_iter().find(|(title, _)| title.chars().any(char::is_alphanumeric))?;
    let cut = title::cut(&title, &around).or_else(|| {
        // The usual sign between the title and the site is taken for it.
        let (title, site) =
            title.rsplit_once(" | ").filter(|(title, _)| !title.trim().is_empty())?;
        Some(Cut { title, site, is_known: false })
    });
    Some(say(page, &title, cut, Some(&from)))
}

/// What the data calls the story. Where its `name` is what the page's title begins with and its
/// headline is not, the name is the title.
fn in_data(page: &Reading<'_>, identity: &Identity) -> Option<(String, Option<String>)> {
    let (headline, from) = page.data(&["headline"]).or_else(|| {
        page.articles
            .iter()
            .filter(|it| it.other_kind.is_none())
            .find_map(|article| Some((article.text(&["name", "alternativeHeadline"])?, None)))
    })?;
    let name = page.data(&["name"]).map(|(name, _)| text(&name));
    let headline = text(&headline);
    if let Some(name) = name
        && identity.has_title(&name)
        && !identity.has_title(&headline)
    {
        let from = "data (name), as its headline is not what its title begins with";
        return Some((name, Some(from.to_owned())));
    }
    headline.chars().any(char::is_alphanumeric).then_some((headline, from))
}

fn say(page: &mut Reading<'_>, whole: &str, cut: Option<Cut<'_>>, from: Option<&str>) -> Headline {
    let title = cut.as_ref().map_or(whole, |cut| cut.title).to_owned();
    let site = cut.map(|cut| cut.site.to_owned());
    let shown = quote(&title);
    let without = site.as_deref().map(|site| format!(", {} without {}", quote(whole), quote(site)));
    let without = without.unwrap_or_default();
    match from {
        Some(from) => {
            page.report.guess("title", format!("{shown} is read from the page’s {from}{without}"));
        }
        None if !without.is_empty() => {
            page.report.guess("title", format!("{shown} is read from the page’s data{without}"));
        }
        None => {}
    }
    Headline { title, site }
}

fn around(page: &Reading<'_>) -> Around {
    let publishers = page.articles.iter().filter_map(Article::publisher);
    let metas = page.head.metas(names::SITES).map(|(_, name)| name.to_owned());
    let sites = publishers.chain(metas).chain(page.graph.site().map(str::to_owned));
    let host = page.base.as_ref().and_then(|base| base.host_str()).map(str::to_owned);
    Around {
        sites: sites.map(|name| text(&name)).collect(),
        headings: page.body.headings.clone(),
        host,
    }
}
