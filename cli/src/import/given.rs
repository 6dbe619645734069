//! What the command line says about documents that do not say it themselves.

use news_card::Timestamp;
use url::Url;

/// What the command line says about documents that do not say it themselves.
#[derive(Clone, Debug, Default)]
pub(crate) struct Given {
    pub(crate) base_url: Option<Url>,
    pub(crate) published: Option<Timestamp>,
    pub(crate) collected: Option<Timestamp>,
    pub(crate) lang: Option<String>,
}
