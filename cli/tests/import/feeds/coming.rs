//! Times that are still to come: of several, one that has come is taken.

use super::super::import;
use super::{Feed, atom, json, rss};

#[test]
fn of_several_times_the_first_that_has_come_is_taken_and_the_other_is_told() {
    for inner in [
        "<pubDate>Fri, 01 Jan 2190 00:00:00 GMT</pubDate><dc:date>2020-05-06T09:30:00Z</dc:date>",
        "<dc:date>2020-05-06T09:30:00Z</dc:date><pubDate>Fri, 01 Jan 2190 00:00:00 GMT</pubDate>",
        "<pubDate>Fri, 01 Jan 2190 00:00:00 GMT</pubDate><pubDate>06 May 2020 09:30:00 GMT</pubDate>",
    ] {
        let feed = Feed::import(&rss(&format!("<item><title>A</title>{inner}</item>")));
        let published = feed.card("A")["published"].as_str().unwrap_or_default();
        assert!(published.starts_with("2020-05-06T09:30:00"), "{inner}: {published}");
        feed.run.must_say("items[0].published", "“Fri, 01 Jan 2190 00:00:00 GMT” is still to come");
    }
}

#[test]
fn a_time_to_come_is_none_beside_one_that_has_come() {
    for (feed, taken, missing) in [
        (
            atom(
                "<entry><title>A</title><published>2190-01-01T00:00:00Z</published><updated>2020-05-06T09:30:00Z</updated></entry>",
            ),
            "updated",
            "published",
        ),
        (
            json(
                "{\"title\": \"A\", \"date_published\": \"2020-05-06T09:30:00Z\", \"date_modified\": \"2190-01-01T00:00:00Z\"}",
            ),
            "published",
            "updated",
        ),
    ] {
        let feed = Feed::import(&feed);
        assert_eq!(feed.card("A")[taken], "2020-05-06T09:30:00Z");
        assert!(feed.card("A")[missing].is_null());
        feed.run
            .must_say(&format!("items[0].{missing}"), "“2190-01-01T00:00:00Z” is still to come");
    }
}

#[test]
fn a_time_to_come_stays_where_there_is_no_other() {
    let feed = Feed::import(&rss(
        "<item><title>A</title><pubDate>2190-01-01T00:00:00Z</pubDate><dc:date>2191-01-01T00:00:00Z</dc:date></item>",
    ));
    assert_eq!(feed.card("A")["published"], "2190-01-01T00:00:00Z");
    feed.run.must_say("items[0]", "dc:date “2191-01-01T00:00:00Z”");
}

#[test]
fn the_newest_article_of_a_story_is_one_that_is_out() {
    let article = |date: &str| {
        format!(
            "{{\"title\": \"B\", \"link\": \"https://a.example/{date}\", \"domain\": \"a.example\", \"date\": \"{date}\"}}"
        )
    };
    let dates = ["2190-01-01T00:00:00Z", "2020-05-06T09:30:00Z", "2019-05-06T09:30:00Z"];
    let articles = dates.map(article).join(",");
    let story =
        format!("{{\"title\": \"A\", \"short_summary\": \"B.\", \"articles\": [{articles}]}}");
    assert_eq!(import(&story).card()["published"], "2020-05-06T09:30:00Z");
}
