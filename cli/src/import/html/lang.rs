//! The language of a page’s story.

use super::super::languages;
use super::names;
use super::reading::Reading;

impl Reading<'_> {
    /// The language: as the data or the page says, else as `meta` elements do. What is no tag and
    /// means one is mended.
    pub(super) fn lang(&mut self) -> Option<String> {
        let said: Vec<String> = self
            .articles
            .iter()
            .flat_map(|article| article.texts("inLanguage", &["alternateName", "name", "@value"]))
            .chain(self.head.lang())
            .filter(|lang| !lang.trim().is_empty())
            .collect();
        if let Some(tag) = said.iter().find_map(|lang| languages::tag(lang)) {
            return Some(tag);
        }
        let meta = self.head.meta(names::LANGUAGES);
        let found = meta.as_ref().and_then(|(name, lang)| Some((*name, languages::tag(lang)?)));
        if let Some((name, tag)) = found {
            self.guess("lang", &tag, &format!("meta data ({name})"));
            return Some(tag);
        }
        let said: Vec<String> = said.into_iter().chain(meta.map(|(_, lang)| lang)).collect();
        if let Some(tag) = languages::mended(&said, &mut self.report) {
            return Some(tag);
        }
        self.given.lang.clone()
    }
}
