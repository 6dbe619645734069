use super::tag;

#[test]
fn tags_are_found_as_they_stand_there() {
    for (text, expected) in [
        ("<p>One", "<p>"),
        ("a</strong>", "</strong>"),
        ("x <br/>", "<br/>"),
        ("x <br />", "<br />"),
        ("One<br> Two", "<br>"),
        ("One.<p>Two", "<p>"),
        ("One<b>two</b>", "<b>"),
        ("<a href=\"https://a.example\">b</a>", "<a href=\"https://a.example\">"),
        ("<SPAN>", "<SPAN>"),
        ("cut <img src=x", "<img"),
        ("<p\t>One", "<p\t>"),
        ("<p\r\nclass=\"a\">One", "<p\r\nclass=\"a\">"),
        ("<div\tid=a>", "<div\tid=a>"),
        ("text <p", "<p"),
        ("text </p", "</p"),
        ("text <img ", "<img"),
        ("<p", "<p"),
        ("</i >", "</i >"),
        ("<script async>", "<script async>"),
        ("<o:p></o:p>", "<o:p>"),
        ("<news-card src=\"a.json\">", "<news-card src=\"a.json\">"),
    ] {
        assert_eq!(tag(text), Some(expected), "{text}");
    }
}

#[test]
fn every_element_of_the_standard_is_known() {
    for name in "wbr svg object embed noscript link meta form button label thead nav main time \
         details ruby kbd var tt strike marquee h1 table template slot search dialog"
        .split(' ')
    {
        assert!(tag(&format!("So <{name}> it is")).is_some(), "{name}");
    }
    for text in ["<video src=x>", "<audio controls>", "<input disabled>", "<details open>"] {
        assert_eq!(tag(text), Some(text));
    }
}

#[test]
fn comments_and_instructions_are_told_like_tags() {
    for (text, expected) in [
        ("<!-- wp:paragraph -->One", "<!-- wp:paragraph -->"),
        ("One <!--more--> two", "<!--more-->"),
        ("<![CDATA[One]]>", "<![CDATA[One]]>"),
        ("<!doctype html>", "<!doctype html>"),
        ("<?php echo 1; ?>", "<?php echo 1; ?>"),
        ("<!-- cut", "<!--"),
        ("<%= title %>", "<%= title %>"),
    ] {
        assert_eq!(tag(text), Some(expected), "{text}");
    }
}

#[test]
fn other_angles_are_no_tags() {
    for text in [
        "",
        "a < b",
        "<3",
        "Vec<T>",
        "Vec<i>",
        "a Vec<i> of them",
        "List<object>, Map<i, b>",
        "<news-card>",
        "x<y>z",
        "x <y> z",
        "<",
        "</",
        "<é>",
        "When a <b the result is smaller",
        "p <i and i> q",
        "a <b",
        "1 <p",
        "if a <b == c",
        "<https://a.example/b>",
        "<a@b.example>",
        "<time and again they said so",
        "<!important",
        "<? what",
        "<% of them",
        "<-- see there",
    ] {
        assert_eq!(tag(text), None, "{text}");
    }
}

#[test]
fn a_text_of_nothing_but_beginnings_takes_no_time() {
    for part in ["<", "<%", "<b ", "<a\u{a0}", "<!-", "<p =", "<p                         "] {
        assert_eq!(tag(&part.repeat(20_000 / part.len())).filter(|_| part.len() < 4), None);
    }
}
