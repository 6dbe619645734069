//! The subtags that are registered.

use std::collections::HashSet;
use std::sync::LazyLock;

/// A kind of subtags, or of tags as a whole.
#[derive(Clone, Copy)]
pub(super) enum Kind {
    Language,
    /// With the language before it, as `zh-cmn`.
    Extlang,
    Script,
    Region,
    Variant,
    Grandfathered,
}

impl Kind {
    fn name(self) -> &'static str {
        match self {
            Self::Language => "language",
            Self::Extlang => "extlang",
            Self::Script => "script",
            Self::Region => "region",
            Self::Variant => "variant",
            Self::Grandfathered => "grandfathered",
        }
    }
}

/// Whether a subtag is registered, in any case.
pub(super) fn holds(kind: Kind, subtag: &str) -> bool {
    static SUBTAGS: LazyLock<HashSet<(&str, &str)>> = LazyLock::new(|| {
        let blocks = include_str!("registry.txt").split("\n\n").filter_map(|block| {
            let (name, subtags) = block.strip_prefix('[')?.split_once(']')?;
            Some(subtags.split_whitespace().map(move |subtag| (name, subtag)))
        });
        blocks.flatten().collect()
    });
    let subtag = subtag.to_ascii_lowercase();
    is_private(kind, &subtag) || SUBTAGS.contains(&(kind.name(), &*subtag))
}

/// Whether a subtag in lower case is of the ranges that are registered for private use.
pub(super) fn is_private(kind: Kind, subtag: &str) -> bool {
    match kind {
        Kind::Language => subtag.len() == 3 && ("qaa"..="qtz").contains(&subtag),
        Kind::Script => subtag.len() == 4 && ("qaaa"..="qabx").contains(&subtag),
        Kind::Region => {
            let is_within = ("qm"..="qz").contains(&subtag) || ("xa"..="xz").contains(&subtag);
            subtag.len() == 2 && (is_within || matches!(subtag, "aa" | "zz"))
        }
        Kind::Extlang | Kind::Variant | Kind::Grandfathered => false,
    }
}
