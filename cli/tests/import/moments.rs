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
        format!("<article><div>Ana Be of the desk</div>{time}</article>"),
        format!("<article><div><p>Ana Be of the desk</p></div>{time}</article>"),
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

#[test]
fn words_for_a_change_make_a_time_that_of_a_change() {
    for words in [
        "Last updated 6 May 2026",
        "Updated: 6 May 2026",
        "Modified on 6 May 2026",
        "Zuletzt aktualisiert: 6.5.2026",
        "Geändert am 6. Mai 2026",
        "Mis à jour le 6 mai 2026",
        "Última actualización: 6 de mayo de 2026",
        "Atualizado em 6 de maio de 2026",
        "Aggiornato il 6 maggio 2026",
        "Laatst bijgewerkt: 6 mei 2026",
        "Senast uppdaterad 6 maj 2026",
        "Обновлено: 6 мая 2026",
        "最終更新日：2026年5月6日",
        "更新于 2026年5月6日",
        "수정 : 2026.05.06",
        "آخر تحديث: 6 مايو 2026",
        "अंतिम अपडेट: 6 मई 2026",
    ] {
        for (start, end) in [
            ("<span class=date>", "</span>"),
            ("<time>", "</time>"),
            ("<p class=post-date>", "</p>"),
        ] {
            check(&format!("{start}{words}{end}"), None, Some("2026-05-06T00:00:00Z"));
        }
    }
    for times in [
        "<p class=date>Published on 6 May 2026, last updated on 7 May 2026</p>",
        "<span class=date>6 May 2026</span> <span class=date>Updated 7 May 2026</span>",
        "<time>Publié le 6 mai 2026 et modifié le 7 mai 2026</time>",
        "<p class=date>입력 : 2026.05.06 ㅣ 수정 : 2026.05.07</p>",
        "<p class=date>6 maggio 2026 (modifica il 7 maggio 2026)</p>",
    ] {
        check(times, Some("2026-05-06T00:00:00Z"), Some("2026-05-07T00:00:00Z"));
    }
}

#[test]
fn the_words_beside_a_time_say_that_it_is_that_of_a_change() {
    let (first, second) = (
        "<time datetime='2026-05-06T09:30:00Z'>x</time>",
        "<time datetime='2026-05-07T09:30:00Z'>y</time>",
    );
    for body in [
        format!("<p>Published {first} Updated {second}</p>"),
        format!(
            "<div class=datetime><span>Published {first}</span> <span>Updated {second}</span></div>"
        ),
        format!(
            "<dl><dt>Published</dt><dd>{first}</dd><dt>Last modified</dt><dd>{second}</dd></dl>"
        ),
        format!("<div>{first}</div><div><div>Aktualisiert:</div><div>{second}</div></div>"),
        format!("<p>{first} (mis à jour le {second})</p>"),
        format!("<div>{first} <span>{second}</span> 更新</div>")
            .replace("</span> 更新", " 更新</span>"),
    ] {
        check(&body, Some("2026-05-06T09:30:00Z"), Some("2026-05-07T09:30:00Z"));
    }
    for label in ["News / Updates", "Product updates", "Software » Update"] {
        check(&format!("<p>{label} {first}</p>"), Some("2026-05-06T09:30:00Z"), None);
    }
}

#[test]
fn dates_and_people_of_something_else_are_not_the_storys() {
    let signs =
        "<time datetime='2020-01-01'>1 January 2020</time> <span class=author>Ana Be</span>";
    for (start, end) in [
        ("<header class=site>", "</header>"),
        ("<div id=header>", "</div>"),
        ("<div class=masthead>", "</div>"),
        ("<ol class=commentlist><li>", "</ol>"),
        ("<ul class=latest-news><li>", "</ul>"),
        ("<div class='breaking news'>", "</div>"),
        ("<div class=most-popular>", "</div>"),
        ("<div class=h-event>", "</div>"),
        ("<div class='u-in-reply-to h-cite'>", "</div>"),
        ("<article><p>Ours.</p></article><article>", "</article>"),
        ("<article><p>Ours.</p></article><div class=hentry>", "</div>"),
    ] {
        let run = check(&format!("{start}{signs}{end}"), None, None);
        assert!(run.card()["authors"].is_null(), "{start}");
    }
    for body in [
        "<p>The meeting is on <time datetime='2027-02-01T19:00'>1 February</time>.</p>",
        "<div class=event-date>1 February 2026</div>",
        "<span class=event-date>1 February 2026</span>",
    ] {
        check(body, None, None);
    }
    for body in [
        "<header class=entry-header>SIGNS</header>",
        "<article><header>SIGNS</header></article>",
        "<article class='post recent'>SIGNS</article>",
        "<div class=latest><article>SIGNS</article></div>",
        "<p>Posted on SIGNS</p>",
    ] {
        check(&body.replace("SIGNS", signs), Some("2020-01-01T00:00:00Z"), None);
    }
}

#[test]
fn a_second_date_of_the_story_is_told() {
    let data = "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Line two ends\",\
                \"datePublished\":\"2026-05-06T10:52:00Z\",\"dateModified\":\"2026-05-06T11:52:00Z\"}</script>";
    for (body, told) in [
        ("<time datetime='2015-01-01T10:00:00Z'>2015</time>", "2015-01-01"),
        ("<span class=date>4 May 2026</span>", "4 May 2026"),
        ("<span class=date>5 Foo 2026</span>", "5 Foo 2026"),
        ("<time datetime='2026-05-06T10:52:00Z'>6 June 2026</time>", "6 June 2026"),
        ("<meta property='article:modified_time' content='2026-05-06T12:34:00Z'>", "12:34"),
    ] {
        page(&format!("{data}{body}")).must_say("$", told);
    }
    for body in [
        "<time datetime='2026-05-06T10:52:00Z'>6 May 2026</time>",
        "<span class=date>6 May 2026, 12:52</span>",
    ] {
        let run = page(&format!("{data}{body}"));
        assert!(!run.stderr.contains("date “"), "{body}: {}", run.stderr);
    }
}
