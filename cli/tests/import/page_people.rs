//! Who wrote a story, when and on what, wherever a page says it.

use super::{Run, import, texts};

const WORDS: &str =
    "<p>From May on one ferry less crosses the harbour, and nobody has said why.</p>";

fn page(body: &str) -> Run {
    import(&format!("<!doctype html><html lang=en><title>Line two ends</title><body>{body}"))
}

fn authors(run: &Run) -> String {
    texts(&run.card()["authors"], Some("name")).join("+")
}

#[test]
fn what_stands_below_a_story_says_who_wrote_it_and_when() {
    let day = "<time datetime='2026-05-06T09:30:00Z'>6 May</time>";
    let about = format!("By <a rel=author href='https://quay.example/ana'>Ana Be</a> on {day}");
    for story in [
        format!("<article>{WORDS}<footer>{about}</footer></article>"),
        format!("<article><header><footer>{about}</footer></header>{WORDS}</article>"),
        format!("<div class=hentry>{WORDS}<footer>{about}</footer></div>"),
        format!("<div>{WORDS}<footer class=entry-meta>{about}</footer></div>"),
        format!("<article><aside class=byline>{about}</aside>{WORDS}</article>"),
        format!("<article>{WORDS}<aside class=post-meta><p>{about}</p></aside></article>"),
        format!("<article>{WORDS}<footer>By Ana Be, 2026-05-06 09:30 UTC</footer></article>"),
    ] {
        let run = page(&story);
        let card = run.card();
        assert_eq!(authors(&run), "Ana Be", "{story}: {}", run.stderr);
        assert_eq!(card["published"], "2026-05-06T09:30:00Z", "{story}: {}", run.stderr);
        assert!(card["hook"].as_str().unwrap_or_default().starts_with("From May"), "{story}");
    }
    let face =
        "<img src='https://quay.example/ana.jpg'><p>She has written on ferries for years.</p>";
    let run = page(&format!("<article><header><footer>{face}</footer></header>{WORDS}</article>"));
    assert!(run.card()["image"].is_null());
    run.must_say("$", "https://quay.example/ana.jpg");
    run.must_say("$", "words beside the story “She has written on ferries for years.”");
    for other in [
        format!("<article>{WORDS}</article><footer>{about}</footer>"),
        format!("<article>{WORDS}<aside>{about}</aside></article>"),
        format!("<article>{WORDS}<footer class=related>{about}</footer></article>"),
        format!("<article>{WORDS}<div class=comments><footer>{about}</footer></div></article>"),
    ] {
        let card = page(&other).card();
        assert!(card["authors"].is_null() && card["published"].is_null(), "{other}");
    }
}

#[test]
fn properties_of_no_object_are_read_as_meta_elements_are() {
    for body in [
        "<b itemprop=author>Ana Be</b><time itemprop=datePublished datetime=2026-05-06>x</time>",
        "<b itemprop='author name'>Ana Be</b><i itemprop=datePublished content=2026-05-06>x</i>",
        "<div vocab='http://schema.org/'><b property=author>Ana Be</b><i property=datePublished>2026-05-06</i></div>",
        "<b property=schema:creator inlist>Ana Be</b><i property=dc:date>2026-05-06</i>",
        "<p itemprop=author itemscope><b itemprop=name>Ana Be</b></p><i itemprop=datePublished>2026-05-06</i>",
    ] {
        let run = page(body);
        assert_eq!(authors(&run), "Ana Be", "{body}: {}", run.stderr);
        assert_eq!(run.card()["published"], "2026-05-06T00:00:00Z", "{body}");
        run.must_say("authors[0]", "meta data");
    }
    let run = page(
        "<b itemprop=jobTitle>Ferry pilot</b><a itemprop=author href='https://quay.example/ana'>Ana Be</a>\
         <div itemprop=articleBody>Words.</div>",
    );
    run.must_say("$", "jobtitle “Ferry pilot”");
    run.must_say("$", "https://quay.example/ana");
    run.must_say("$", "(6 characters)");
    let other = "<div class=comments><b itemprop=author>Bo Ce</b></div>";
    assert_eq!(authors(&page(other)), "");
}

/// A page with this above its words, and the names of its authors.
fn above(markup: &str) -> (Run, String) {
    let run = page(&format!("<h1>Line two ends</h1>{markup}{WORDS}"));
    let names = authors(&run);
    (run, names)
}

#[test]
fn labels_roles_and_buttons_are_no_authors() {
    for markup in [
        "<i class=meta-prep-author>Posted on</i> <b class='author vcard'><a class=fn href='https://quay.example/ana'>Ana Be</a></b>",
        "<div class=author-by>By</div><div class=author-name>Ana Be</div>",
        "<div class=author-label>Author</div><div class=author>Ana Be</div>",
        "<div class=author>Ana Be</div><div class=author-overlay>More from Ana »</div>",
        "<div class=author><a href='https://quay.example/ana'>Ana Be</a><a href='https://quay.example/f'>Follow</a></div>",
        "<div class=author>Ana Be<span class=author-title>Ferry editor</span></div>",
        "<p class='byline author'>Ana Be <span class=byline-role>reports</span></p>",
        "<b class=byline__name>Ana Be</b><i class=byline__title>QBC ferry editor</i>",
        "<div class=byline>By<a href='https://quay.example/ana'>Ana Be</a></div>",
        "<p class=byline>Veröffentlicht am <time datetime=2026-05-06>6. Mai</time> von Ana Be</p>",
    ] {
        let (run, names) = above(markup);
        assert_eq!(names, "Ana Be", "{markup}: {}", run.stderr);
        assert!(run.card()["hook"].as_str().unwrap_or_default().starts_with("From May"));
    }
    let (run, _) =
        above("<b class=byline__name>Ana Be</b><i class=byline__title>QBC ferry editor</i>");
    run.must_say("$", "byline “QBC ferry editor”");
    for head in
        ["<meta name=author content='{{author}}'>", "<meta name=author content='a@quay.example'>"]
    {
        let (run, names) = above(&format!("{head}<p class=byline>By Ana Be</p>"));
        assert_eq!(names, "Ana Be", "{head}: {}", run.stderr);
    }
}

#[test]
fn what_stands_in_a_byline_beside_the_names_is_read_or_told() {
    for (byline, names, rest) in [
        ("By Ana Be - May 6, 2026", "Ana Be", ""),
        ("By Ana Be | Staff Writer", "Ana Be", "Staff Writer"),
        (
            "Posted by Ana Be on May 6, 2026 in <a href=/s>Ferries</a> | 3 Comments",
            "Ana Be",
            "in Ferries",
        ),
        ("By <b>Ana Be</b><br>May 6, 2026", "Ana Be", ""),
        ("Ana Be in Riga and Cy Dee in Oslo", "Ana Be+Cy Dee", "in Oslo"),
        ("By Ana Be (ana@quay.example)", "Ana Be", "ana@quay.example"),
        ("By Ana Be for Quay Times", "Ana Be", "for Quay Times"),
        ("By Ana Be — Quay Times", "Ana Be", ""),
        ("By Ana Be, Quay Times staff writer", "Ana Be", "Quay Times staff writer"),
        ("Ana Be, Ferry correspondent", "Ana Be", "Ferry correspondent"),
        ("By Ana Be<br>Political Editor", "Ana Be", "Political Editor"),
        ("Ana Be and Cy Dee, QNN", "Ana Be+Cy Dee", "QNN"),
        ("Ein Kommentar von Ana Be", "Ana Be", ""),
        ("Text: Ana Be | Fotos: Cy Dee", "Ana Be", "Fotos: Cy Dee"),
        ("Reporting by Ana Be; Editing by Cy Dee", "Ana Be", "Editing by Cy Dee"),
        ("di Ana Be", "Ana Be", ""),
        ("Tekst: Ana Be", "Ana Be", ""),
        ("מאת: Ana Be", "Ana Be", ""),
        ("记者 李明 报道", "李明", ""),
        ("김하나 기자 hana@quay.example", "김하나", "hana@quay.example"),
        ("Quay Times", "Quay Times", ""),
        ("Ana Be, PhD", "Ana Be, PhD", ""),
    ] {
        let (run, found) = above(&format!("<div class=byline>{byline}</div>"));
        assert_eq!(found, names, "{byline}: {}", run.stderr);
        assert_eq!(run.card()["published"].is_string(), byline.contains("2026"), "{byline}");
        assert!(rest.is_empty() || run.says("$", rest), "{byline}: {}", run.stderr);
    }
    let (run, _) = above("<div class=byline>By Ana Be — Quay Times</div>");
    assert_eq!(run.card()["source"]["name"], "Quay Times", "{}", run.stderr);
    let (run, names) = above("<div class=post-meta>May 6, 2026 by Ana Be</div>");
    assert_eq!(
        (names.as_str(), &run.card()["published"]),
        ("Ana Be", &"2026-05-06T00:00:00Z".into())
    );
    let meta = "<meta name=author content='By Ana Be, Published 9:30, 6 May 2026'>";
    assert_eq!(above(meta).1, "Ana Be");
}

#[test]
fn who_wrote_it_is_known_by_many_classes_and_elements() {
    for markup in [
        "<span class=authorName>Ana Be</span>",
        "<span class=ArticleAuthor>Ana Be</span>",
        "<div data-component=Byline>By Ana Be</div>",
        "<div class=wrapper__writer>Ana Be</div>",
        "<span class=submitted-by>Ana Be</span>",
        "<author>Ana Be</author>",
        "<address class=vcard><span class=fn>Ana Be</span></address>",
        "<ul class=authors><li>Ana Be</ul>",
    ] {
        assert_eq!(above(markup).1, "Ana Be", "{markup}");
    }
    assert_eq!(above("<ul class=authors><li>Ana Be<li>Cy Dee</ul>").1, "Ana Be+Cy Dee");
    let (run, _) = above("<span class=ArticleDate>6 May 2026</span>");
    assert_eq!(run.card()["published"], "2026-05-06T00:00:00Z");
}

#[test]
fn lines_about_a_story_and_appeals_are_no_hook() {
    for line in [
        "<p class=submitted>Submitted by Ana Be on Thu, 05/05/2016 - 09:30</p>",
        "<p>Publié le 29 juin 2019 et modifié le 1er juillet 2019</p>",
        "<p>Subscribe to our newsletter to read more of such stories every day!</p>",
    ] {
        let (run, _) = above(line);
        assert!(run.card()["hook"].as_str().unwrap_or_default().starts_with("From May"), "{line}");
    }
}
