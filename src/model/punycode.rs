//! Host labels such as `xn--bcher-kva`, as far as needed to tell real ones from broken ones.

/// Whether `encoded`, a label without its `xn--`, decodes by RFC 3492 to characters that all
/// pass `is_fine`. Browsers refuse a host with a label that does not decode.
pub(super) fn decodes(encoded: &str, is_fine: impl Fn(char) -> bool) -> bool {
    let (basic, deltas) = encoded.rsplit_once('-').unwrap_or(("", encoded));
    let mut length = basic.len() as u32;
    let (mut code, mut index, mut bias) = (INITIAL_CODE, 0u32, INITIAL_BIAS);
    let mut digits = deltas.bytes().map(digit);
    let mut any = false;
    while digits.len() > 0 {
        let Some(delta) = variable_length_integer(&mut digits, bias) else { return false };
        length += 1;
        let Some(next) = index.checked_add(delta) else { return false };
        let Some(next_code) = code.checked_add(next / length) else { return false };
        (code, index) = (next_code, next % length + 1);
        if !char::from_u32(code).is_some_and(&is_fine) {
            return false;
        }
        bias = adapt(delta, length, !any);
        any = true;
    }
    any
}

// The parameters of RFC 3492, section 5.
const BASE: u32 = 36;
const T_MIN: u32 = 1;
const T_MAX: u32 = 26;
const SKEW: u32 = 38;
const DAMP: u32 = 700;
const INITIAL_BIAS: u32 = 72;
const INITIAL_CODE: u32 = 128;

fn digit(byte: u8) -> Option<u32> {
    match byte.to_ascii_lowercase() {
        letter @ b'a'..=b'z' => Some(u32::from(letter - b'a')),
        number @ b'0'..=b'9' => Some(u32::from(number - b'0') + 26),
        _ => None,
    }
}

fn variable_length_integer(
    digits: &mut impl Iterator<Item = Option<u32>>,
    bias: u32,
) -> Option<u32> {
    let (mut value, mut weight, mut k) = (0u32, 1u32, BASE);
    loop {
        let digit = digits.next()??;
        value = value.checked_add(digit.checked_mul(weight)?)?;
        let threshold = k.saturating_sub(bias).clamp(T_MIN, T_MAX);
        if digit < threshold {
            return Some(value);
        }
        weight = weight.checked_mul(BASE - threshold)?;
        k += BASE;
    }
}

fn adapt(delta: u32, length: u32, first: bool) -> u32 {
    let mut delta = if first { delta / DAMP } else { delta / 2 };
    delta += delta / length;
    let mut k = 0;
    while delta > (BASE - T_MIN) * T_MAX / 2 {
        delta /= BASE - T_MIN;
        k += BASE;
    }
    k + (BASE - T_MIN + 1) * delta / (delta + SKEW)
}

#[cfg(test)]
mod tests {
    use super::decodes;

    fn check(encoded: &str, expected: bool) {
        assert_eq!(decodes(encoded, char::is_alphabetic), expected, "{encoded}");
    }

    #[test]
    fn labels_that_mean_something_decode() {
        check("bcher-kva", true);
        check("fiqs8s", true);
        check("mgbh0fb", true);
    }

    #[test]
    fn labels_that_mean_nothing_do_not() {
        check("", false);
        check("pokxncvks", false);
        check("a", false);
        check("bcher-", false);
        check("999999999", false);
    }
}
