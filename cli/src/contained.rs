//! A fault of the command itself, met at one card: it costs that card, and no other.

use std::panic::{AssertUnwindSafe, catch_unwind};

/// Does what may meet such a fault; the error is one sentence without its subject.
pub(crate) fn contained<T>(work: impl FnOnce() -> Result<T, String>) -> Result<T, String> {
    // What the work has changed is dropped with its result.
    catch_unwind(AssertUnwindSafe(work)).unwrap_or_else(|_| {
        Err("meets a fault of news-card itself; please report it with the card".to_owned())
    })
}

#[cfg(test)]
mod tests {
    use super::contained;

    #[test]
    fn a_fault_becomes_a_sentence() {
        assert_eq!(contained(|| Ok(1)), Ok(1));
        let fault = contained(|| [1_u8].get(1).map(|_| ()).ok_or(()).map_err(|()| panic!("met")));
        assert!(fault.unwrap_err().contains("please report it"));
    }
}
