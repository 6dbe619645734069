//! Pictures of every kind.

use serde_json::Value;

use super::{Feed, atom, json, rss};

/// The picture of an RSS item that holds this.
fn of(inner: &str) -> (Value, String) {
    let feed = Feed::import(&rss(&format!("<item><title>A</title>{inner}</item>")));
    (feed.card("A")["image"].clone(), feed.run.stderr)
}

#[test]
fn each_way_of_naming_a_picture_is_known() {
    let url = "https://a.example/p.jpg";
    for inner in [
        "<media:thumbnail url='URL' width='240' height='135'/>",
        "<media:content url='URL' medium='image'/>",
        "<media:content url='URL' type='image/jpeg'/>",
        "<media:content url='URL'/>",
        "<media:group><media:content url='URL'/></media:group>",
        "<media:content url='https://a.example/v.mp4' type='video/mp4'><media:thumbnail url='URL'/></media:content>",
        "<enclosure url='URL' type='image/jpeg' length='1'/>",
        "<enclosure url='URL'/>",
        "<enclosure url='URL' type='application/octet-stream'/>",
        "<itunes:image href='URL'/>",
        "<image><url>URL</url></image>",
        "<img>URL</img>",
        "<img><url>URL</url></img>",
        "<fullimage>URL</fullimage>",
        "<imageUrl>URL</imageUrl>",
        "<g:image_link>URL</g:image_link>",
        "<enc:enclosure resource='URL' type='image/jpeg'/>",
        "<enc:enclosure rdf:resource='URL' enc:type='image/jpeg'/>",
        "<webfeeds:featuredImage url='URL' width='600'/>",
        "<webfeeds:cover image='URL'/>",
        "<News:Image>URL</News:Image>",
        "<atom:link rel='enclosure' type='image/jpeg' href='URL'/>",
        "<description>&lt;p&gt;x&lt;img src='URL'&gt;&lt;/p&gt;</description>",
        "<content:encoded><![CDATA[<figure><img data-src='URL' src='data:image/gif,x'></figure>]]></content:encoded>",
    ] {
        let (image, report) = of(&inner.replace("URL", url));
        assert_eq!(image["url"], url, "{inner}: {report}");
    }
    let entry = format!("<entry><title>A</title><link rel='enclosure' href='{url}'/></entry>");
    assert_eq!(Feed::import(&atom(&entry)).card("A")["image"]["url"], url);
    for member in [
        format!("\"image\": \"{url}\""),
        format!("\"banner_image\": \"{url}\""),
        format!("\"attachments\": [{{\"url\": \"{url}\", \"mime_type\": \"image/jpeg\"}}]"),
        format!("\"content_html\": \"<img src={url}>\""),
    ] {
        let feed = Feed::import(&json(&format!("{{\"title\": \"A\", {member}}}")));
        assert_eq!(feed.card("A")["image"]["url"], url, "{member}");
    }
}

#[test]
fn size_and_words_of_a_picture_are_kept() {
    let (image, _) = of(
        "<media:content url='https://a.example/x?w=1' medium='image' width='1200' height='800'>\
        <media:description type='plain'>A crane</media:description></media:content>",
    );
    assert_eq!((&image["width"], &image["height"]), (&1200.into(), &800.into()));
    assert_eq!(image["alt"], "A crane");
    let (image, report) = of(
        "<description>&lt;img src='https://a.example/p.jpg' alt='A crane' width='800'&gt;</description>",
    );
    assert_eq!((&image["width"], &image["alt"]), (&800.into(), &"A crane".into()));
    assert!(report.contains("items[0].image: the first picture of the text"), "{report}");
}

#[test]
fn a_named_picture_counts_more_than_a_thumbnail_and_this_more_than_one_of_the_text() {
    let text =
        "<description>&lt;img src='https://a.example/text.jpg' width='2000'&gt;</description>";
    let thumbnail = "<media:thumbnail url='https://a.example/small.jpg' width='240'/>";
    let named = "<enclosure url='https://a.example/named.jpg' type='image/jpeg'/>";
    let (image, report) = of(&[text, thumbnail, named].concat());
    assert_eq!(image["url"], "https://a.example/named.jpg");
    assert!(report.contains("small.jpg") && report.contains("text.jpg"), "{report}");
    assert_eq!(of(&[text, thumbnail].concat()).0["url"], "https://a.example/small.jpg");
}

#[test]
fn a_picture_that_counts_readers_is_none() {
    let (image, report) = of(
        "<description>x &lt;img src='https://a.example/c.gif' width='1' height='1'&gt;</description>",
    );
    assert!(image.is_null());
    assert!(report.contains("https://a.example/c.gif"), "{report}");
}

#[test]
fn faces_buttons_and_what_is_not_shown_are_not_the_storys_picture() {
    let real = "https://a.example/real.jpg";
    for icon in [
        "<img src='https://1.gravatar.com/avatar/0?s=96'>",
        "<img src='https://a.example/x.jpg' class='avatar avatar-96'>",
        "<div class='feedflare'><a href='/x'><img src='https://a.example/x.jpg'></a></div>",
        "<a href='https://www.facebook.com/sharer.php?u=x'><img src='https://a.example/x.jpg'></a>",
        "<img src='https://a.example/twitter_16.png'>",
        "<img src='https://pixel.wp.com/b.gif?host=x'>",
        "<img src='https://a.example/x.jpg' style='display: none'>",
        "<div style='display:none'><img src='https://a.example/x.jpg'></div>",
        "<img src='https://a.example/x.jpg' style='width:1px;height:1px'>",
        "<img src='https://a.example/x.jpg' width='16' height='16'>",
        "<img src='https://a.example/x.png' class='wp-smiley' alt=':)'>",
    ] {
        let of_text = |more: &str| {
            of(&format!("<description><![CDATA[<p>Words</p>{icon}{more}]]></description>"))
        };
        let (image, report) = of_text("");
        assert!(image.is_null(), "{icon}: {image}");
        assert!(report.contains("picture “https://"), "{icon}: {report}");
        let (image, report) = of_text(&format!("<img src='{real}'>"));
        assert_eq!(image["url"], real, "{icon}: {report}");
    }
    let face = "<media:content url='https://0.gravatar.com/avatar/1?s=96' medium='image'>\
                <media:title>writer</media:title></media:content>";
    let named = format!("<media:content url='{real}' medium='image'/>");
    let (image, report) = of(&[face, &named].concat());
    assert_eq!((&image["url"], &image["alt"]), (&real.into(), &Value::Null));
    assert!(report.contains("gravatar") && report.contains("writer"), "{report}");
    assert!(of(face).0.is_null());
    // A photo may be about what a sign stands for.
    let photo = "https://a.example/2026/facebook.jpg";
    let (image, _) = of(&format!("<description>&lt;img src='{photo}'&gt;</description>"));
    assert_eq!(image["url"], photo);
}

#[test]
fn a_picture_of_a_character_is_a_word_of_the_text() {
    let text = "Good <img src='https://a.example/emoji/1f642.png' alt='🙂' class='emoji'> day";
    let item =
        format!("<item><title>A</title><description><![CDATA[<p>{text}</p>]]></description>");
    let feed = Feed::import(&rss(&[&item, "</item>"].concat()));
    let card = feed.card("A");
    assert_eq!((&card["hook"], &card["image"]), (&"Good 🙂 day".into(), &Value::Null));
}

#[test]
fn a_caption_is_that_of_its_picture_and_no_beginning_of_the_hook() {
    let url = "https://a.example/p.jpg";
    for figure in [
        "<figure><img src='URL'><figcaption>Nine <b>cranes</b></figcaption></figure>",
        "<figure><figcaption>Nine cranes</figcaption><img src='URL'></figure>",
        "<div class='wp-caption'><img src='URL'><p class='wp-caption-text'>Nine cranes</p></div>",
    ] {
        let text = format!("{}<p>They turn.</p>", figure.replace("URL", url));
        let item =
            format!("<item><title>A</title><description><![CDATA[{text}]]></description></item>");
        let feed = Feed::import(&rss(&item));
        let card = feed.card("A");
        assert_eq!(card["image"]["caption"], "Nine cranes", "{figure}");
        assert_eq!(card["hook"], "They turn.", "{figure}");
    }
    let named = "<enclosure url='https://a.example/n.jpg' type='image/jpeg'/>";
    let text = "<figure><img src='p.jpg'><figcaption>Nine cranes</figcaption></figure>";
    let (image, report) =
        of(&format!("{named}<description><![CDATA[{text}<p>b</p>]]></description>"));
    assert!(image["caption"].is_null());
    assert!(report.contains("caption of the picture “Nine cranes”"), "{report}");
    let table = "<figure><table><tr><td>b</td></tr></table><figcaption>Tides</figcaption></figure>";
    let feed = Feed::import(&rss(&format!(
        "<item><title>A</title><description><![CDATA[{table}]]></description></item>"
    )));
    assert_eq!(feed.card("A")["hook"], "b Tides");
}
