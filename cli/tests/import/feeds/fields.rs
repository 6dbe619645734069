//! Everything that a feed can say ends in the card or in the report: each element, attribute and
//! member of the formats and of their usual modules is tried, one at a time.

use super::{Feed, atom, json, rss};

/// Elements of an item. `{t}` is a text, `{u}` a URL, `{d}` a time and `{n}` a number that stands
/// nowhere else.
const ITEM: &[&str] = &[
    "<title>{t}</title>",
    "<link>{u}</link>",
    "<guid>{t}</guid>",
    "<guid isPermaLink='{t}'>g</guid>",
    "<description>{t}</description>",
    "<description>&lt;a href='{u}'&gt;x&lt;/a&gt;</description>",
    "<description>&lt;img src='{u}'&gt;</description>",
    "<description>&lt;img src='https://a.example/x.png' alt='{t}'&gt;</description>",
    "<description>&lt;iframe src='{u}'&gt;&lt;/iframe&gt;</description>",
    "<pubDate>{d}</pubDate>",
    "<pubDate>{t}</pubDate>",
    "<author>{t}</author>",
    "<author>{t}@a.example (A. Writer)</author>",
    "<category>{t}</category>",
    "<category domain='{t}'>x</category>",
    "<comments>{u}</comments>",
    "<enclosure url='{u}' type='audio/mpeg'/>",
    "<enclosure url='{u}' type='image/png'/>",
    "<enclosure url='https://a.example/x.png' type='{t}'/>",
    "<enclosure url='https://a.example/x.png' length='{n}'/>",
    "<source>{t}</source>",
    "<source url='{u}'>x</source>",
    "<expirationDate>{d}</expirationDate>",
    "<image><url>{u}</url></image>",
    "<image>{u}</image>",
    "<summary>{t}</summary>",
    "<content>{t}</content>",
    "<language>{t} x</language>",
    "<copyright>{t}</copyright>",
    "<unknown>{t}</unknown>",
    "<unknown a='{t}'/>",
    "<x:unknown xmlns:x='urn:x'><x:deep>{t}</x:deep></x:unknown>",
    "<dc:title>{t}</dc:title>",
    "<dc:creator>{t}</dc:creator>",
    "<dc:contributor>{t}</dc:contributor>",
    "<dc:publisher>{t}</dc:publisher>",
    "<dc:subject>{t}</dc:subject>",
    "<dc:description>{t}</dc:description>",
    "<dc:date>{d}</dc:date>",
    "<dc:type>{t}</dc:type>",
    "<dc:format>{t}</dc:format>",
    "<dc:identifier>{t}</dc:identifier>",
    "<dc:source>{t}</dc:source>",
    "<dc:language>{t} x</dc:language>",
    "<dc:relation>{t}</dc:relation>",
    "<dc:coverage>{t}</dc:coverage>",
    "<dc:rights>{t}</dc:rights>",
    "<dcterms:abstract>{t}</dcterms:abstract>",
    "<dcterms:accessRights>{t}</dcterms:accessRights>",
    "<dcterms:alternative>{t}</dcterms:alternative>",
    "<dcterms:audience>{t}</dcterms:audience>",
    "<dcterms:available>{d}</dcterms:available>",
    "<dcterms:created>{d}</dcterms:created>",
    "<dcterms:creator>{t}</dcterms:creator>",
    "<dcterms:issued>{d}</dcterms:issued>",
    "<dcterms:license>{u}</dcterms:license>",
    "<dcterms:modified>{d}</dcterms:modified>",
    "<dcterms:rightsHolder>{t}</dcterms:rightsHolder>",
    "<dcterms:spatial>{t}</dcterms:spatial>",
    "<dcterms:subject>{t}</dcterms:subject>",
    "<dcterms:title>{t}</dcterms:title>",
    "<dcterms:valid>{t}</dcterms:valid>",
    "<content:encoded>&lt;p&gt;{t}&lt;/p&gt;</content:encoded>",
    "<content:encoded>&lt;p&gt;x &lt;a href='{u}'&gt;y&lt;/a&gt;&lt;/p&gt;</content:encoded>",
    "<content:items><rdf:Bag><rdf:li><content:item>{t}</content:item></rdf:li></rdf:Bag></content:items>",
    "<atom:title>{t}</atom:title>",
    "<atom:id>{t}</atom:id>",
    "<atom:link href='{u}'/>",
    "<atom:link rel='self' href='{u}'/>",
    "<atom:link rel='related' title='{t}' href='https://a.example/r'/>",
    "<atom:link rel='related' title='x' href='{u}'/>",
    "<atom:link rel='enclosure' type='image/png' href='{u}'/>",
    "<atom:published>{d}</atom:published>",
    "<atom:updated>{d}</atom:updated>",
    "<atom:author><atom:name>{t}</atom:name></atom:author>",
    "<atom:author><atom:name>x</atom:name><atom:uri>{u}</atom:uri></atom:author>",
    "<atom:summary>{t}</atom:summary>",
    "<atom:content type='html'>{t}</atom:content>",
    "<atom:category term='{t}'/>",
    "<atom:rights>{t}</atom:rights>",
    "<media:content url='{u}' medium='image'/>",
    "<media:content url='{u}' medium='video'/>",
    "<media:content url='https://a.example/x.png' fileSize='{n}'/>",
    "<media:content url='https://a.example/x.png' type='{t}'/>",
    "<media:content url='https://a.example/x.png' medium='{t}'/>",
    "<media:content url='https://a.example/x.png' isDefault='{t}'/>",
    "<media:content url='https://a.example/x.png' expression='{t}'/>",
    "<media:content url='https://a.example/x.mp4' bitrate='{n}'/>",
    "<media:content url='https://a.example/x.mp4' duration='{n}'/>",
    "<media:content url='https://a.example/x.png' width='{n}'/>",
    "<media:content url='https://a.example/x.png' height='{n}'/>",
    "<media:content url='https://a.example/x.png' width='{t}'/>",
    "<media:content url='https://a.example/x.png' lang='{t}'/>",
    "<media:content url='https://a.example/x.png'><media:title>{t}</media:title></media:content>",
    "<media:content url='https://a.example/x.png'><media:description>{t}</media:description></media:content>",
    "<media:content url='https://a.example/x.png'><media:credit>{t}</media:credit></media:content>",
    "<media:content url='https://a.example/x.mp4'><media:thumbnail url='{u}'/></media:content>",
    "<media:group><media:content url='{u}' type='image/png'/></media:group>",
    "<media:group><media:title>{t}</media:title></media:group>",
    "<media:group><media:description>{t}</media:description></media:group>",
    "<media:thumbnail url='{u}'/>",
    "<media:thumbnail url='https://a.example/x.png' time='{t}'/>",
    "<media:title>{t}</media:title>",
    "<media:title type='{t}'>x</media:title>",
    "<media:description>{t}</media:description>",
    "<media:keywords>{t}</media:keywords>",
    "<media:category>{t}</media:category>",
    "<media:category scheme='{t}'>x</media:category>",
    "<media:category label='{t}'>x</media:category>",
    "<media:category label='x'>{t}</media:category>",
    "<media:credit>{t}</media:credit>",
    "<media:credit role='{t}'>x</media:credit>",
    "<media:copyright>{t}</media:copyright>",
    "<media:copyright url='{u}'>x</media:copyright>",
    "<media:rating>{t}</media:rating>",
    "<media:adult>{t}</media:adult>",
    "<media:text>{t}</media:text>",
    "<media:hash>{t}</media:hash>",
    "<media:player url='{u}'/>",
    "<media:restriction>{t}</media:restriction>",
    "<media:community><media:statistics views='{n}'/></media:community>",
    "<media:comments><media:comment>{t}</media:comment></media:comments>",
    "<media:embed url='{u}'/>",
    "<media:license href='{u}'/>",
    "<media:peerLink href='{u}'/>",
    "<media:location description='{t}'/>",
    "<media:status reason='{t}'/>",
    "<media:price price='{n}'/>",
    "<media:subTitle href='{u}'/>",
    "<media:backLinks><media:backLink>{u}</media:backLink></media:backLinks>",
    "<itunes:title>{t}</itunes:title>",
    "<itunes:author>{t}</itunes:author>",
    "<itunes:subtitle>{t}</itunes:subtitle>",
    "<itunes:summary>{t}</itunes:summary>",
    "<itunes:image href='{u}'/>",
    "<itunes:duration>{t}</itunes:duration>",
    "<itunes:explicit>{t}</itunes:explicit>",
    "<itunes:episode>{n}</itunes:episode>",
    "<itunes:season>{n}</itunes:season>",
    "<itunes:episodeType>{t}</itunes:episodeType>",
    "<itunes:keywords>{t}</itunes:keywords>",
    "<itunes:block>{t}</itunes:block>",
    "<itunes:category text='{t}'><itunes:category text='y'/></itunes:category>",
    "<georss:point>{t}</georss:point>",
    "<georss:featurename>{t}</georss:featurename>",
    "<georss:where><gml:Point><gml:pos>{t}</gml:pos></gml:Point></georss:where>",
    "<geo:lat>{n}</geo:lat>",
    "<geo:long>{n}</geo:long>",
    "<geo:Point><geo:lat>{n}</geo:lat></geo:Point>",
    "<creativeCommons:license>{u}</creativeCommons:license>",
    "<cc:license rdf:resource='{u}'/>",
    "<feedburner:origLink>{u}</feedburner:origLink>",
    "<feedburner:origEnclosureLink>{u}</feedburner:origEnclosureLink>",
    "<slash:comments>{n}</slash:comments>",
    "<slash:section>{t}</slash:section>",
    "<wfw:commentRss>{u}</wfw:commentRss>",
    "<thr:total>{n}</thr:total>",
    "<xhtml:body>{t}</xhtml:body>",
    "{t}",
];

/// Elements of an Atom entry.
const ENTRY: &[&str] = &[
    "<title>{t}</title>",
    "<title type='xhtml'><div>{t}</div></title>",
    "<title type='{t}'>x</title>",
    "<title mode='{t}'>x</title>",
    "<id>{t}</id>",
    "<link href='{u}'/>",
    "<link rel='alternate' type='{t}' href='https://a.example/x'/>",
    "<link rel='{t}' href='https://a.example/x'/>",
    "<link hreflang='{t}' href='https://a.example/x'/>",
    "<link title='{t}' href='https://a.example/x'/>",
    "<link length='{n}' href='https://a.example/x'/>",
    "<link rel='enclosure' href='{u}'/>",
    "<link rel='via' href='{u}'/>",
    "<link rel='via' title='{t}' href='https://a.example/x'/>",
    "<link rel='via' type='{t}' href='https://a.example/x'/>",
    "<link rel='related' href='{u}'/>",
    "<link rel='replies' href='{u}'/>",
    "<published>{d}</published>",
    "<updated>{d}</updated>",
    "<issued>{d}</issued>",
    "<created>{d}</created>",
    "<modified>{d}</modified>",
    "<author><name>{t}</name></author>",
    "<author><name>x</name><uri>{u}</uri></author>",
    "<author><name>x</name><url>{u}</url></author>",
    "<author><name>x</name><email>{t}@a.example</email></author>",
    "<author><name>x</name><other>{t}</other></author>",
    "<contributor><name>{t}</name></contributor>",
    "<category term='{t}'/>",
    "<category label='{t}'/>",
    "<category term='{t}' label='x'/>",
    "<category term='x' scheme='{u}'/>",
    "<summary>{t}</summary>",
    "<summary type='html'>&lt;b&gt;{t}&lt;/b&gt;</summary>",
    "<content type='html'>{t}</content>",
    "<content type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'><a href='{u}'>x</a></div></content>",
    "<content type='application/pdf' src='{u}'/>",
    "<content src='{u}'/>",
    "<rights>{t}</rights>",
    "<source><title>{t}</title></source>",
    "<source><id>{t}</id></source>",
    "<source><link href='{u}'/></source>",
    "<source><updated>{d}</updated></source>",
    "<thr:in-reply-to ref='{u}'/>",
    "<app:edited>{d}</app:edited>",
    "<media:thumbnail url='{u}'/>",
    "<dc:subject>{t}</dc:subject>",
    "<georss:point>{t}</georss:point>",
    "<unknown a='{t}'>x</unknown>",
];

/// Members of an item of JSON Feed.
const MEMBERS: &[&str] = &[
    "'id': '{t}'",
    "'id': {n}",
    "'url': '{u}'",
    "'external_url': '{u}'",
    "'content_text': '{t}'",
    "'content_html': '<p>{t}</p>'",
    "'content_html': '<p><a href={u}>x</a></p>'",
    "'summary': '{t}'",
    "'image': '{u}'",
    "'image': {'url': '{u}'}",
    "'image': ['https://a.example/x.png', '{u}']",
    "'banner_image': '{u}'",
    "'date_published': '{d}'",
    "'date_modified': '{d}'",
    "'author': {'name': '{t}'}",
    "'author': '{t}'",
    "'authors': [{'name': '{t}'}]",
    "'authors': [{'name': 'x', 'url': '{u}'}]",
    "'authors': [{'name': 'x', 'avatar': '{u}'}]",
    "'authors': {'name': '{t}'}",
    "'tags': ['{t}']",
    "'tags': '{t}'",
    "'language': '{t} x'",
    "'attachments': [{'url': '{u}', 'mime_type': 'audio/mpeg'}]",
    "'attachments': [{'url': '{u}', 'mime_type': 'image/png'}]",
    "'attachments': [{'url': 'https://a.example/x.png', 'mime_type': '{t}'}]",
    "'attachments': [{'url': 'https://a.example/x.mp3', 'title': '{t}'}]",
    "'attachments': [{'url': 'https://a.example/x.mp3', 'size_in_bytes': {n}}]",
    "'attachments': [{'url': 'https://a.example/x.mp3', 'duration_in_seconds': {n}}]",
    "'_own': {'deep': ['{t}']}",
    "'url': ['{u}']",
    "'summary': {'text': '{t}'}",
];

/// Elements of an RSS channel.
const CHANNEL: &[&str] = &[
    "<title>{t}</title>",
    "<link>{u}</link>",
    "<description>{t}</description>",
    "<language>{t} x</language>",
    "<copyright>{t}</copyright>",
    "<managingEditor>{t}</managingEditor>",
    "<webMaster>{t}</webMaster>",
    "<pubDate>{d}</pubDate>",
    "<lastBuildDate>{d}</lastBuildDate>",
    "<category>{t}</category>",
    "<generator>{t}</generator>",
    "<docs>{u}</docs>",
    "<cloud domain='{t}'/>",
    "<ttl>{n}</ttl>",
    "<image><url>{u}</url></image>",
    "<image><url>https://a.example/x.png</url><title>{t}</title></image>",
    "<image><url>https://a.example/x.png</url><link>{u}</link></image>",
    "<image><url>https://a.example/x.png</url><width>{n}</width></image>",
    "<image><url>https://a.example/x.png</url><description>{t}</description></image>",
    "<rating>{t}</rating>",
    "<textInput><title>{t}</title></textInput>",
    "<skipHours><hour>{n}</hour></skipHours>",
    "<skipDays><day>{t}</day></skipDays>",
    "<atom:link rel='self' href='{u}'/>",
    "<atom:link rel='hub' href='{u}'/>",
    "<atom:icon>{u}</atom:icon>",
    "<itunes:image href='{u}'/>",
    "<itunes:author>{t}</itunes:author>",
    "<itunes:owner><itunes:name>{t}</itunes:name></itunes:owner>",
    "<itunes:category text='{t}'/>",
    "<itunes:type>{t}</itunes:type>",
    "<dc:creator>{t}</dc:creator>",
    "<dc:publisher>{t}</dc:publisher>",
    "<dc:rights>{t}</dc:rights>",
    "<dc:date>{d}</dc:date>",
    "<sy:updatePeriod>{t}</sy:updatePeriod>",
    "<media:copyright>{t}</media:copyright>",
    "<media:thumbnail url='{u}'/>",
    "<feedburner:info uri='{t}'/>",
    "<feedburner:feedFlare href='{u}'>x</feedburner:feedFlare>",
    "<feedburner:browserFriendly>{t}</feedburner:browserFriendly>",
    "<creativeCommons:license>{u}</creativeCommons:license>",
    "<georss:point>{t}</georss:point>",
    "<unknown a='{t}'/>",
];

/// Elements of an Atom feed.
const FEED: &[&str] = &[
    "<title>{t}</title>",
    "<subtitle>{t}</subtitle>",
    "<tagline>{t}</tagline>",
    "<info>{t}</info>",
    "<id>{t}</id>",
    "<updated>{d}</updated>",
    "<link href='{u}'/>",
    "<link rel='self' href='{u}'/>",
    "<link rel='next' href='{u}'/>",
    "<author><name>{t}</name></author>",
    "<contributor><name>{t}</name></contributor>",
    "<category term='{t}'/>",
    "<generator>{t}</generator>",
    "<generator uri='{u}'>x</generator>",
    "<generator version='{t}'>x</generator>",
    "<icon>{u}</icon>",
    "<logo>{u}</logo>",
    "<rights>{t}</rights>",
];

/// Members of a JSON feed.
const TOP: &[&str] = &[
    "'title': '{t}'",
    "'home_page_url': '{u}'",
    "'feed_url': '{u}'",
    "'description': '{t}'",
    "'user_comment': '{t}'",
    "'next_url': '{u}'",
    "'icon': '{u}'",
    "'favicon': '{u}'",
    "'author': {'name': '{t}'}",
    "'authors': [{'name': '{t}'}]",
    "'authors': [{'avatar': '{u}'}]",
    "'language': '{t} x'",
    "'expired': '{t}'",
    "'hubs': [{'type': 'WebSub', 'url': '{u}'}]",
    "'_own': {'deep': '{t}'}",
];

/// A field with marks that stand nowhere else, and the mark to look for.
fn marked(field: &str, index: usize) -> (String, String) {
    let (minute, second) = (index / 60, index % 60);
    let marks = [
        ("{t}", format!("mark{index}x")),
        ("{u}", format!("https://mark{index}x.example/p.png")),
        ("{d}", format!("2001-02-03T04:{minute:02}:{second:02}Z")),
        ("{n}", format!("7{index:05}")),
    ];
    let (name, mark) = marks.iter().find(|(name, _)| field.contains(name)).expect("a mark");
    (field.replace(name, mark).replace('\'', "\""), mark.replace("/p.png", ""))
}

/// Every field stands in an item of its own, and ends in its card or its lines.
fn items_lose_nothing(
    fields: &[&str],
    feed: impl Fn(&[String]) -> String,
    item: fn(&str, usize) -> String,
) {
    let marked: Vec<_> = fields.iter().enumerate().map(|(index, it)| marked(it, index)).collect();
    let items: Vec<String> =
        marked.iter().enumerate().map(|(index, (field, _))| item(field, index)).collect();
    let result = Feed::import(&feed(&items));
    let mut lost = Vec::new();
    for (index, (field, mark)) in marked.iter().enumerate() {
        let cards = result.cards.iter().filter(|card| card.to_string().contains(mark.as_str()));
        let line = format!(": items[{index}]");
        let lines =
            result.run.stderr.lines().filter(|it| it.contains(&line) && it.contains(mark.as_str()));
        if cards.count() + lines.count() == 0 {
            lost.push(field.as_str());
        }
    }
    assert!(lost.is_empty(), "neither in the card nor in the report:\n{}", lost.join("\n"));
}

/// Every field stands in a feed of its own, and ends in the card of its item or in the report.
fn feeds_lose_nothing(fields: &[&str], feed: impl Fn(&str) -> String) {
    let mut lost = Vec::new();
    for (index, field) in fields.iter().enumerate() {
        let (field, mark) = marked(field, index);
        let result = Feed::import(&feed(&field));
        assert_eq!(result.cards.len(), 1, "{field}: {}", result.run.stderr);
        if !result.cards[0].to_string().contains(&mark) && !result.run.stderr.contains(&mark) {
            lost.push(field);
        }
    }
    assert!(lost.is_empty(), "neither in the card nor in the report:\n{}", lost.join("\n"));
}

#[test]
fn no_element_of_an_rss_item_is_lost() {
    items_lose_nothing(
        ITEM,
        |items| rss(&items.concat()),
        |field, index| format!("<item><title>Item {index}</title>{field}</item>"),
    );
}

#[test]
fn no_element_of_an_atom_entry_is_lost() {
    items_lose_nothing(
        ENTRY,
        |entries| atom(&entries.concat()),
        |field, index| format!("<entry><title>Entry {index}</title>{field}</entry>"),
    );
}

#[test]
fn no_member_of_a_json_feed_item_is_lost() {
    items_lose_nothing(
        MEMBERS,
        |items| json(&items.join(",")),
        |field, index| format!("{{\"title\": \"Item {index}\", {field}}}"),
    );
}

#[test]
fn nothing_that_a_feed_says_about_itself_is_lost() {
    let item = "<item><title>A</title></item>";
    feeds_lose_nothing(CHANNEL, |field| rss(&[field, item].concat()));
    let entry = "<entry><title>A</title></entry>";
    feeds_lose_nothing(FEED, |field| atom(&[field, entry].concat()));
    feeds_lose_nothing(TOP, |field| {
        format!(
            "{{\"version\": \"https://jsonfeed.org/version/1.1\", {field}, \"items\": [{{\"title\": \"A\"}}]}}"
        )
    });
}
