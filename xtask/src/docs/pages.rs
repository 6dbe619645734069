//! Which files are pages, under which heading and name they are listed, and where each of them is.

/// Pages that are listed together.
pub(crate) struct Group {
    pub(crate) title: &'static str,
    pub(crate) pages: &'static [Page],
}

/// One file of the project that is a page.
#[derive(Debug)]
pub(crate) struct Page {
    /// Its path from the root of the project.
    pub(crate) source: &'static str,
    /// Its name in the list of pages and in the browser's tab.
    pub(crate) label: &'static str,
}

/// The URL below which all pages are.
pub(crate) const BASE: &str = "/docs/";

/// All pages, in the order in which they are listed and read.
pub(crate) const GROUPS: [Group; 4] = [
    Group { title: "Start", pages: &[page("README.md", "Overview")] },
    Group {
        title: "For site owners",
        pages: &[
            page("docs/html.md", "Plain HTML"),
            page("docs/react.md", "React"),
            page("docs/vue.md", "Vue"),
            page("docs/svelte.md", "Svelte"),
            page("docs/leptos.md", "Leptos"),
            page("docs/element.md", "The element"),
            page("docs/theming.md", "Theming"),
            page("docs/languages.md", "Languages"),
        ],
    },
    Group {
        title: "For publishers",
        pages: &[
            page("docs/publishing.md", "The publisher’s guide"),
            page("docs/publishing/cms.md", "With a CMS"),
            page("docs/publishing/static-site.md", "On nginx and other servers"),
            page("docs/publishing/github-pages.md", "On GitHub Pages"),
            page("docs/publishing/cloudflare-pages.md", "On Cloudflare Pages"),
            page("docs/publishing/netlify.md", "On Netlify"),
            page("docs/publishing/object-store.md", "On an object store"),
            page("docs/format.md", "The document format"),
            page("docs/markdown.md", "Cards in Markdown"),
            page("docs/import.md", "Import"),
            page("docs/check.md", "Check"),
            page("docs/render.md", "Render"),
            page("docs/image.md", "Social picture"),
            page("docs/publish.md", "Publish"),
            page("docs/serving.md", "Serve"),
        ],
    },
    Group {
        title: "The project",
        pages: &[
            page("CHANGELOG.md", "Changelog"),
            page("CONTRIBUTING.md", "Contributing"),
            page("ARCHITECTURE.md", "Architecture"),
            page("SECURITY.md", "Security"),
        ],
    },
];

/// The page that answers where only the folder is asked for.
const FRONT: &str = "README.md";

const fn page(source: &'static str, label: &'static str) -> Page {
    Page { source, label }
}

/// All pages, one after the other.
pub(crate) fn all() -> impl Iterator<Item = &'static Page> {
    GROUPS.iter().flat_map(|group| group.pages)
}

/// The page that is made of this file.
pub(crate) fn made_of(source: &str) -> Option<&'static Page> {
    all().find(|page| page.source == source)
}

impl Page {
    /// Its file in the folder of all pages.
    pub(crate) fn file(&self) -> String {
        if self.source == FRONT {
            return "index.html".to_owned();
        }
        let name = self.source.strip_prefix("docs/").unwrap_or(self.source);
        name.strip_suffix(".md").unwrap_or(name).to_lowercase() + ".html"
    }

    /// Its URL on the site.
    pub(crate) fn url(&self) -> String {
        if self.source == FRONT { BASE.to_owned() } else { [BASE, &self.file()].concat() }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::path::Path;

    use super::{all, made_of};
    use crate::project::Project;

    fn is_at(source: &str, url: &str) {
        assert_eq!(made_of(source).map(super::Page::url).as_deref(), Some(url));
    }

    #[test]
    fn a_page_is_named_like_its_file_and_the_readme_is_the_front() {
        is_at("README.md", "/docs/");
        is_at("docs/element.md", "/docs/element.html");
        is_at("docs/publishing/cms.md", "/docs/publishing/cms.html");
        is_at("CHANGELOG.md", "/docs/changelog.html");
    }

    #[test]
    fn every_page_of_the_folder_docs_is_listed() {
        let root = Project::here().unwrap().root().to_owned();
        for folder in ["docs", "docs/publishing"] {
            for entry in root.join(folder).read_dir().unwrap() {
                let name = entry.unwrap().file_name().into_string().unwrap();
                let source = format!("{folder}/{name}");
                let is_page = Path::new(&name).extension().is_some_and(|end| end == "md");
                assert!(!is_page || made_of(&source).is_some(), "{source} is missing in GROUPS");
            }
        }
    }

    #[test]
    fn no_two_pages_have_one_name_or_one_url() {
        let urls: BTreeSet<_> = all().map(super::Page::url).collect();
        let labels: BTreeSet<_> = all().map(|page| page.label).collect();
        assert_eq!((urls.len(), labels.len()), (all().count(), all().count()));
    }
}
