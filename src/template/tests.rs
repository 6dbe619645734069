//! Templates among the views of Leptos, as a server writes them.

use super::{Template, html};
use futures_util::StreamExt as _;
use leptos::children::ViewFn;
use leptos::prelude::*;

fn button(text: &str) -> Template<'_> {
    html! { <button type="button" on:click={|| |_: &_| {}}>{text}</button> }
}

#[test]
fn a_listener_leaves_nothing_in_the_html() {
    assert_eq!(button("Go").to_html(), r#"<button type="button">Go</button>"#);
    let constant = html! { <button type="button" on:click={|| |_: &_| {}}>"Go"</button> };
    assert_eq!(constant.to_html(), r#"<button type="button">Go</button>"#);
}

#[test]
fn adjacent_texts_are_kept_apart_for_hydration() {
    let (one, two) = ("one", "two");
    assert_eq!(html! { <p>{one}" and "{two}</p> }.to_html(), "<p>one<!> and <!>two</p>");
    assert_eq!(html! { <p title={one}>{two}</p> }.to_html(), r#"<p title="one">two</p>"#);
}

#[test]
fn attributes_are_spread_onto_the_element_itself() {
    let spread = view! { <{..} class="wide" id="a" title="1 > 0"/> };
    let html = button("Go").add_any_attr(spread).to_html();
    let expected = r#"<button type="button" id="a" title="1 &gt; 0" class="wide">Go</button>"#;
    assert_eq!(html, expected);
}

#[tokio::test]
async fn attributes_are_in_their_tag_before_what_is_waited_for_is_sent() {
    let made = ViewFn::from(|| view! { <b>"more"</b> });
    let card = html! { <div><p>{"text"}</p>{made}<hr/></div> };
    let spread = view! { <{..} id="a"/> };
    let html: String = card.add_any_attr(spread).to_html_stream_in_order().collect().await;
    assert_eq!(html, r#"<div id="a"><p>text</p><b>more</b><hr></div>"#);
}
