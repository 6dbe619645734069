//! Names behind an author that are whom he writes for: `By Ana Be, Harbour Post`.

use news_card::Link;

use super::super::super::people::resemble;
use super::super::super::report::{Report, quote};
use super::super::page::Page;
use super::byline::Byline;

/// Takes the names of organisations out of the authors. That a name is one is known by what else
/// the page says of its publisher; where it says nothing, the name stays and is told.
pub(super) fn part(
    byline: &mut Byline,
    (source, original): (Option<&String>, Option<&Link>),
    page: &Page,
    report: &mut Report,
) {
    let linked = page.sources.iter();
    let hosts = linked.clone().filter_map(|(_, url)| Link::parse(url.as_deref()?));
    let hosts: Vec<String> =
        hosts.chain(original.cloned()).map(|link| link.host().to_owned()).collect();
    let sites = page.site_titles.iter().flat_map(|parts| parts.iter().skip(1));
    let names = linked.map(|(name, _)| name).chain(source).chain(sites);
    let names: Vec<String> = names.chain(&byline.source).cloned().collect();
    for name in std::mem::take(&mut byline.doubtful) {
        let is_label = |host: &String| host.split('.').any(|label| resemble(label, &name));
        let is_publisher = names.iter().any(|it| resemble(it, &name)) || hosts.iter().any(is_label);
        let authors = &mut byline.authors;
        let Some(at) = authors.iter().position(|author| *author == name) else { continue };
        if is_publisher {
            authors.remove(at);
            let source = &mut byline.source;
            source.get_or_insert(name);
        } else {
            let sentence = format!(
                "{} stands behind a comma and is read as an author; it may be whom {} writes for",
                quote(&name),
                authors.first().map(|it| quote(it)).unwrap_or_default()
            );
            report.guess(&format!("authors[{at}]"), sentence);
        }
    }
}
