//! The card in a Leptos application: [`NewsCard`] for a card at hand, [`NewsCardFrom`] for one
//! that is loaded, [`NewsCardElement`] for the custom element and its loader.

#![allow(unreachable_pub, reason = "what `#[component]` makes of a public function")]

mod element;
mod events;
mod fetch;
mod from;
mod styles;

pub use element::NewsCardElement;
pub use events::{NavigateEvent, ShareEvent, SortEvent, ToggleEvent};
pub use from::NewsCardFrom;

use crate::clock;
use crate::locale::Locale;
use crate::model::Card;
use crate::options::Options;
use crate::share;
use crate::view::{self, CardSlots, Context};
use events::{clicked, sorted, toggled};
use leptos::prelude::*;
use leptos::tachys::reactive_graph::OwnedView;
use std::sync::Arc;
use std::time::Duration;
use styles::Styles;

/// How often the ages of a shown card are told anew: as often as the smallest unit changes.
const MINUTE: Duration = Duration::from_secs(60);

/// A card, from a signal.
///
/// Options, language and time are signals, too: what they change is changed in place, nothing
/// else. The styles come along; see [`crate::LIGHT_DOM_STYLESHEET`].
///
/// ```
/// use leptos::prelude::*;
/// use news_card::{NewsCard, Options, read};
/// use std::sync::Arc;
///
/// #[component]
/// fn Story() -> impl IntoView {
///     let card = read(br#"{"title": "Rain", "hook": "At last."}"#).map(|parsed| parsed.card);
///     let card = RwSignal::new(Arc::new(card.unwrap_or_default()));
///     let options = RwSignal::new(Options { theme: "dark".into(), ..Options::default() });
///     view! { <NewsCard card options on_sort=|sort| leptos::logging::log!("{sort:?}")/> }
/// }
/// ```
#[component]
pub fn NewsCard(
    /// The card to show.
    #[prop(into)]
    card: Signal<Arc<Card>>,
    /// How to show it. Defaults to `Options::default()`.
    #[prop(into, optional)]
    options: Signal<Options>,
    /// The language of the interface. Defaults to English.
    #[prop(into, optional)]
    locale: Signal<Locale>,
    /// The time from which ages count, in seconds since 1970-01-01T00:00:00Z. Defaults to the
    /// browser's clock, once a minute; a server writes dates, as it does not know when its HTML
    /// is read.
    #[prop(into, optional)]
    now: Option<Signal<i64>>,
    /// Called when the reader sorts the competitor table.
    #[prop(into, optional)]
    on_sort: Option<Callback<SortEvent>>,
    /// Called when a section opens or closes.
    #[prop(into, optional)]
    on_toggle: Option<Callback<ToggleEvent>>,
    /// Called when the reader follows a link of the card; can be prevented.
    #[prop(into, optional)]
    on_navigate: Option<Callback<NavigateEvent>>,
    /// Called when the reader shares the story; can be prevented.
    #[prop(into, optional)]
    on_share: Option<Callback<ShareEvent>>,
    /// What stands below the title.
    #[prop(into, optional)]
    header: Option<ViewFn>,
    /// What stands beside the share links.
    #[prop(into, optional)]
    actions: Option<ViewFn>,
    /// What stands at the card's end.
    #[prop(into, optional)]
    footer: Option<ViewFn>,
) -> impl IntoView {
    let sorting = ArcRwSignal::new(None);
    let on_sort = sorted(sorting.clone(), card, on_sort);
    // Nothing that only a browser knows may be in what a server writes and a browser takes over,
    // so it comes with the first effect, which runs in browsers alone, once all is in place.
    let in_browser = RwSignal::new(None::<Browser>);
    Effect::new(move |_| in_browser.set(Some(Browser::now())));
    if now.is_none() {
        keep_time(in_browser);
    }
    let [header, actions, footer] = [header, actions, footer].map(|view| view.map(lasting));
    let slots = CardSlots::Views { header, actions, footer };
    let context = move || {
        let browser = in_browser.get();
        let now = browser.map(|browser| now.map_or(browser.now, |now| now.get()));
        let mut context = Context::new(card.get(), options.get(), locale.get(), now);
        context.slots = slots.clone();
        context.sorting = sorting.get();
        context.on_sort = Some(Arc::clone(&on_sort));
        context.has_share_sheet = browser.is_some_and(|browser| browser.has_share_sheet);
        Some(context)
    };
    view! {
        <div
            class="news-card-box"
            on:click=move |event| clicked(&event, on_navigate, on_share)
            on:toggle:capture=move |event| toggled(&event, on_toggle)
        >
            <Styles/>
            {view::live(context)}
        </div>
    }
}

/// A view with an owner of its own below the component's: the closure around the card runs anew
/// with each change, and ends all that was made in it; what the application put into the card
/// lasts as long as its nodes do.
fn lasting(view: ViewFn) -> ViewFn {
    let owner = Owner::current().unwrap_or_default();
    ViewFn::from(move || {
        let own = owner.child();
        OwnedView::new_with_owner(own.with(|| view.run()), own)
    })
}

/// What only a browser knows.
#[derive(Clone, Copy)]
struct Browser {
    now: i64,
    has_share_sheet: bool,
}

impl Browser {
    fn now() -> Self {
        Self { now: clock::now(), has_share_sheet: share::has_sheet() }
    }
}

/// Tells the time once a minute, for as long as the card is there.
fn keep_time(browser: RwSignal<Option<Browser>>) {
    Effect::new(move |_| {
        let tick = move || browser.set(Some(Browser::now()));
        if let Ok(interval) = set_interval_with_handle(tick, MINUTE) {
            on_cleanup(move || interval.clear());
        }
    });
}
