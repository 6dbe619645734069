//! Times that move along, for demonstrations: the newest time in a folder of cards is a quarter of an
//! hour ago when the server starts, and all others keep their distance.

use std::path::Path;

use jiff::{SignedDuration, Timestamp};
use serde_json::Value;

use super::folder::Folder;

/// How long ago the newest time is when the server starts.
const AGE: SignedDuration = SignedDuration::from_mins(15);

/// The times of a card by which its age is told.
const TIMES: [&str; 3] = ["published", "collected", "updated"];

/// How much later than written all times are answered.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Fresh(SignedDuration);

impl Fresh {
    /// Looks for the newest time in a folder; none where no card has one.
    pub(crate) fn of(folder: &Folder, now: Timestamp) -> Option<Self> {
        let (names, _) = folder.names().ok()?;
        let cards = names.iter().filter(|name| name.ends_with(".json"));
        let newest = cards.filter_map(|name| {
            let bytes = folder.read(Path::new(name)).ok()?.bytes;
            let card = serde_json::from_slice::<Value>(&bytes).ok()?;
            TIMES.iter().filter_map(|name| time(card.get(name)?)).max()
        });
        Some(Self(now.duration_since(newest.max()?) - AGE))
    }

    /// The same document with its times moved; what is no document stays as it is.
    pub(crate) fn moved(self, bytes: Vec<u8>) -> Vec<u8> {
        let Ok(mut card) = serde_json::from_slice::<Value>(&bytes) else { return bytes };
        self.move_times(&mut card);
        for update in card.get_mut("related").and_then(Value::as_array_mut).into_iter().flatten() {
            self.move_times(update);
        }
        serde_json::to_vec(&card).unwrap_or(bytes)
    }

    fn move_times(self, object: &mut Value) {
        for name in TIMES {
            let Some(written) = object.get_mut(name) else { continue };
            if let Some(moved) = time(written).and_then(|time| time.checked_add(self.0).ok()) {
                *written = moved.to_string().into();
            }
        }
    }
}

fn time(written: &Value) -> Option<Timestamp> {
    written.as_str()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::{Folder, Fresh};
    use jiff::Timestamp;
    use serde_json::{Value, json};

    fn moved(cards: &[(&str, Value)]) -> Vec<Value> {
        let folder = tempfile::tempdir().unwrap();
        for (name, card) in cards {
            std::fs::write(folder.path().join(name), card.to_string()).unwrap();
        }
        let folder = Folder::open(folder.path(), 1 << 20).unwrap();
        let now: Timestamp = "2026-11-27T12:00:00Z".parse().unwrap();
        let fresh = Fresh::of(&folder, now);
        let answer = |card: &Value| {
            let bytes = card.to_string().into_bytes();
            let bytes = fresh.map_or(bytes.clone(), |fresh| fresh.moved(bytes));
            serde_json::from_slice(&bytes).unwrap()
        };
        cards.iter().map(|(_, card)| answer(card)).collect()
    }

    #[test]
    fn the_newest_time_is_a_quarter_of_an_hour_ago_and_all_keep_their_distance() {
        let newest = json!({
            "title": "a", "published": "2026-05-06T09:30:00Z", "collected": "2026-05-06T12:00:00+02:00",
            "timeline": [{ "date": "2025-02", "text": "long ago" }],
            "related": [{ "title": "b", "published": "2026-05-05T09:30:00Z" }],
        });
        let older = json!({ "title": "c", "published": "2026-05-04T09:30:00Z", "updated": "soon" });
        let expected = [
            json!({
                "title": "a", "published": "2026-11-27T11:15:00Z", "collected": "2026-11-27T11:45:00Z",
                "timeline": [{ "date": "2025-02", "text": "long ago" }],
                "related": [{ "title": "b", "published": "2026-11-26T11:15:00Z" }],
            }),
            json!({ "title": "c", "published": "2026-11-25T11:15:00Z", "updated": "soon" }),
        ];
        assert_eq!(moved(&[("a.json", newest), ("c.json", older)]), expected);
    }

    #[test]
    fn where_no_card_has_a_time_all_stay_as_they_are() {
        let card = json!({ "title": "a", "related": [{ "title": "b", "published": "2026-05-06T09:30:00Z" }] });
        assert_eq!(moved(&[("a.json", card.clone())]), [card]);
    }
}
