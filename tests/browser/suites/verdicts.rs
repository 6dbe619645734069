//! Bodies that are JSON or are not, each as the endpoint's answer and as a file for the command.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::Command;

use serde_json::{Value, json};

use super::suite;
use crate::support::{in_browser, program};

/// Whether each file is JSON, by its name.
type Verdicts = BTreeMap<String, bool>;

/// Of what JSON leaves open, what a browser reads and the command does not: numbers out of range,
/// which are infinite there, and escapes of half a character.
const READ_IN_A_BROWSER_ALONE: [&str; 15] = [
    "i_number_huge_exp.json",
    "i_number_neg_int_huge_exp.json",
    "i_number_pos_double_huge_exp.json",
    "i_number_real_neg_overflow.json",
    "i_number_real_pos_overflow.json",
    "i_object_key_lone_2nd_surrogate.json",
    "i_string_1st_surrogate_but_2nd_missing.json",
    "i_string_1st_valid_surrogate_2nd_invalid.json",
    "i_string_incomplete_surrogate_and_escape_valid.json",
    "i_string_incomplete_surrogate_pair.json",
    "i_string_incomplete_surrogates_escape_valid.json",
    "i_string_invalid_lonely_surrogate.json",
    "i_string_invalid_surrogate.json",
    "i_string_inverted_surrogates_U+1D11E.json",
    "i_string_lone_second_surrogate.json",
];

fn by_the_command(folder: &Path) -> Verdicts {
    let mut check = Command::new(program("NEWS_CARD_CLI"));
    let output = check.args(["check", "--json"]).arg(folder).output().expect("the command runs");
    let report: Value = serde_json::from_slice(&output.stdout).expect("its report");
    let files = report["files"].as_array().expect("files").iter();
    let verdict = |file: &Value| {
        let name = Path::new(file["file"].as_str()?).file_name()?.to_str()?.to_owned();
        let code = &file["problems"][0]["code"];
        Some((name, code != "not-json" && code != "not-utf8"))
    };
    files.filter_map(verdict).collect()
}

/// Shows each file as a card, and tells whether what it says is that it is no JSON.
const BY_THE_BROWSER: &str = r#"return (async () => {
    const verdict = (name) => new Promise((resolve) => {
        const card = document.createElement('news-card');
        card.addEventListener('news-card-load', () => resolve([name, 'a card']));
        card.addEventListener('news-card-error', ({ detail }) => resolve([name, detail.message]));
        card.loading = 'eager';
        card.src = `/suite/${encodeURIComponent(name)}`;
        document.body.append(card);
    });
    return Promise.all(given.map(verdict));
})()"#;

#[test]
fn the_browser_and_the_command_say_the_same_of_every_body() {
    let Some(folder) = suite("json-test-suite") else { return };
    let command = by_the_command(&folder);
    in_browser(async |b| {
        for name in command.keys() {
            let body = fs::read(folder.join(name)).expect("a body");
            b.server.file(&format!("suite/{name}"), body);
        }
        b.show("").await;
        b.until("customElements.get('news-card') !== undefined").await;
        let names: Vec<_> = command.keys().collect();
        let found = b.js_with(BY_THE_BROWSER, json!(names)).await;
        let browser: Verdicts = serde_json::from_value::<Vec<(String, String)>>(found)
            .expect("pairs")
            .into_iter()
            .map(|(name, said)| (name, !said.starts_with("the document is not JSON")))
            .collect();
        let differ: Vec<_> =
            command.keys().filter(|name| browser[*name] != command[*name]).collect();
        assert_eq!(differ, READ_IN_A_BROWSER_ALONE);
        let decided = |start: &str, is_json: bool| {
            let files = browser.iter().filter(|(name, _)| name.starts_with(start));
            files.filter(|(_, verdict)| **verdict == is_json).count()
        };
        let said = b.console().await;
        assert!(
            said.iter().all(|sentence| sentence.starts_with("[news-card] /suite/")),
            "{said:#?}"
        );
        assert_eq!([decided("y_", true), decided("n_", false)], [95, 188]);
    });
}
