//! In which coding a client would have an answer.

use axum::http::{HeaderMap, header};

/// The codings that answers are kept in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Coding {
    Identity,
    Gzip,
    Brotli,
}

impl Coding {
    /// What the layer that compresses will choose, as far as that is plain: a client that weighs
    /// codings or rules one out is left to that layer.
    pub(crate) fn wanted(headers: &HeaderMap) -> Option<Self> {
        let mut fields = headers.get_all(header::ACCEPT_ENCODING).iter();
        let names = match (fields.next(), fields.next()) {
            (None, _) => return Some(Self::Identity),
            (Some(names), None) => names.to_str().ok()?,
            _ => return None,
        };
        if names.contains([';', '*']) {
            return None;
        }
        let takes =
            |coding: &str| names.split(',').any(|name| name.trim().eq_ignore_ascii_case(coding));
        Some(match () {
            () if takes("br") => Self::Brotli,
            () if takes("gzip") => Self::Gzip,
            () => Self::Identity,
        })
    }

    /// Whether an answer with these fields is what who wanted this coding is to get: not all
    /// answers are compressed.
    pub(crate) fn allows(self, headers: &HeaderMap) -> bool {
        match headers.get(header::CONTENT_ENCODING) {
            None => true,
            Some(coding) => match self {
                Self::Identity => false,
                Self::Gzip => coding == "gzip",
                Self::Brotli => coding == "br",
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Coding;
    use axum::http::{HeaderMap, HeaderValue, header};

    fn wants(fields: &[&'static str], expected: Option<Coding>) {
        let mut headers = HeaderMap::new();
        for field in fields {
            headers.append(header::ACCEPT_ENCODING, HeaderValue::from_static(field));
        }
        assert_eq!(Coding::wanted(&headers), expected, "{fields:?}");
    }

    #[test]
    fn a_plain_list_names_a_coding_and_anything_else_none() {
        wants(&[], Some(Coding::Identity));
        wants(&["gzip, deflate, br, zstd"], Some(Coding::Brotli));
        wants(&["deflate,GZIP"], Some(Coding::Gzip));
        wants(&["zstd"], Some(Coding::Identity));
        wants(&["brotli, xgzip"], Some(Coding::Identity));
        wants(&["gzip;q=1, br;q=0.5"], None);
        wants(&["*"], None);
        wants(&["gzip", "br"], None);
    }
}
