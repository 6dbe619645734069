//! Times of pages: which of several places counts, and what each of them says.

use super::{Run, import};

fn page(body: &str) -> Run {
    import(&format!(
        "<!doctype html><html lang=en><title>Line two ends</title><h1>Line two ends</h1>{body}\
         <p>From May on one ferry less crosses the harbour, and nobody has said why.</p>"
    ))
}

/// The times of a page with this in its body.
fn check(body: &str, published: Option<&str>, updated: Option<&str>) -> Run {
    let run = page(body);
    let card = run.card();
    let found = (card["published"].as_str(), card["updated"].as_str());
    assert_eq!(found, (published, updated), "{body}\n{}", run.stderr);
    run
}

#[test]
fn an_instant_in_an_attribute_counts_before_the_words_around_it() {
    let time = "<time datetime='2026-05-06T09:30:00+02:00'>6 May 2026</time>";
    let clock = "<time datetime='2026-05-06T09:30:00+02:00'>06.05.2026 09:30</time>";
    for body in [
        format!("<div class=post-date>{time}</div>"),
        format!("<div class=posted-on>Posted on {time}</div>"),
        format!("<p class=date><a href=/d>{time}</a></p>"),
        format!("<p>By <a rel=author href=/w>Ana Be</a> | {clock}</p>"),
        format!("<p class=byline>By Ana Be, {clock}</p>"),
        format!("<p>Published {clock}</p>"),
        format!("<span class=date>6 May 2026</span>{time}"),
        "<abbr class=published title='2026-05-06T09:30:00+02:00'>6 May 2026</abbr>".to_owned(),
        "<time class='entry-date published updated' datetime='2026-05-06T09:30:00+02:00'>6 May</time>".to_owned(),
    ] {
        check(&body, Some("2026-05-06T09:30:00+02:00"), None);
    }
    let both = "<div class=date><span class=published><time datetime='2026-05-06T09:30:00Z'>6 May</time></span> \
                <span class=updated><time datetime='2026-05-07T09:30:00Z'>7 May</time></span></div>";
    check(both, Some("2026-05-06T09:30:00Z"), Some("2026-05-07T09:30:00Z"));
    let parts = "<div class=date><b class=date-day>6</b> <b class=date-month>May</b> <b class=date-year>2026</b></div>";
    check(parts, Some("2026-05-06T00:00:00Z"), None);
}

#[test]
fn of_several_places_with_the_same_moment_the_finest_counts() {
    let data = |date: &str| {
        format!(
            "<script type='application/ld+json'>{{\"@type\":\"NewsArticle\",\"headline\":\"Line two ends\",\
             \"datePublished\":\"{date}\"}}</script>"
        )
    };
    let zoned = "<time datetime='2026-05-06T09:30:00+08:00'>6 May 2026</time>";
    for coarse in [
        "<meta name=pubdate content='2026-05-06 09:30'>".to_owned(),
        "<meta name=date content='2026-05-06'>".to_owned(),
        data("2026-05-06"),
        data("2026-05-06T09:30:00"),
        data("2026-05-06T01:30:00"),
    ] {
        let run = check(&(coarse + zoned), Some("2026-05-06T09:30:00+08:00"), None);
        run.must_say("published", "lacks");
        assert!(!run.stderr.contains("left out: date"), "{}", run.stderr);
    }
    let run = check(
        &(data("2026-05-06T09:30:00Z") + "<article><time>6 May 2026</time></article>"),
        Some("2026-05-06T09:30:00Z"),
        None,
    );
    assert!(!run.says("published", ""), "{}", run.stderr);
}

#[test]
fn another_moment_changes_nothing_and_is_told() {
    for other in ["2026-05-06T12:00:00Z", "2026-05-06T10:52:00+02:00", "2026-05-08"] {
        let body = format!(
            "<meta property='article:published_time' content='2026-05-06T10:52:00Z'>\
             <meta name=pubdate content='{other}'>"
        );
        check(&body, Some("2026-05-06T10:52:00Z"), None).must_say("$", other);
    }
}
