//! Titles of pages, and names of sites that stand in their place. Ids that are made of titles.

use super::import;

#[test]
fn a_site_that_calls_each_page_by_its_own_name_has_the_title_elsewhere() {
    let site = "<meta property='og:site_name' content='Quay Times'>";
    for page in [
        format!("<title>Quay Times</title><meta property='og:title' content='Quay Times'>{site}<h1>Line two ends</h1>"),
        format!("<title>Line two ends | Quay Times</title><meta property='og:title' content='The Quay Times'>{site}"),
        "<title>Line two ends - Quay Times</title><meta property='og:title' content='Quay Times'><h1>Line two ends</h1>".to_owned(),
        "<title>Home</title><link rel=canonical href='https://www.quaytimes.example/a'><h1>Quay Times</h1><article><h2>Line two ends</h2></article>".to_owned(),
        "<title>Quay Times</title><script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Quay Times\",\"publisher\":{\"name\":\"Quay Times\"}}</script><h1>Line two ends</h1>".to_owned(),
    ] {
        let run = import(&format!("<!doctype html><html lang=en>{page}"));
        assert_eq!(run.card()["title"], "Line two ends", "{page}");
        run.must_say("title", "Line two ends");
    }
    let only = import(&format!("<!doctype html><html lang=en><title>Quay Times</title>{site}"));
    assert_eq!(only.card()["title"], "Quay Times");
}

#[test]
fn wide_signs_part_a_title_from_its_site() {
    for title in
        ["电车回来了：港口报", "港口报｜电车回来了", "电车回来了丨港口报", "电车回来了 ｜ 港口报"]
    {
        let run = import(&format!(
            "<!doctype html><html lang=zh><title>{title}</title><meta property='og:site_name' content='港口报'>"
        ));
        assert_eq!(run.card()["title"], "电车回来了", "{title}");
    }
    let run = import("<!doctype html><html lang=ja><title>電車が復活｜港新聞</title>");
    assert_eq!(run.card()["title"], "電車が復活");
    run.must_say("source.name", "港新聞");
}

#[test]
fn two_publishers_with_one_title_have_two_ids() {
    let page = |site: &str| {
        let page = format!(
            "<!doctype html><html lang=en><title>Line two ends</title><meta property='og:site_name' content='{site}'>"
        );
        import(&page).card()["id"].clone()
    };
    assert_ne!(page("Quay Times"), page("Harbour Post"));
    assert_eq!(page("Quay Times"), page("quay times"));
    let article = |source: &str| {
        import(&format!("Line two ends\n\n{source} · 5 May 2026\n\n## Key Takeaways\n\n- One\n"))
            .card()["id"]
            .clone()
    };
    assert_ne!(article("Quay Times"), article("Harbour Post"));
    assert_eq!(article("Quay Times"), page("Quay Times"));
}

#[test]
fn a_tag_that_a_title_speaks_of_is_among_its_words() {
    let title = "Using <video> and C<D in pages";
    let written = "Using &lt;video&gt; and C&lt;D in pages";
    for page in [
        format!("<meta property='og:title' content='{title}'>"),
        format!("<meta property='og:title' content='{written}'>"),
        format!("<title>{written}</title>"),
        format!("<h1>{written}</h1>"),
        format!(
            "<script type='application/ld+json'>{{\"@type\":\"Article\",\"headline\":\"{title}\"}}</script>"
        ),
        format!(
            "<div itemscope itemtype=https://schema.org/Article><h1 itemprop=headline>{written}</h1></div>"
        ),
    ] {
        let run = import(&format!("<!doctype html><html lang=en>{page}<body>"));
        assert_eq!(run.card()["title"], title, "{page}");
        assert!(!run.stderr.contains("left out"), "{}", run.stderr);
    }
    let markup =
        "<meta property='og:title' content='Line <b>two</b> ends &amp;amp; <i>ferries</i>'>";
    let run = import(&format!("<!doctype html><html lang=en>{markup}<body>"));
    assert_eq!(run.card()["title"], "Line two ends & ferries");
}

#[test]
fn a_heading_that_is_the_name_of_the_site_is_no_title() {
    let headings = "<h1>Quay Times</h1><h3>Line two ends</h3>";
    for title in [
        "Quay Times: Line two ends",
        "Quay Times - Line two ends",
        "Line two ends - Quay Times",
        "Line two ends | Quay Times",
    ] {
        for said in [
            "<script type='application/ld+json'>{\"@type\":\"BlogPosting\",\"headline\":\"Line two ends\"}</script>",
            "<meta property='og:title' content='Line two ends'>",
            "<meta name='twitter:title' content='Line two ends'>",
            "<i itemscope itemtype='http://schema.org/BlogPosting'><b itemprop=name>Line two ends</b></i>",
        ] {
            let page =
                format!("<!doctype html><html lang=en><title>{title}</title>{said}{headings}");
            let run = import(&page);
            let card = run.card();
            let found = (card["title"].as_str(), card["source"]["name"].as_str());
            assert_eq!(
                found,
                (Some("Line two ends"), Some("Quay Times")),
                "{page}\n{}",
                run.stderr
            );
        }
    }
    for title in ["Quay Times: Line two ends", "Line two ends | Quay Times"] {
        let run = import(&format!("<!doctype html><html lang=en><title>{title}</title>{headings}"));
        assert_eq!(run.card()["title"], "Line two ends", "{title}");
    }
    // The other way round, the lower heading is the site's.
    let run = import(
        "<!doctype html><html lang=en><title>Line two ends | Quay Times</title><h1>Line two ends</h1><h2>Quay Times</h2>",
    );
    assert_eq!(run.card()["title"], "Line two ends");
    let run = import(
        "<!doctype html><html lang=en><title>Line two ends - Quay Times</title><h1>News</h1><h3>Line two ends</h3>",
    );
    assert_eq!(run.card()["title"], "Line two ends");
}
