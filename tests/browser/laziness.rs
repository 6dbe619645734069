//! When a card starts, and the states that it goes through.

use serde_json::json;

use crate::support::{Answer, Endpoint, Engine, Page, in_browser};

#[test]
fn a_card_far_below_waits_until_it_is_near() {
    in_browser(async |b| {
        b.show("<div style='height: 5000px'></div><news-card src=/cards/minimal.json>Below</news-card>").await;
        b.outlast_a_load().await;
        b.is("card.state", "idle").await;
        b.becomes(
            "performance.getEntriesByType('resource').map(({ name }) => name.split('/').pop()).filter((name) => name !== 'control.html')",
            json!(["news-card.js", "news-card-live.js"]),
        )
        .await;
        b.js("scrollTo(0, 1000)").await;
        b.outlast_a_load().await;
        b.is("card.state", "idle").await;
        b.js("scrollTo(0, document.body.scrollHeight)").await;
        b.ready().await;
        assert_eq!(b.server.requests("/cards/minimal.json"), 1);
    });
}

#[test]
fn a_card_that_is_in_no_page_asks_for_nothing() {
    in_browser(async |b| {
        b.show_ready("<news-card src=/cards/minimal.json></news-card>").await;
        b.js("window.made = document.createElement('news-card'); made.loading = 'eager'; made.src = '/cards/rtl.json';
            window.gone = card; gone.remove()").await;
        b.outlast_a_load().await;
        b.js("gone.src = '/cards/maximal.json'").await;
        b.outlast_a_load().await;
        let asked = || ["rtl", "maximal"].map(|id| b.server.requests(&format!("/cards/{id}.json")));
        assert_eq!(asked(), [0, 0]);
        b.js("document.body.append(made, gone)").await;
        b.until("made.card?.id === 'rtl' && gone.card?.id === 'maximal'").await;
        assert_eq!(asked(), [1, 1]);
    });
}

#[test]
fn an_eager_card_does_not_wait() {
    in_browser(async |b| {
        b.show_ready("<div style='height: 5000px'></div><news-card loading=eager src=/cards/minimal.json></news-card>").await;
        b.is("scrollY", 0).await;
        b.show("<div style='height: 5000px'></div><news-card src=/cards/minimal.json></news-card>")
            .await;
        b.is("card.state", "idle").await;
        b.js("card.setAttribute('loading', 'eager')").await;
        b.ready().await;
    });
}

#[test]
fn many_cards_that_come_at_once_leave_the_page_its_frames_and_those_in_view_come_first() {
    in_browser(async |b| {
        b.show_ready("<news-card src=/cards/minimal.json></news-card>").await;
        b.js("const event = { date: '2026-01-01', text: 'It happened.' };
            const data = { title: 'One of many', timeline: new Array(60).fill(event) };
            const many = new Array(150).fill().map(() =>
                Object.assign(document.createElement('news-card'), { loading: 'eager', data }));
            const drawn = [];
            window.drawn = drawn;
            document.body.replaceChildren(...many);
            // The last one stands first on the screen.
            Object.assign(document.body.style, { display: 'flex', flexDirection: 'column' });
            many.at(-1).style.order = -1;
            const look = () => {
                drawn.push(many.map((card) => card.state === 'ready'));
                if (drawn.at(-1).includes(false)) requestAnimationFrame(look);
                else window.isOver = true;
            };
            requestAnimationFrame(look)")
            .await;
        b.until("window.isOver").await;
        // In some frame the last one, which is in view, is there, and others are not.
        b.is("drawn.some((is) => is.at(-1) && is.includes(false))", true).await;
    });
}

#[test]
fn each_state_is_one_that_a_page_can_style() {
    in_browser(async |b| {
        let state = "['idle', 'loading', 'ready', 'refreshing', 'stale', 'error'].filter((state) => card.matches(`:state(${state})`))";
        b.show("<div style='height: 5000px'></div><news-card></news-card>").await;
        b.until("card.matches(':state(idle)')").await;
        b.is(state, json!(["idle"])).await;
        let url = b.url(Answer { held: true, ..Answer::of(r#"{"title": "late"}"#) });
        b.show(&format!("<news-card src={url}></news-card>")).await;
        b.state("loading").await;
        b.is(state, json!(["loading"])).await;
        b.endpoint.release();
        b.ready().await;
        b.is(state, json!(["ready"])).await;
        let again = Endpoint::start();
        let url = again.url(Answer { held: true, status: 500, ..Answer::of("{}") });
        b.js_with("card.setAttribute('src', given)", url).await;
        b.is(state, json!(["refreshing"])).await;
        again.release();
        b.state("stale").await;
        b.is(state, json!(["stale"])).await;
        b.show("<news-card src=/cards/nothing.json></news-card>").await;
        b.state("error").await;
        b.is(state, json!(["error"])).await;
        b.console().await;
    });
}

#[test]
fn a_fresh_story_says_so_and_its_absolute_time_is_within_reach() {
    in_browser(async |b| {
        b.show("<news-card></news-card>").await;
        for (age, badge, spoken) in [
            (2.0, "Fresh", "2 hours ago"),
            (26.0, "", "1 day ago|yesterday"),
            (24.0 * 400.0, "May be outdated", "1 year ago|last year"),
        ] {
            b.js_with("const published = new Date(Date.now() - given * 36e5 - 6e4).toISOString().slice(0, 19) + 'Z';
                card.data = { title: String(given), published }", age).await;
            b.until(&format!(
                "card.state === 'ready' && Number(texts('[part=title]')[0]) === {age}"
            ))
            .await;
            let badges = if badge.is_empty() { json!([]) } else { json!([badge]) };
            b.is("$$('.freshness').filter((label) => label.checkVisibility()).map((label) => label.textContent)", badges).await;
            b.is(&format!("/{spoken}/.test($('time').textContent)"), true).await;
            b.is("Date.parse($('time').dateTime) === Date.parse(card.card.published)", true).await;
            b.is("$('time').title.length > 10", true).await;
        }
    });
}

#[test]
fn an_age_goes_on_while_the_page_is_open_and_when_it_comes_back() {
    in_browser(async |b| {
        // Hours pass at once, and a minute when the test says so.
        let head = "<script>
            let ahead = 0;
            const { now } = Date, each = setInterval;
            Date.now = () => now() + ahead;
            window.pass = (hours) => { ahead += hours * 36e5 };
            window.setInterval = (act, time, ...given) => {
                if (time !== 6e4) return each(act, time, ...given);
                window.minute = act;
                return 'a minute';
            };
            const stop = clearInterval;
            window.clearInterval = (clock) => clock === 'a minute' ? void (window.minute = undefined) : stop(clock);
            </script>";
        b.show(Page { head, ..Page::of("<news-card></news-card>") }).await;
        b.js("card.data = { title: 'A', published: new Date(Date.now() - 726e4).toISOString() }")
            .await;
        let says = |hours: u32| format!("$('time').textContent.includes('{hours} hours ago')");
        b.until(&says(2)).await;
        for (hours, moment) in [
            (3, "minute()"),
            (4, "dispatchEvent(new Event('pageshow'))"),
            (5, "document.dispatchEvent(new Event('visibilitychange'))"),
        ] {
            b.js("pass(1)").await;
            b.is(&says(hours - 1), true).await;
            b.js(moment).await;
            b.is(&says(hours), true).await;
        }
        // What a translator made of it stays until it changes.
        b.js("$('time').lastElementChild.firstChild.data = 'vor 5 Stunden'; minute()").await;
        b.is("$('time').lastElementChild.textContent", "vor 5 Stunden").await;
        b.js("pass(1); minute()").await;
        b.is(&says(6), true).await;
        // While nobody sees the page, nothing wakes it.
        let change = "document.dispatchEvent(new Event('visibilitychange'))";
        b.js(&format!("Object.defineProperty(document, 'hidden', {{ value: true, configurable: true }}); {change}")).await;
        b.is("minute === undefined", true).await;
        b.js(&format!("pass(1); delete document.hidden; {change}")).await;
        b.is(&says(7), true).await;
        b.js("pass(1); minute()").await;
        b.is(&says(8), true).await;
    });
}

#[test]
fn a_card_far_from_what_is_seen_is_there_and_not_laid_out() {
    in_browser(async |b| {
        // It lays out all cards, as the stylesheet says why.
        let lays_out_all = b.engine == Engine::Firefox;
        let card = "<news-card loading=eager src=/cards/deepseek-big-fund.json></news-card>";
        b.show_ready(&card.repeat(20)).await;
        b.settle().await;
        let laid_out = |which: &str| {
            format!(
                "cards.at({which}).shadowRoot.querySelector('.title').checkVisibility({{ contentVisibilityAuto: true }})"
            )
        };
        b.is(&laid_out("0"), true).await;
        b.is(&laid_out("-1"), lays_out_all).await;
        // It is visible all the same, with about the height that it will have.
        b.is("cards.at(-1).shadowRoot.querySelector('.title').checkVisibility()", true).await;
        b.is("Math.abs(cards[0].offsetHeight - cards.at(-1).offsetHeight) < 200", true).await;
        b.js("cards.at(-1).scrollIntoView()").await;
        b.until(&laid_out("-1")).await;
        b.until("cards[0].offsetHeight === cards.at(-1).offsetHeight").await;
    });
}
