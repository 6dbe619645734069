//! Lines between a title and the first heading: who, when, where, pictures, subtitles.

use super::{Run, import, texts};

fn with_title(title: &str, lines: &str) -> Run {
    import(&format!(
        "{title}\n\n{lines}\n\nNine cranes.\n\n## Key points\n\n- Noise falls.\n\n## Timeline\n\n- 2020: One."
    ))
}

fn below_the_title(lines: &str) -> Run {
    with_title("# Vell", lines)
}

#[test]
fn a_line_with_labels_or_signs_of_any_kind_is_parted_into_who_where_and_when() {
    for (lines, author, source) in [
        ("作者：李明 来源：港口公报 2026-05-06 09:30", "李明", "港口公报"),
        ("来源：港口公报　作者：李明　2026-05-06", "李明", "港口公报"),
        ("By Ana Be\nHarbour Post, May 6, 2026", "Ana Be", "Harbour Post"),
        ("Küstenbote, 6. Mai 2026 – Von Jana Krüger", "Jana Krüger", "Küstenbote"),
        (
            "Автор: А. Иванова. Источник: Портовые вести. 6 мая 2026, 09:30",
            "А. Иванова",
            "Портовые вести",
        ),
        ("港新聞 2026年5月6日 9時30分　山田花子", "山田花子", "港新聞"),
        ("**Harbour Post** -- Ana Be -- 6 May 2026", "Ana Be", "Harbour Post"),
        ("Harbour Post / By Ana Be / 6 May 2026", "Ana Be", "Harbour Post"),
        ("Author: Ana Be Source: Harbour Post Published: May 6, 2026", "Ana Be", "Harbour Post"),
        ("항구신문 | 김하나 기자 | 2026년 5월 6일", "김하나", "항구신문"),
    ] {
        let run = below_the_title(lines);
        let card = run.card();
        assert_eq!(card["hook"], "Nine cranes.", "{lines}: {}", run.stderr);
        assert_eq!(texts(&card["authors"], Some("name")), [author], "{lines}");
        assert_eq!(card["source"]["name"], source, "{lines}");
        let published = card["published"].as_str().unwrap_or_default();
        assert!(published.starts_with("2026-05-06"), "{lines}: {published}");
    }
    let run = below_the_title("Harbour Post | Ana Be | 6 May 2026");
    run.must_say("authors[0]", "beside the source");
    let card = below_the_title("김하나 기자").card();
    assert_eq!(
        (&card["authors"][0]["name"], &card["hook"]),
        (&"김하나".into(), &"Nine cranes.".into())
    );
    let run = below_the_title("来源：港口公报　作者：李明　编辑：王芳");
    assert_eq!(texts(&run.card()["authors"], Some("name")), ["李明"]);
    run.must_say("$", "编辑：王芳");
}

#[test]
fn who_made_the_pictures_is_no_source() {
    for photos in ["Photos by L. Ott", "Photographs by L. Ott", "Fotos: L. Ott", "Photo: L. Ott"] {
        let line = format!("By Ana Be · {photos} · May 6, 2026");
        let run = below_the_title(&line);
        let card = run.card();
        assert!(card["source"].is_null(), "{line}");
        assert_eq!(texts(&card["authors"], Some("name")), ["Ana Be"], "{line}");
        run.must_say("image.credit", "L. Ott");
        let card =
            below_the_title(&format!("{line}\n\n![A crane](https://p.example/a.jpg)")).card();
        assert_eq!(card["image"]["credit"], "L. Ott", "{line}");
    }
    let card =
        below_the_title("By Ana Be, photos by L. Ott\n\n![](https://p.example/a.jpg)").card();
    assert_eq!(
        (&card["authors"][0]["name"], &card["image"]["credit"]),
        (&"Ana Be".into(), &"L. Ott".into())
    );
}

#[test]
fn the_way_to_the_page_is_its_subjects() {
    for crumbs in [
        "[Home](https://p.example/) > [Business](https://p.example/b) > [Ports](https://p.example/p)",
        "Home › Business › Ports",
        "Startseite » Business » Ports » Vell",
    ] {
        for run in [
            below_the_title(crumbs),
            import(&format!(
                "{crumbs}\n\n# Vell\n\nNine cranes.\n\n## Key points\n\n- A.\n\n## Timeline\n\n- 2020: One."
            )),
        ] {
            let card = run.card();
            assert_eq!(card["title"], "Vell", "{crumbs}");
            assert_eq!(card["hook"], "Nine cranes.", "{crumbs}");
            assert_eq!(texts(&card["subjects"], None), ["Business", "Ports"], "{crumbs}");
        }
    }
}

#[test]
fn a_line_that_names_a_picture_is_the_picture() {
    for line in [
        "Image: https://p.example/a.jpg",
        "Cover image: <https://p.example/a.jpg>",
        "Bild: [Kran](https://p.example/a.jpg)",
        "https://p.example/a.jpg",
    ] {
        let run = below_the_title(line);
        let card = run.card();
        assert_eq!(card["image"]["url"], "https://p.example/a.jpg", "{line}: {}", run.stderr);
        assert!(card["source"].is_null(), "{line}");
        assert_eq!(card["hook"], "Nine cranes.", "{line}");
    }
    let card = below_the_title("Photo: https://p.example/a.jpg (L. Ott)").card();
    assert_eq!(card["image"]["credit"], "L. Ott");
    let run = below_the_title("Image: https://p.example/a.jpg\n\n![](https://p.example/b.jpg)");
    run.must_say("line 5", "b.jpg");
}

#[test]
fn a_subtitle_directly_below_the_title_is_the_hook() {
    let long = "Nine cranes run without any diesel, four years early";
    for below in [
        format!("## {long}\n\nBy Ana Be | May 6, 2026"),
        format!("## {long}\n\nHarbour Post · 6 May 2026"),
        format!("### {long}"),
        format!("## {long}"),
    ] {
        let run = with_title("# Vell turns to power", &below);
        let card = run.card();
        assert_eq!(card["hook"], long, "{below}: {}", run.stderr);
        assert_eq!(card["published"].is_string(), below.contains("2026"), "{below}");
        assert!(card["more"].is_null(), "{below}: {}", card["more"]);
        run.must_say(&format!("line {}", 3 + below.matches('\n').count() + 2), "Nine cranes.");
    }
    let card = with_title("# Vell turns to power", "## The plan").card();
    assert_eq!(card["more"][0]["title"], "The plan");
}

#[test]
fn the_mark_of_a_quotation_is_no_part_of_a_hook() {
    for mark in ["> ", ">", "> > "] {
        let run = import(&format!(
            "# Vell\n\n{mark}Nine cranes.\n\n## Key points\n\n- A.\n\n## Timeline\n\n- 2020: B."
        ));
        assert_eq!(run.card()["hook"], "Nine cranes.", "{mark}");
    }
}

#[test]
fn a_label_without_a_value_is_told_and_no_hook() {
    let run = below_the_title("Author: null\nPublished: N/A");
    assert_eq!(run.card()["hook"], "Nine cranes.");
    run.must_say("$", "Author: null");
    run.must_say("$", "Published: N/A");
}
