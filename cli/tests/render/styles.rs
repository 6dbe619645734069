//! The three ways in which styles come to a card, and what each asks of a page's policy.

use super::{demo, printed, run, stderr};

/// The start tags of all styles, and whether there is any other inline style.
fn styles(args: &[&str]) -> Vec<String> {
    let html = printed(&[&[&*demo("minimal"), "--as=page"], args].concat());
    let tags = html.split('<').filter_map(|part| Some(part.split_once('>')?.0));
    let is_style =
        |tag: &&str| tag.starts_with("style") || tag.starts_with("link rel=\"stylesheet\"");
    tags.filter(is_style).map(str::to_owned).collect()
}

#[test]
fn a_linked_stylesheet_serves_page_and_card() {
    let link = "link rel=\"stylesheet\" href=\"https://cdn.example/news-card.css\"";
    assert_eq!(styles(&["--stylesheet=https://cdn.example/news-card.css"]), [link, link]);
    let link = "link rel=\"stylesheet\" href=\"news-card.css\"";
    assert_eq!(styles(&["--styles=link"]), [link, link]);
}

#[test]
fn a_nonce_is_on_every_style_and_on_the_script() {
    let nonce = ["--nonce=r4nd0m"];
    assert_eq!(styles(&nonce), ["style nonce=\"r4nd0m\"", "style nonce=\"r4nd0m\""]);
    let page =
        printed(&[&[&*demo("minimal"), "--as=page", "--script=news-card.js"], &nonce[..]].concat());
    assert!(page.contains("src=\"news-card.js\" nonce=\"r4nd0m\">"), "{page}");
}

#[test]
fn styles_can_stand_in_the_page_without_a_nonce() {
    assert_eq!(styles(&[]), ["style", "style"]);
    assert_eq!(styles(&["--styles=inline", "--nonce=r4nd0m"]), ["style", "style"]);
}

#[test]
fn no_tag_has_a_style_of_its_own_as_policies_forbid_that() {
    let html = printed(&[&*demo("maximal"), "--open=all"]);
    assert!(!html.contains(" style=\"") && html.contains("<rect width=\"1000\""), "{html}");
}

#[test]
fn a_nonce_is_asked_for_where_it_is_needed() {
    let output = run(&[&*demo("minimal"), "--styles=nonce"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(stderr(&output).contains("--nonce"), "{}", stderr(&output));
}
