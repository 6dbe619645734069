//! The title of the page's story.

use super::super::no_value::is_no_value;
use super::super::report::quote;
use super::article::Article;
use super::beside;
use super::headings;
use super::names;
use super::own::Identity;
use super::reading::Reading;
use super::said::text;
use super::title::{self, Around, Cut};

/// A title, and a name that stood beside it.
pub(super) struct Headline {
    pub(super) title: String,
    /// The name of the site that stood beside it.
    pub(super) site: Option<String>,
}

/// The title: from the page's data, else as previews have it, else the page's own title, else
/// its heading. The name of the site is cut off where the page shows that it is one.
pub(super) fn read(page: &mut Reading<'_>, identity: &Identity) -> Option<Headline> {
    let around = around(page);
    let mut headline = title(page, identity, &around)?;
    // The name of the site stands beside the title also where that is read from elsewhere.
    let own = page.head.title().into_iter();
    let previews = page.head.metas(names::TITLES).map(|(_, title)| title.to_owned());
    let wholes: Vec<String> = own.chain(previews).map(|it| text(&it)).collect();
    for whole in &wholes {
        let beside = beside::beside(whole, &headline.title);
        let site = beside.site(&around).map(str::to_owned);
        page.beside.extend(beside.all().map(str::to_owned));
        headline.site = match headline.site.take() {
            // What was cut off may be a section with the site.
            Some(cut) if beside.all().count() > 1 && !title::is_site(&cut, &around) => {
                site.or(Some(cut))
            }
            found => found.or(site),
        };
    }
    Some(headline)
}

fn title(page: &mut Reading<'_>, identity: &Identity, around: &Around) -> Option<Headline> {
    let in_data = in_data(page, identity);
    if let Some((title, from)) = &in_data
        && !title::is_site(title, around)
    {
        let known = title::cut(title, around).filter(|cut| cut.is_known);
        return Some(say(page, title, known, from.as_deref()));
    }
    let preview =
        page.head.meta(names::TITLES).map(|(name, title)| (title, format!("meta data ({name})")));
    let own = page.head.title().map(|title| (title, "title".to_owned()));
    let headings = page.body.headings.iter().map(|it| (it.clone(), "heading".to_owned()));
    let other = page
        .data(&["name", "alternativeHeadline"])
        .map(|(title, from)| (title, from.unwrap_or_else(|| "data (name)".to_owned())));
    let further = page.body.subheadings.first().map(|it| (it.clone(), "first heading".to_owned()));
    // Of several entries none is that of the page.
    let entry = page.body.names.first().filter(|_| page.body.names.len() == 1);
    let entry = entry.map(|name| (name.clone(), "element whose class says title".to_owned()));
    let said =
        preview.into_iter().chain(entry).chain(own).chain(headings).chain(other).chain(further);
    let said = said.map(|(title, from)| (text(&title), from));
    let is_said = |title: &str| {
        let bare = cut(title, around).map_or(title, |cut| cut.title);
        title.chars().any(char::is_alphanumeric) && !is_no_value(bare)
    };
    let said: Vec<(String, String)> = said.filter(|(title, _)| is_said(title)).collect();
    let is_title = |title: &str| {
        let bare = cut(title, around).map_or(title, |cut| cut.title);
        !title::is_site(title, around) && !title::is_site(bare, around)
    };
    // A page that is called as its site is has its story’s title elsewhere, or is that of the site.
    let first = || {
        let (title, from) = in_data.clone()?;
        Some((title, from.unwrap_or_else(|| "data".to_owned())))
    };
    let found = said.iter().find(|(title, _)| is_title(title)).cloned();
    let (title, from) = found.or_else(first).or_else(|| said.first().cloned())?;
    let mut headline = say(page, &title, cut(&title, around), Some(&from));
    let skipped = said.iter().map(|(title, _)| title).find(|it| title::is_site(it, around));
    headline.site = headline.site.or_else(|| {
        let is_other = |site: &&String| site.contains(' ') && **site != headline.title;
        skipped.filter(is_other).cloned()
    });
    Some(headline)
}

fn cut<'a>(title: &'a str, around: &Around) -> Option<Cut<'a>> {
    title::cut(title, around).or_else(|| title::usual(title))
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
    let headings = headings::read(page);
    let sites = sites.map(|name| text(&name)).chain(headings.of_site).collect();
    let mut around = Around { sites, headings: headings.of_story, host };
    // What stands beside the heading in the page’s title names the site, also where it stands alone.
    let title = page.head.title().map(|title| text(&title)).unwrap_or_default();
    let beside = title::cut(&title, &around).map(|cut| {
        let site = beside::beside(&title, cut.title).site(&around);
        site.unwrap_or(cut.site).to_owned()
    });
    around.sites.extend(beside);
    around
}
