//! What a card tells an application, as the element tells a page by its events.

use crate::model::{Card, Section};
use crate::share;
use crate::view::{SortDirection, SortListener, Sorting, feature};
use js_sys::Reflect;
use leptos::ev::{Event, MouseEvent};
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::sync::Arc;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlDetailsElement};

/// The reader sorted those compared in the competitor table by a feature.
///
/// ```no_run
/// use leptos::prelude::Callback;
/// use news_card::SortEvent;
///
/// let on_sort = Callback::new(|sort: SortEvent| leptos::logging::log!("{}", sort.feature));
/// # let _ = on_sort;
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SortEvent {
    /// What they are sorted by.
    pub feature: String,
    /// `None` where the order of the document is restored.
    pub direction: Option<SortDirection>,
}

/// A section opened or closed.
///
/// ```no_run
/// use leptos::prelude::Callback;
/// use news_card::{Section, ToggleEvent};
///
/// let on_toggle = Callback::new(|toggle: ToggleEvent| {
///     if toggle.open && toggle.section == Section::Competitors {
///         leptos::logging::log!("somebody compares");
///     }
/// });
/// # let _ = on_toggle;
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ToggleEvent {
    /// Which.
    pub section: Section,
    /// Whether it is open now.
    pub open: bool,
}

/// The reader follows a link of the card. `event.prevent_default()` keeps them here.
///
/// ```no_run
/// use leptos::prelude::Callback;
/// use news_card::NavigateEvent;
///
/// let on_navigate = Callback::new(|navigate: NavigateEvent| {
///     if navigate.part == "title" {
///         navigate.event.prevent_default();
///     }
/// });
/// # let _ = on_navigate;
/// ```
#[derive(Clone, Debug)]
pub struct NavigateEvent {
    /// `title`, `source`, or the section that holds the link.
    pub part: String,
    /// Where it leads.
    pub url: String,
    /// The click.
    pub event: MouseEvent,
}

/// The reader shares the story. `event.prevent_default()` leaves that to the application.
///
/// ```no_run
/// use leptos::prelude::Callback;
/// use news_card::ShareEvent;
///
/// let on_share = Callback::new(|share: ShareEvent| {
///     leptos::logging::log!("{} to {}", share.url, share.target);
/// });
/// # let _ = on_share;
/// ```
#[derive(Clone, Debug)]
pub struct ShareEvent {
    /// The target's name, such as `link` or `email`.
    pub target: String,
    /// What is shared, or the service's URL for it.
    pub url: String,
    /// The click.
    pub event: MouseEvent,
}

/// What sorts, and then tells the application.
pub(super) fn sorted(
    sorting: ArcRwSignal<Option<Sorting>>,
    card: Signal<Arc<Card>>,
    callback: Option<Callback<SortEvent>>,
) -> SortListener {
    // What the application does runs with the component's owner, as in any other listener.
    let owner = Owner::current().unwrap_or_default();
    Arc::new(move |row| {
        let next = Sorting::after_click(sorting.get_untracked(), row);
        sorting.set(next);
        let Some(callback) = callback else { return };
        let feature = feature(&card.get_untracked(), row).to_owned();
        let direction = next.map(|sorting| sorting.direction);
        owner.with(|| callback.run(SortEvent { feature, direction }));
    })
}

pub(super) fn toggled(event: &Event, callback: Option<Callback<ToggleEvent>>) {
    let target = event.target().and_then(|target| target.dyn_into::<HtmlDetailsElement>().ok());
    let section = target.as_ref().and_then(|target| target.get_attribute("data-section"));
    let section = section.and_then(|name| Section::from_name(&name));
    if let (Some(callback), Some(details), Some(section)) = (callback, target, section)
        && is_news(&details)
    {
        callback.run(ToggleEvent { section, open: details.open() });
    }
}

/// Whether the section is otherwise than was last told, or than it was at the start: browsers
/// report what was open from the start, too. What was told is kept at the node itself, so that
/// it ends with it.
fn is_news(details: &HtmlDetailsElement) -> bool {
    let told = JsValue::from_str("newsCardTold");
    let before = Reflect::get(details, &told).ok().and_then(|told| told.as_bool());
    let is_open = details.open();
    let _ = Reflect::set(details, &told, &is_open.into());
    before.unwrap_or_else(|| details.has_attribute("data-open")) != is_open
}

pub(super) fn clicked(
    event: &MouseEvent,
    on_navigate: Option<Callback<NavigateEvent>>,
    on_share: Option<Callback<ShareEvent>>,
) {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let link = target.and_then(|target| target.closest("[data-link],[data-share]").ok()?);
    let Some(link) = link else { return };
    let attribute = |name: &str| link.get_attribute(name);
    let Some(url) = attribute("href").or_else(|| attribute("data-url")) else { return };
    if let Some(part) = attribute("data-link") {
        if let Some(callback) = on_navigate {
            callback.run(NavigateEvent { part, url, event: event.clone() });
        }
    } else if let Some(target) = attribute("data-share") {
        if let Some(callback) = on_share {
            callback.run(ShareEvent {
                target: target.clone(),
                url: url.clone(),
                event: event.clone(),
            });
        }
        if matches!(&*target, "link" | "device") && !event.default_prevented() {
            event.prevent_default();
            spawn_local(async move {
                // Where the browser lets nobody copy, the link is followed as it is.
                if share::share(&link).await.is_err() {
                    let _ = window().open_with_url(&url);
                }
            });
        }
    }
}
