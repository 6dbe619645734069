//! Who is compared, and what a page of each says.

use fastrand::Rng;

/// How a contender's card comes to the page.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Arrival {
    /// As JSON, from which a script builds it.
    Json,
    /// As HTML that a server wrote.
    Written,
}

/// One of those that are compared.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) struct Contender {
    pub(crate) name: &'static str,
    pub(crate) arrival: Arrival,
    /// The module that the page names.
    pub(crate) script: &'static str,
    /// What the page may hint at, with the `as` of each; a module has none. A card that is in the HTML
    /// needs no hints.
    pub(crate) hints: &'static [(&'static str, &'static str)],
    pub(crate) is_ours: bool,
}

/// The document of the card.
pub(crate) const DOCUMENT: &str = "card.json";
/// The stylesheet that all share.
pub(crate) const STYLE: &str = "news-card.css";

/// Every file that our element asks for until its card is there, as its requests are.
const OUR_HINTS: &[(&str, &str)] = &[
    ("news-card.js", ""),
    ("news-card-live.js", ""),
    ("news-card-app.js", ""),
    ("news-card-app.wasm", "fetch"),
    (STYLE, "fetch"),
    (DOCUMENT, "fetch"),
];

macro_rules! peer {
    ($name:literal) => {
        Contender {
            name: $name,
            arrival: Arrival::Json,
            script: concat!($name, ".js"),
            hints: &[(concat!($name, ".js"), ""), (STYLE, "fetch"), (DOCUMENT, "fetch")],
            is_ours: false,
        }
    };
}

/// All of them, ours first: its card is the model of the others.
pub(crate) const ALL: &[Contender] = &[
    Contender {
        name: "news-card",
        arrival: Arrival::Json,
        script: "news-card.js",
        hints: OUR_HINTS,
        is_ours: true,
    },
    Contender {
        name: "news-card, rendered",
        arrival: Arrival::Written,
        script: "news-card.js",
        hints: &[],
        is_ours: true,
    },
    Contender {
        name: "news-card, rendered linked",
        arrival: Arrival::Written,
        script: "news-card.js",
        hints: &[],
        is_ours: true,
    },
    peer!("vanilla"),
    peer!("lit"),
    peer!("preact"),
    peer!("solid"),
    peer!("svelte"),
    peer!("react"),
    Contender {
        name: "lit ssr",
        arrival: Arrival::Written,
        script: "lit-hydrated.js",
        hints: &[],
        is_ours: false,
    },
];

impl Contender {
    /// Its name as part of a path.
    pub(crate) fn path(&self) -> String {
        self.name.replace(", ", "-").replace(' ', "-")
    }

    /// Those whose script builds the card.
    pub(crate) fn from_json() -> impl Iterator<Item = &'static Self> {
        ALL.iter().filter(|contender| contender.arrival == Arrival::Json)
    }

    /// The same in an order of one round alone.
    pub(crate) fn from_json_shuffled(random: &mut Rng) -> Vec<&'static Self> {
        let mut contenders: Vec<_> = Self::from_json().collect();
        random.shuffle(&mut contenders);
        contenders
    }
}
