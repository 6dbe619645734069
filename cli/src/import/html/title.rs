//! A page's title without the name of its site.

use super::own::letters;

/// What else a page says that shows where its title ends.
#[derive(Debug, Default)]
pub(super) struct Around {
    /// Names of the site.
    pub(super) sites: Vec<String>,
    /// Headings of the first level.
    pub(super) headings: Vec<String>,
    /// The host of the page's address.
    pub(super) host: Option<String>,
}

/// A title that was cut.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Cut<'a> {
    pub(super) title: &'a str,
    /// What was cut off.
    pub(super) site: &'a str,
    /// Whether the page names its site so.
    pub(super) is_known: bool,
    /// Whether a heading is the title.
    is_heading: bool,
}

/// Signs between a title and the name of a site.
pub(super) const SIGNS: &[char] = &[
    '|', '-', '–', '—', '·', '•', ':', '»', '«', '›', '‹', '<', '>', '/', '~', '_', '｜', '－',
    '│', '‖', '●', '*', '★', '：', '丨', '︱', '∣', '┃', '／', '～', '・', '‐', '―', '＿', '＞',
    '＜',
];

/// The title, where the page shows that a part of it is the site's name: by that name, by a
/// heading that is the rest, or by the host. More than one name may be cut off.
pub(super) fn cut<'a>(title: &'a str, around: &Around) -> Option<Cut<'a>> {
    /// What is longer is no title, in bytes.
    const LONGEST: usize = 2_000;
    let first = Some(title).filter(|it| it.len() <= LONGEST).and_then(|it| cut_once(it, around))?;
    let mut cut = first;
    // `Title | Section | Site`, where both are names of the site.
    while let Some(next) =
        cut_once(cut.title, around).filter(|next| next.is_known || next.is_heading)
    {
        cut = Cut { title: next.title, ..cut };
    }
    Some(cut)
}

fn cut_once<'a>(title: &'a str, around: &Around) -> Option<Cut<'a>> {
    let pairs: Vec<(&str, &str)> = places(title).collect();
    let is_one_of = |names: &[String], text: &str| {
        names.iter().any(|name| !letters(name).is_empty() && same(name, text))
    };
    let with = |title, site, is_known| Some(Cut { title, site, is_known, is_heading: false });
    let ends = pairs.iter().copied();
    let starts = pairs.iter().map(|(before, after)| (*after, *before));
    let both = || ends.clone().chain(starts.clone());
    if let Some((title, site)) = both().find(|(_, site)| is_one_of(&around.sites, site)) {
        return with(title, site, true);
    }
    // What stands last and is short is the name of the site, which a heading may be, too.
    let longer = starts.clone().filter(|(title, site)| title.len() >= site.len());
    let mut by_heading = ends.clone().chain(longer);
    if let Some((title, site)) = by_heading.find(|(title, _)| is_one_of(&around.headings, title)) {
        return Some(Cut { title, site, is_known: false, is_heading: true });
    }
    let host = around.host.as_deref()?;
    // A word of the title may be in the host, too; a name stands after spaces and a sign.
    let spaced = both().filter(|(part, site)| {
        let between = title.len() - part.len() - site.len();
        between >= 3 && part.split(' ').count() > 1
    });
    let mut named = spaced.filter(|(_, site)| is_of_host(site, host));
    let (title, site) = named.next()?;
    with(title, site, true)
}

/// Where the usual sign stands between the title and the site, also as other scripts write it.
pub(super) fn usual(title: &str) -> Option<Cut<'_>> {
    let sign = [" | ", "｜", "丨", "︱", " │ "].into_iter().find(|sign| title.contains(sign))?;
    let (title, site) = title.rsplit_once(sign)?;
    let (title, site) = (title.trim(), site.trim());
    let fits = !title.is_empty() && !site.is_empty();
    fits.then_some(Cut { title, site, is_known: false, is_heading: false })
}

/// Whether a text is a name of the site and no title: one that the page gives it, or, of several
/// words or a whole host, that of its address.
pub(super) fn is_site(text: &str, around: &Around) -> bool {
    const PAGES: &[&str] = &[
        "home",
        "homepage",
        "home page",
        "startseite",
        "accueil",
        "inicio",
        "início",
        "главная",
        "首页",
        "ホーム",
        "홈",
        "untitled",
        "untitled document",
    ];
    let is_named = around.sites.iter().any(|name| !letters(name).is_empty() && same(name, text));
    let host = around.host.as_deref().unwrap_or_default();
    let label = |label: &str| letters(label) == letters(text);
    let is_host = letters(host.trim_start_matches("www.")) == letters(text)
        || host.split('.').rev().skip(1).any(label);
    is_named || is_host || PAGES.contains(&text.trim().to_lowercase().as_str())
}

/// Where a title may be parted: what stands before and after each sign, the last one first.
pub(super) fn places(title: &str) -> impl DoubleEndedIterator<Item = (&str, &str)> {
    let parts = title.match_indices(SIGNS).filter_map(|(at, sign)| {
        let before = title.get(..at)?.trim_end_matches(SIGNS).trim();
        let after = title.get(at + sign.len()..)?.trim_start_matches(SIGNS).trim();
        (!before.is_empty() && !after.is_empty()).then_some((before, after))
    });
    parts.collect::<Vec<_>>().into_iter().rev()
}

/// Whether two names are the same but for case, signs and an article.
fn same(one: &str, other: &str) -> bool {
    let bare = |name: &str| {
        let name = letters(name);
        name.strip_prefix("the").map(str::to_owned).unwrap_or(name)
    };
    letters(one) == letters(other) || bare(one) == bare(other)
}

/// Whether a name is that of a host: `The Harbour Post` and `harbourpost.example`.
fn is_of_host(name: &str, host: &str) -> bool {
    /// Shorter parts of hosts are in many words.
    const SHORTEST: usize = 4;
    const MOST_WORDS: usize = 5;
    let words = name.split(' ').count();
    let name = letters(name.trim_start_matches("The ").trim_end_matches(".com"));
    let mut labels = host.split('.').rev().skip(1).map(letters);
    let fits = |label: String| {
        label.len() >= SHORTEST
            && name.len() >= SHORTEST
            && (label.contains(&name) || name.contains(&label))
    };
    words <= MOST_WORDS && labels.any(fits)
}

#[cfg(test)]
mod tests {
    use super::{Around, cut, is_site};

    fn check(title: &str, expected: &str) {
        let around = Around {
            sites: vec!["The Harbour Post".to_owned(), "港口报".to_owned()],
            headings: vec!["Night trams – a return".to_owned(), "Ferries: an end".to_owned()],
            host: Some("www.quaytimes.example".to_owned()),
        };
        let found = cut(title, &around).map_or(title, |cut| cut.title);
        assert_eq!(found, expected, "{title}");
    }

    #[test]
    fn the_sites_name_is_cut_off_at_every_sign_and_on_both_sides() {
        for sign in [" | ", " - ", " – ", " — ", " · ", " • ", " :: ", ": ", " » ", " / ", "|"]
        {
            check(&format!("Trams return{sign}The Harbour Post"), "Trams return");
            check(&format!("Harbour Post{sign}Trams return"), "Trams return");
        }
        check("电车回来了_港口报", "电车回来了");
        check("Trams - part 2 - Harbour Post | The Harbour Post", "Trams - part 2");
    }

    #[test]
    fn a_heading_shows_where_the_title_ends() {
        check("Night trams – a return | Town news", "Night trams – a return");
        check("Town news: Ferries: an end", "Ferries: an end");
    }

    #[test]
    fn the_host_names_the_site_too() {
        check("Trams return – Quay Times", "Trams return");
        check("Trams return | The Quay Times Online", "Trams return");
    }

    #[test]
    fn signs_of_other_scripts_part_titles_too() {
        for sign in ["：", "｜", " ｜ ", "丨", "－", "・", "／"] {
            check(&format!("电车回来了{sign}港口报"), "电车回来了");
            check(&format!("港口报{sign}电车回来了"), "电车回来了");
        }
    }

    #[test]
    fn a_name_of_the_site_is_no_title() {
        let sites = vec!["The Harbour Post".to_owned()];
        let host = Some("www.quaytimes.example".to_owned());
        let around = Around { sites, headings: Vec::new(), host };
        for name in ["Harbour Post", "Quay Times", "quaytimes.example", "Home", "首页"] {
            assert!(is_site(name, &around), "{name}");
        }
        for title in ["Trams return", "The Harbour Post moves", "Quay", "Home is where it is"] {
            assert!(!is_site(title, &around), "{title}");
        }
    }

    #[test]
    fn what_is_no_name_of_the_site_stays() {
        for title in ["Trams return - at last", "The Harbour Post", "Quay: Times", "A-Z", ""] {
            check(title, title);
        }
    }
}
