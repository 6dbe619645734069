//! Time zones by their place in words: `Berlin time`, `北京时间`, `по московскому времени`.

/// Words for the clocks of a place, in lower case, longer ones before those within them.
#[rustfmt::skip]
const WORDS: &[(&str, &[&str])] = &[
    ("Etc/UTC", &["coordinated universal time", "universal time", "greenwich mean time", "по гринвичу", "بتوقيت غرينتش", "بتوقيت جرينتش", "格林尼治时间"]),
    ("America/New_York", &["eastern standard time", "eastern daylight time", "u.s. eastern time", "us eastern time", "eastern time", "new yorker zeit", "heure de new york", "hora de nueva york"]),
    ("America/Chicago", &["central standard time", "central daylight time", "us central time", "central time"]),
    ("America/Denver", &["mountain standard time", "mountain daylight time", "mountain time"]),
    ("America/Los_Angeles", &["pacific standard time", "pacific daylight time", "us pacific time", "pacific time"]),
    ("America/Sao_Paulo", &["horário de brasília", "hora de brasília", "brasilia time", "brasília time"]),
    ("Europe/London", &["british summer time", "uk time", "londoner zeit", "heure de londres"]),
    ("Europe/Berlin", &["central european summer time", "central european time", "mitteleuropäischer sommerzeit", "mitteleuropäische sommerzeit", "mitteleuropäischer zeit", "mitteleuropäische zeit", "berliner zeit", "deutscher zeit", "ortszeit berlin"]),
    ("Europe/Paris", &["heure de paris"]),
    ("Europe/Madrid", &["hora peninsular española", "hora peninsular", "hora de madrid"]),
    ("Europe/Lisbon", &["hora de lisboa"]),
    ("Europe/Athens", &["eastern european summer time", "eastern european time"]),
    ("Europe/Moscow", &["по московскому времени", "московского времени", "московское время", "по москве", "moskauer zeit", "heure de moscou", "بتوقيت موسكو"]),
    ("Asia/Riyadh", &["بتوقيت السعودية", "بتوقيت مكة المكرمة", "بتوقيت مكة", "بتوقيت الرياض"]),
    ("Asia/Dubai", &["gulf standard time", "بتوقيت الإمارات", "بتوقيت دبي"]),
    ("Asia/Kolkata", &["indian standard time", "india standard time", "भारतीय मानक समय", "भारतीय समय", "india time"]),
    ("Asia/Shanghai", &["china standard time", "beijing time", "pekinger zeit", "北京时间", "北京時間", "中国时间"]),
    ("Asia/Hong_Kong", &["香港时间", "香港時間"]),
    ("Asia/Taipei", &["台北时间", "台北時間", "台湾时间", "台灣時間"]),
    ("Asia/Tokyo", &["japan standard time", "japan time", "日本時間", "東京時間", "东京时间"]),
    ("Asia/Seoul", &["korea standard time", "korean standard time", "korea time", "한국시간", "한국 시간", "서울시간"]),
];

/// The place whose clocks a text names in words, and the text without them and the signs around.
pub(in super::super) fn find(text: &str) -> Option<(String, String)> {
    const LONGEST: usize = 200;
    if text.len() > LONGEST {
        return None;
    }
    let lower = text.to_lowercase();
    let found = WORDS.iter().flat_map(|(place, words)| words.iter().map(move |it| (*place, *it)));
    let found = found.filter_map(|(place, words)| Some((lower.find(words)?, words, place)));
    let longest = found.max_by_key(|(_, words, _)| words.len());
    let (at, length, place) = match longest {
        Some((at, words, place)) => (at, words.len(), place.to_owned()),
        None => city(&lower)?,
    };
    // Lower case may have another length; then what is said is not known to be there.
    let before = text.get(..at).filter(|_| lower.len() == text.len())?;
    let after = text.get(at + length..)?;
    let before = before.trim_end_matches([' ', '(', '（', '[', ',']);
    let after = after.trim_start_matches([' ', ')', '）', ']']);
    Some((place, format!("{before} {after}").trim().to_owned()))
}

/// `berlin time`, of any city whose clocks are known: where it begins, its length, and the place.
fn city(lower: &str) -> Option<(usize, usize, String)> {
    const ENDS: &[&str] = &[" time", " local time"];
    ENDS.iter().find_map(|end| {
        let stop = lower.find(end)?;
        let is_end =
            lower.get(stop + end.len()..)?.chars().next().is_none_or(|c| !c.is_alphanumeric());
        let before = lower.get(..stop).filter(|_| is_end)?;
        let mut starts = before.char_indices().filter(|(_, c)| c.is_alphabetic()).map(|(at, _)| at);
        starts.find_map(|at| {
            let is_begun =
                before.get(..at)?.chars().next_back().is_none_or(|c| !c.is_alphanumeric());
            let name = before.get(at..).filter(|_| is_begun)?;
            let place = super::places::of_city(name)?;
            Some((at, stop + end.len() - at, place))
        })
    })
}

#[cfg(test)]
mod tests {
    use super::find;

    #[test]
    fn clocks_are_named_in_words() {
        for (text, place) in [
            ("6 May 2026 09:30 Berlin time", "Europe/Berlin"),
            ("6 May 2026 09:30 (Moscow time)", "Europe/Moscow"),
            ("6 May 2026 09:30, New York time", "America/New_York"),
            ("6 May 2026 09:30 Eastern Time", "America/New_York"),
            ("6 May 2026 09:30 Central European Summer Time", "Europe/Berlin"),
            ("6 May 2026 09:30 по московскому времени", "Europe/Moscow"),
            ("6 May 2026 09:30 (北京时间)", "Asia/Shanghai"),
        ] {
            let found = find(text);
            assert_eq!(found, Some((place.to_owned(), "6 May 2026 09:30".to_owned())), "{text}");
        }
        for text in ["6 May 2026", "At that time", "Nowhere time", "Berlin timetable"] {
            assert_eq!(find(text), None, "{text}");
        }
    }
}
