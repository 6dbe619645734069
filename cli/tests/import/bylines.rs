//! The lines between a title and its hook: who wrote the story, when, and where it stands.

use super::{Run, import, texts};

fn below_the_title(lines: &str) -> Run {
    import(&format!("# Vell\n\n{lines}\n\nNine cranes.\n\n## Key points\n\n- Noise falls."))
}

#[test]
fn every_usual_way_to_say_who_and_when_is_read() {
    for (lines, published) in [
        ("By Ana Be | May 5, 2026 9:30 AM UTC", "2026-05-05T09:30:00Z"),
        ("By Ana Be | May 5, 2026 | 9:30 AM UTC", "2026-05-05T09:30:00Z"),
        ("By Ana Be | 2026-05-05T09:30:00Z", "2026-05-05T09:30:00Z"),
        ("By Ana Be\nMay 5, 2026", "2026-05-05T00:00:00Z"),
        ("By Ana Be\n\nTuesday, May 5, 2026", "2026-05-05T00:00:00Z"),
        ("By Ana Be, May 5, 2026 at 9:30 AM EDT", "2026-05-05T13:30:00Z"),
        ("Posted on May 5, 2026 by Ana Be", "2026-05-05T00:00:00Z"),
        ("Published: May 5, 2026\nUpdated: May 6, 2026\nAuthor: Ana Be", "2026-05-05T00:00:00Z"),
    ] {
        let run = below_the_title(lines);
        let card = run.card();
        assert_eq!(texts(&card["authors"], Some("name")), ["Ana Be"], "{lines}");
        assert_eq!(
            (&card["published"], &card["hook"]),
            (&published.into(), &"Nine cranes.".into()),
            "{lines}"
        );
        assert!(card["source"].is_null(), "{lines}");
        assert_eq!(card["updated"].is_string(), lines.contains("Updated"), "{lines}");
    }
    for line in ["06.05.2026", "By Ana Be | 6.5.2026", "Stand: 06.05.2026"] {
        let run = below_the_title(line);
        assert_eq!(run.card()["published"], "2026-05-06T00:00:00Z", "{line}: {}", run.stderr);
    }
    let run = below_the_title("By Ana Be | May 5, 2026 9:30 AM ET");
    assert!(run.card()["source"].is_null());
    run.must_say("published", "ET");
    let run = below_the_title("Harbour Post\u{b7} 04/05/2026");
    assert!(run.card()["published"].is_null());
    run.must_say("published", "04/05/2026");
}

#[test]
fn the_address_of_the_original_is_no_hook() {
    for line in [
        "Read the original: https://post.example/a",
        "[Read the original](https://post.example/a)",
        "Original article: <https://post.example/a>",
        "https://post.example/a",
    ] {
        let run = below_the_title(line);
        let card = run.card();
        assert_eq!(card["source"]["url"], "https://post.example/a", "{line}");
        assert_eq!(card["hook"], "Nine cranes.", "{line}");
        run.must_say("source.name", "post.example");
        let card = below_the_title(&format!("Harbour Post · 5 May 2026\n{line}")).card();
        assert_eq!(card["source"]["name"], "Harbour Post", "{line}");
        assert_eq!(card["source"]["url"], "https://post.example/a", "{line}");
    }
    let run = below_the_title("The port, see https://post.example/a, has cranes.");
    assert!(run.card()["source"].is_null());
}

#[test]
fn an_organisation_behind_an_author_is_the_publisher_where_the_page_shows_it() {
    let names = |run: &Run| {
        let card = run.card();
        let authors = texts(&card["authors"], Some("name")).join("+");
        (authors, card["source"]["name"].as_str().unwrap_or_default().to_owned())
    };
    for evidence in ["https://www.harbourpost.example/a", "The Harbour Post · 5 May 2026"] {
        let run = below_the_title(&format!("By Ana Be, Harbour Post\n\n{evidence}"));
        let (authors, source) = names(&run);
        assert_eq!(authors, "Ana Be", "{evidence}: {}", run.stderr);
        assert!(source.ends_with("Harbour Post"), "{evidence}: {source}");
    }
    let run = below_the_title("By Ana Be, Harbour Post");
    assert_eq!(names(&run), ("Ana Be+Harbour Post".to_owned(), String::new()));
    run.must_say("authors[1]", "may be whom “Ana Be” writes for");
    let run = below_the_title("By Ana Be, Bo Ce and Harbour Post");
    assert_eq!(names(&run).0, "Ana Be+Bo Ce+Harbour Post");
    assert!(!run.says("authors[2]", "behind a comma"));
}

#[test]
fn bylines_of_other_languages_are_read() {
    for (lines, author, source, published) in [
        ("港新聞 2026年5月5日 18:30", "", "港新聞", "2026-05-05T18:30:00Z"),
        ("بقلم آنا بي | ٥ مايو ٢٠٢٦", "آنا بي", "", "2026-05-05T00:00:00Z"),
        ("Автор: Анна Бе | 5 мая 2026, 12:30 МСК", "Анна Бе", "", "2026-05-05T09:30:00Z"),
        ("Par Ana Bé – Publié le 5 mai 2026 à 9h30", "Ana Bé", "", "2026-05-05T09:30:00Z"),
        ("Von Ana Be | 5. Mai 2026, 9.30 Uhr", "Ana Be", "", "2026-05-05T09:30:00Z"),
        ("Door Ana Be | 2026-05-05", "Ana Be", "", "2026-05-05T00:00:00Z"),
    ] {
        let run = below_the_title(lines);
        let card = run.card();
        assert_eq!(texts(&card["authors"], Some("name")).join("+"), author, "{lines}");
        assert_eq!(card["source"]["name"].as_str().unwrap_or_default(), source, "{lines}");
        assert_eq!(card["published"], published, "{lines}: {}", run.stderr);
    }
}

#[test]
fn a_source_within_a_section_is_not_that_of_the_story() {
    let table = "## Competitor Analysis\n\n| | Vell | Esk |\n|---|---|---|\n| Cranes | 9 | 4 |\n\nSource: Port notices\n\n";
    let view = "## Perspectives\n\n**Dock union**\n\nTwo crews moved.\n\nSource: Port notices\n\n**Shippers**\n\nFees rise.";
    for text in [[table, "## Key Takeaways\n\n- Noise falls."].concat(), view.to_owned()] {
        let run = super::page(&text);
        assert!(run.card()["source"].is_null(), "{text}");
        run.must_say("source", "Port notices");
    }
    for text in [["Source: Port notices\n\n", view].concat(), table.to_owned()] {
        let text = text.replace("moved.\n\nSource: Port notices", "moved.");
        let card = super::page(&text).card();
        assert_eq!(card["source"]["name"], "Port notices", "{text}");
    }
}

#[test]
fn an_update_is_known_in_other_languages_and_is_no_publisher() {
    for line in [
        "Por Ana Bé | 6 de mayo de 2026, 9:30 | Actualizado: 7 de mayo de 2026",
        "Par Ana Bé | 6 mai 2026 | Mis à jour le 7 mai 2026",
        "Von Ana Bé | 6. Mai 2026 | Aktualisiert: 7. Mai 2026",
        "Por Ana Bé | 6 de maio de 2026 | Atualizado em 7 de maio de 2026",
        "作者：Ana Bé | 2026年5月6日 | 更新时间：2026年5月7日",
    ] {
        let run = below_the_title(line);
        let card = run.card();
        assert!(card["source"].is_null(), "{line}: {}", card["source"]);
        assert_eq!(card["authors"][0]["name"], "Ana Bé", "{line}");
        let updated = card["updated"].as_str().unwrap_or_default();
        assert!(updated.starts_with("2026-05-07"), "{line}: {updated}");
    }
    let run = below_the_title("By Ana Bé | 6 May 2026 | Xyzwv: 7 May 2026");
    assert!(run.card()["source"].is_null());
    assert!(run.stderr.contains("Xyzwv: 7 May 2026"));
}

#[test]
fn when_and_by_whom_is_said_in_eleven_languages() {
    for line in [
        "By Ana Be | May 6, 2026, 9:30 a.m.",
        "Wednesday 6 May 2026 09.30 UTC",
        "Publié le 6 mai 2026 à 9 h 30 | Mis à jour le 7 mai 2026 à 10 h 15",
        "Publié le 06/05/2026 à 09h30",
        "Le 6 mai 2026 à 9h30",
        "Veröffentlicht am 6. Mai 2026 um 9:30 Uhr",
        "Stand: 06.05.2026 09:30 Uhr",
        "Publicado el 6 de mayo de 2026 a las 9:30 h",
        "Publicado em 6 de maio de 2026 às 9h30 | Atualizado em 7 de maio de 2026 às 10h",
        "2026年5月6日 午前9時30分",
        "公開日時：2026年5月6日 9時30分",
        "2026年5月6日 9時30分 公開",
        "发布时间：2026年5月6日 09:30 来源：港口报",
        "2026年5月6日 上午9:30",
        "입력 2026.05.06 09:30 | 수정 2026.05.07 10:00",
        "입력 2026.05.06 09:30 수정 2026.05.07 10:00",
        "2026년 5월 6일 오전 9시 30분",
        "Опубликовано 6 мая 2026 г. в 9:30",
        "نُشر في 6 مايو 2026 الساعة 9:30 صباحًا",
        "प्रकाशित: 6 मई 2026, 9:30 बजे",
        "6 मई 2026 सुबह 9:30",
        "May 6, 2026, 9:30 a.m. UTC | Updated 10:15 a.m.",
    ] {
        let run = below_the_title(line);
        let card = run.card();
        assert_eq!(card["hook"], "Nine cranes.", "{line}");
        assert_eq!(card["published"], "2026-05-06T09:30:00Z", "{line}: {}", run.stderr);
        let is_known =
            ["港口报", "null"].contains(&card["source"]["name"].as_str().unwrap_or("null"));
        assert!(is_known, "{line}: {}", card["source"]);
    }
    let run = below_the_title("By Ana Be\nStaff Writer\nMay 6, 2026");
    assert_eq!(run.card()["hook"], "Nine cranes.");
    run.must_say("$", "Staff Writer");
}

#[test]
fn who_made_the_picture_and_what_it_is_about_is_no_hook() {
    for line in [
        "Photo: Bo Ce",
        "(Photo by Bo Ce)",
        "Foto: Bo Ce",
        "Crédit photo : Bo Ce",
        "写真：Bo Ce",
        "Фото: Bo Ce",
    ] {
        let run = below_the_title(line);
        assert_eq!(run.card()["hook"], "Nine cranes.", "{line}");
        run.must_say("image.credit", "Bo Ce");
        let run = below_the_title(&format!("![A crane](https://post.example/c.jpg)\n{line}"));
        assert_eq!(run.card()["image"]["credit"], "Bo Ce", "{line}");
    }
    for line in [
        "Tags: Port, Power",
        "Filed under: Port | Power",
        "Schlagwörter: Port; Power",
        "标签：Port、Power",
        "Теги: Port, Power",
    ] {
        let card = below_the_title(line).card();
        assert_eq!(card["hook"], "Nine cranes.", "{line}");
        assert_eq!(texts(&card["subjects"], None), ["Port", "Power"], "{line}");
    }
}

#[test]
fn verbs_of_speech_are_no_part_of_who_speaks() {
    let quote = |line: &str| {
        import(&format!("# Vell\n\nA hook.\n\n## Quotes\n\n- {line}\n\n## Key points\n\n- One"))
    };
    for line in [
        "“At last,” said Cy Dee",
        "“At last,” Cy Dee said.",
        "„Endlich“, sagte Cy Dee.",
        "« Enfin », a déclaré Cy Dee",
        "«Por fin», dijo Cy Dee.",
        "“Enfim”, disse Cy Dee.",
        "Cy Dee表示：“终于。”",
        "Cy Deeは「やっと」と述べた",
    ] {
        assert_eq!(quote(line).card()["quotes"][0]["by"], "Cy Dee", "{line}");
    }
    let run = quote("“At last,” Cy Dee told the Harbour Post");
    assert_eq!(run.card()["quotes"][0]["by"], "Cy Dee");
    run.must_say("quotes[0].by", "the Harbour Post");
}

#[test]
fn clocks_that_are_named_in_words_are_those_of_their_place() {
    for line in [
        "By Ana Be | May 6, 2026, 9:30 a.m. Berlin time",
        "Published: 6 May 2026, 10:30 (Moscow time)",
        "6 мая 2026, 10:30 по московскому времени",
        "6. Mai 2026, 9:30 Uhr MESZ",
        "2026年5月6日 15:30 (北京时间)",
        "May 6, 2026 3:30 AM Eastern Time",
    ] {
        let run = below_the_title(line);
        assert_eq!(run.card()["published"], "2026-05-06T07:30:00Z", "{line}: {}", run.stderr);
        assert_eq!(run.card()["hook"], "Nine cranes.", "{line}");
    }
}
