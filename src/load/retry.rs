//! When a document is asked for again; the same rules as in `www/live/retry.js`.

use super::LoadError;

/// How often at most, the first time included.
const TRIES: u32 = 3;
/// The pause before the second try, in milliseconds; it doubles, and half of it is chance.
const PAUSE: f64 = 500.0;
/// The longest pause that a server may ask for, in milliseconds.
const LONGEST: f64 = 60_000.0;

/// What a pause depends on beside the error.
pub(crate) struct Circumstances<'a> {
    /// Which try failed, from 1.
    pub(crate) number: u32,
    /// The header `Retry-After`: seconds, or a date.
    pub(crate) retry_after: Option<&'a str>,
    /// Reads a date, as milliseconds from now; no number where it is none.
    pub(crate) until: fn(&str) -> f64,
    /// Chance, from 0 to 1.
    pub(crate) chance: f64,
}

/// The pause before the next try, in milliseconds; `None` where there is none, or it would not help.
pub(crate) fn pause(error: &LoadError, circumstances: &Circumstances<'_>) -> Option<u32> {
    let Circumstances { number, retry_after, until, chance } = *circumstances;
    let may_help = matches!(error, LoadError::Network | LoadError::Status(429 | 500..));
    if number >= TRIES || !may_help {
        return None;
    }
    let asked = retry_after.and_then(|after| asked(after, until));
    let own = PAUSE * f64::from(1 << (number - 1)) * (0.5 + chance);
    Some(asked.unwrap_or(own) as u32)
}

fn asked(after: &str, until: fn(&str) -> f64) -> Option<f64> {
    let is_seconds = !after.is_empty() && after.bytes().all(|byte| byte.is_ascii_digit());
    let pause = if is_seconds { after.parse::<f64>().ok()? * 1_000.0 } else { until(after) };
    (pause >= 0.0).then(|| pause.min(LONGEST))
}

#[cfg(test)]
mod tests {
    use super::{Circumstances, pause};
    use crate::load::LoadError;

    fn after(error: LoadError, number: u32, retry_after: Option<&str>) -> Option<u32> {
        let until = |date: &str| if date == "in 2 s" { 2_000.0 } else { f64::NAN };
        pause(&error, &Circumstances { number, retry_after, until, chance: 0.5 })
    }

    #[test]
    fn what_may_pass_is_tried_three_times_with_longer_pauses() {
        for error in [LoadError::Network, LoadError::Status(503), LoadError::Status(429)] {
            assert_eq!(after(error.clone(), 1, None), Some(500));
            assert_eq!(after(error.clone(), 2, None), Some(1_000));
            assert_eq!(after(error, 3, None), None);
        }
    }

    #[test]
    fn what_stays_is_not_tried_again() {
        for error in
            [LoadError::Status(404), LoadError::Timeout, LoadError::TooLarge, LoadError::NotUtf8]
        {
            assert_eq!(after(error, 1, Some("0")), None);
        }
    }

    #[test]
    fn a_server_may_ask_for_a_pause_up_to_a_minute() {
        let asked = |retry_after| after(LoadError::Status(429), 1, Some(retry_after));
        assert_eq!(asked("0"), Some(0));
        assert_eq!(asked("7"), Some(7_000));
        assert_eq!(asked("in 2 s"), Some(2_000));
        assert_eq!(asked("3600"), Some(60_000));
        assert_eq!(asked("99999999999999999999999"), Some(60_000));
        for junk in ["", "soon", "-1", "1.5"] {
            assert_eq!(asked(junk), Some(500), "{junk}");
        }
    }
}
