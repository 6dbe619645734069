//! Parts of an answer: one range of bytes is sent, anything else is answered whole, as RFC 9110
//! allows (section 14.2).

use axum::extract::Request;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::middleware::Next;
use axum::response::Response;

/// Passes a request on with the range that can be answered, if the client has a part of what is
/// there now.
pub(crate) async fn answer(mut request: Request, next: Next) -> Response {
    let is_one = request.headers().get(header::RANGE).is_some_and(is_one);
    let had = request.headers_mut().remove(header::IF_RANGE);
    let Some(range) = request.headers_mut().remove(header::RANGE).filter(|_| is_one) else {
        return next.run(request).await;
    };
    let is_end = range.to_str().ok().and_then(|range| range.split_once("=-"));
    let is_end = is_end.is_some_and(|(_, count)| count.bytes().any(|byte| byte != b'0'));
    let with_range = |mut request: Request| {
        request.headers_mut().insert(header::RANGE, range);
        request
    };
    // Only the answer tells what is there; no request here has a body.
    let (parts, body) = request.into_parts();
    let again = Request::from_parts(parts.clone(), axum::body::Body::empty());
    let request = Request::from_parts(parts, body);
    let Some(had) = had else {
        let part = next.clone().run(with_range(request)).await;
        // The last bytes of a file that has fewer are all of them (section 14.1.2).
        let is_all = is_end && part.status() == StatusCode::RANGE_NOT_SATISFIABLE;
        return if is_all { next.run(again).await } else { part };
    };
    let whole = next.clone().run(request).await;
    if is_of(&had, whole.headers()) { next.run(with_range(again)).await } else { whole }
}

/// Whether a field asks for one range of bytes.
fn is_one(range: &HeaderValue) -> bool {
    let one = range.to_str().ok().and_then(|range| range.split_once('='));
    let Some((_, one)) = one.filter(|(unit, _)| unit.trim().eq_ignore_ascii_case("bytes")) else {
        return false;
    };
    let Some((first, last)) = one.trim().split_once('-') else { return false };
    let number = |text: &str| text.parse::<u64>().ok().filter(|_| !text.starts_with('+'));
    match (number(first), number(last)) {
        (Some(first), Some(last)) => first <= last,
        (Some(_), None) => last.is_empty(),
        (None, Some(_)) => first.is_empty(),
        (None, None) => false,
    }
}

/// Whether a part that came with this tag or time is one of the answer with these fields (section
/// 13.1.5). A range is never compressed, so its tag is that of the file.
fn is_of(had: &HeaderValue, headers: &HeaderMap) -> bool {
    let is_weak = had.as_bytes().starts_with(b"W/");
    let is = |name| headers.get(name).is_some_and(|now| now == had);
    !is_weak && (is(header::ETAG) || is(header::LAST_MODIFIED))
}

#[cfg(test)]
mod tests {
    use super::is_one;
    use axum::http::HeaderValue;

    #[test]
    fn one_range_of_bytes_is_told_from_all_else() {
        for range in ["bytes=0-0", "bytes=5-", "bytes=-5", "Bytes=1-3"] {
            assert!(is_one(&HeaderValue::from_static(range)), "{range}");
        }
        for range in [
            "lines=1-2",
            "bytes=0-1,3-4",
            "bytes=5-2",
            "bytes=",
            "bytes=-",
            "bytes",
            "bytes=a-b",
            "bytes=+1-2",
            "",
        ] {
            assert!(!is_one(&HeaderValue::from_static(range)), "{range}");
        }
    }
}
