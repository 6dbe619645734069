//! What an engine lacks, by the tests that need it.
//!
//! A test that is listed here runs in that engine all the same, and has to fail there: once it
//! passes, the engine has learnt what it lacked, and the run fails until the row is gone.

use std::any::Any;
use std::io::{Write, stderr};
use std::thread;

use super::engine::Engine;

/// The engine, a test with its module or a whole module, and what it is that the engine lacks.
const LACKS: [(Engine, &str, &str); 13] = [
    (
        Engine::Firefox,
        "without_scripts::on_paper::what_is_closed_is_there_too",
        "in Firefox 140 a page has no way to show on paper what a closed section hides",
    ),
    (
        Engine::Firefox,
        "policy::no_text_becomes_markup_where_the_policy_forbids_it",
        "Firefox 140 has no Trusted Types",
    ),
    (
        Engine::WebKit,
        "faults::an_answer_that_is_cut_off_is_the_network",
        "WebKitGTK 2.50 hands on what came of an answer that was cut off as if it were whole",
    ),
    (
        Engine::Firefox,
        "layout::nothing_in_view_moves_with_default_attributes_whatever_comes",
        "Firefox 140 does not measure layout shifts",
    ),
    (
        Engine::WebKit,
        "layout::nothing_in_view_moves_with_default_attributes_whatever_comes",
        "WebKitGTK 2.50 does not measure layout shifts",
    ),
    (
        Engine::WebKit,
        "refresh::an_answer_that_is_not_modified_touches_nothing",
        "WebKitGTK keeps no answers while it is driven, and asks for none on a condition",
    ),
    (
        Engine::WebKit,
        "policy::isolation::a_card_is_there_on_pages_that_ask_others_without_credentials",
        "WebKitGTK 2.50 isolates no page by `credentialless`",
    ),
    (
        Engine::Firefox,
        "accessibility_tree::",
        "Firefox's driver does not hand out what screen readers are told",
    ),
    (
        Engine::WebKit,
        "accessibility_tree::",
        "WebKit's driver does not hand out what screen readers are told",
    ),
    (Engine::Firefox, "contrast::", "Firefox's windows cannot be told of colours or contrast"),
    (Engine::WebKit, "contrast::", "WebKit's screen cannot be told of colours or contrast"),
    (Engine::Firefox, "memory::", "Firefox's driver does not tell what a page holds"),
    (Engine::WebKit, "memory::", "WebKit's driver does not tell what a page holds"),
];

type Outcome = Result<(), Box<dyn Any + Send>>;

/// What came of the running test, in the light of what its engine lacks.
pub(super) fn judge(engine: Engine, outcome: Outcome) -> Outcome {
    let thread = thread::current();
    // What runs tests names each thread after its test, unless there is but one thread.
    let name = thread.name().filter(|name| name.contains("::"));
    let name = name.expect("a thread for each test; leave out --test-threads=1");
    let Some(reason) = reason(engine, name) else { return outcome };
    has_to_fail(&outcome, engine, reason);
    // Past what is kept of the words of tests that pass.
    let _ = writeln!(stderr(), "skipped in {engine:?}: {name}: {reason}");
    Ok(())
}

fn has_to_fail(outcome: &Outcome, engine: Engine, reason: &str) {
    assert!(outcome.is_err(), "{engine:?} has learnt it, so its row has to go: {reason}");
}

fn reason(engine: Engine, test: &str) -> Option<&'static str> {
    let is_about = |name: &str| name == test || name.ends_with("::") && test.starts_with(name);
    let row = LACKS.iter().find(|(lacking, name, _)| *lacking == engine && is_about(name));
    row.map(|(_, _, reason)| *reason)
}

mod tests {
    use std::fs;
    use std::thread;

    use super::super::{Engine, project};
    use super::{LACKS, has_to_fail};

    #[test]
    fn each_row_names_a_test_that_there_is() {
        for (_, test, _) in LACKS {
            let (module, name) = test.rsplit_once("::").expect("a module");
            let file = format!("tests/browser/{}.rs", module.replace("::", "/"));
            let source = fs::read_to_string(project().join(&file)).expect(&file);
            let test_or_any = if name.is_empty() { String::new() } else { format!("fn {name}()") };
            let found = source.contains(&format!("#[test]\n{test_or_any}"));
            assert!(found, "{test} is none");
        }
    }

    #[test]
    fn what_is_listed_has_to_fail() {
        let passes = |outcome| {
            let judge = move || has_to_fail(&outcome, Engine::WebKit, "no such thing");
            thread::spawn(judge).join().is_ok()
        };
        assert!(passes(Err(Box::new("failed"))) && !passes(Ok(())));
    }
}
