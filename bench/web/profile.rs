//! Networks and processors. The figures are those of Chromium's DevTools (front_end/core/sdk,
//! NetworkManager: “Fast 4G” and “Slow 4G”): a latency that each request pays, and bytes a second.

use serde_json::{Value, json};

/// What a reader has.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Profile {
    pub(crate) name: &'static str,
    pub(crate) title: &'static str,
    /// How many times slower the processor is.
    pub(crate) slowdown: u32,
    /// Milliseconds that a request takes at least, and bytes a second down and up.
    network: Option<(f64, f64, f64)>,
}

/// This machine as it is.
pub(crate) const NONE: Profile =
    Profile { name: "none", title: "no throttling", slowdown: 1, network: None };

/// 9 Mbit/s and 1.5 up, of which a tenth is lost, and 2.75 times 60 ms.
pub(crate) const FAST_4G: Profile = Profile {
    name: "fast-4g",
    title: "fast 4G",
    slowdown: 1,
    network: Some((165.0, 1_012_500.0, 168_750.0)),
};

/// 1.6 Mbit/s and 0.75 up, of which a tenth is lost, 3.75 times 150 ms, and a quarter of the processor.
pub(crate) const SLOW_4G: Profile = Profile {
    name: "slow-4g",
    title: "slow 4G, 4× CPU",
    slowdown: 4,
    network: Some((562.5, 180_000.0, 84_375.0)),
};

impl Profile {
    /// The parameters of `Network.emulateNetworkConditions`.
    pub(crate) fn network(&self) -> Value {
        let (latency, down, up) = self.network.unwrap_or((0.0, -1.0, -1.0));
        json!({ "offline": false, "latency": latency, "downloadThroughput": down, "uploadThroughput": up })
    }
}
