//! Texts in HTML: nothing of their tags is lost, and no tag swallows the words behind it.

use super::{Feed, atom, rss};

fn item(text: &str) -> Feed {
    let text = format!("<description><![CDATA[{text}]]></description>");
    Feed::import(&rss(&format!("<item><title>A</title>{text}</item>")))
}

#[test]
fn words_in_tags_are_reported() {
    for (text, place, words) in [
        ("<p>a <img alt='Cod by port'></p>", "alt in the text", "Cod by port"),
        ("<p>a <a href='/x' title='The pier'>b</a></p>", "title in the text", "The pier"),
        ("<p>a <abbr title='Port Police'>PP</abbr></p>", "title in the text", "Port Police"),
        ("a <img src='/i.png' alt='Crane' title='At dawn'>", "title in the text", "At dawn"),
        ("<p>a</p><map><area alt='Pier' href='/x'></map>", "alt in the text", "Pier"),
        ("<p>a</p><input value='Vote now'>", "value in the text", "Vote now"),
        ("<p>a</p><input placeholder='Your port'>", "placeholder in the text", "Your port"),
        ("<p>a</p><div aria-label='Tide table'></div>", "aria-label in the text", "Tide table"),
        ("<p>a <time datetime='2026-05-06'>b</time></p>", "datetime in the text", "2026-05-06"),
        ("<p>a</p><template><p>Late words</p></template>", "hidden text", "Late words"),
        ("<p>a</p><iframe src='/x'>Late words</iframe>", "hidden text", "Late words"),
    ] {
        item(text).run.must_say("items[0]", &format!("{place} “{words}”"));
    }
}

#[test]
fn words_in_tags_that_the_text_says_too_are_no_loss() {
    for text in [
        "<p>a <a href='https://f.example/' title='The pier'>The pier</a></p>",
        "<p>a<b>b</b>c &eacute; &nbsp; x &amp;amp; y</p><table>d<tr><td>e</td></tr></table>",
        "<p>a <input type='hidden' value='xyz'></p><script>'<a href=\"/y\">'</script>",
    ] {
        let run = item(text).run;
        assert!(!run.says("items[0]", "in the text"), "{text}: {}", run.stderr);
        assert!(!run.says("items[0]", "hidden text"), "{text}: {}", run.stderr);
        assert!(!run.says("items[0]", "/y"), "{text}: {}", run.stderr);
    }
}

#[test]
fn addresses_in_all_tags_are_reported() {
    for tag in [
        "<svg><a xlink:href='URL'>b</a></svg>",
        "<svg><image href='URL'/></svg>",
        "<math href='URL'><mi>x</mi></math>",
        "<object><param name='movie' value='URL'></object>",
        "<frame src='URL'>",
        "<applet archive='URL'></applet>",
        "<table background='URL'><tr><td>b</td></tr></table>",
        "<div style=\"color: red; background-image: url('URL')\">b</div>",
        "<input type='image' src='URL'>",
        "<button formaction='URL'>b</button>",
        "<img src='/i.png' longdesc='URL'>",
        "<div data-href='URL'></div>",
        "<!' <a href='URL'>b</a>",
    ] {
        let url = "https://a.example/x";
        item(&format!("<p>a</p>{}", tag.replace("URL", url))).run.must_say("items[0]", url);
    }
}

#[test]
fn a_value_without_its_closing_mark_swallows_nothing() {
    for (text, hook) in [
        ("<p>Cranes <a href=\"https://a.example/x>turn</a> today</p>", "Cranes turn today"),
        ("<p>Cranes <a href='/x>turn</a> at <a href='/y'>noon</a></p>", "Cranes turn at noon"),
        ("<p class=\"lead>Cranes</p> <p>They \"turn\"</p>", "Cranes They \"turn\""),
        ("<p>Cranes <a href=\"/x turn</a> today</p>", "Cranes turn today"),
        ("<p>Cranes <a title='<b>All</b>' href='/x'>turn</a></p>", "Cranes turn"),
        ("<p>Cranes</p><!' <a href='/x'>turn</a>", "Cranes<!' turn"),
    ] {
        let feed = item(text);
        let shown = feed.card("A")["hook"].as_str().unwrap_or_default().replace(" <!", "<!");
        assert_eq!(shown, hook, "{text}: {}", feed.run.stderr);
        if text.contains("/x") {
            feed.run.must_say("items[0]", "/x”");
        }
    }
}

#[test]
fn an_id_of_atom_that_is_an_address_is_that_of_the_story_where_there_is_no_link() {
    let entry = |more: &str| {
        let id = "<id>https://f.example/1</id>";
        Feed::import(&atom(&format!("<entry><title>A</title>{id}{more}</entry>")))
    };
    let feed = entry("");
    assert_eq!(feed.card("A")["url"], "https://f.example/1");
    feed.run.must_say("items[0].url", "its id is taken");
    let feed = entry("<link href='https://f.example/2'/>");
    assert_eq!(feed.card("A")["url"], "https://f.example/2");
    assert!(!feed.run.says("items[0].url", "id"));
}
