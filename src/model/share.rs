//! Where a reader can share a story to.

super::choice! {
    /// A share target. Each is a plain link; no third-party script is ever loaded.
    ///
    /// ```
    /// use news_card::ShareTarget;
    ///
    /// assert_eq!(ShareTarget::from_name("x"), Some(ShareTarget::X));
    /// assert_eq!(ShareTarget::LinkedIn.name(), "linkedin");
    /// assert_eq!(ShareTarget::ALL.len(), 8);
    /// ```
    pub enum ShareTarget {
        /// The story's own URL; with script, a click copies it.
        Link = "link",
        /// A message in the reader's mail program.
        Email = "email",
        /// X.
        X = "x",
        /// LinkedIn.
        LinkedIn = "linkedin",
        /// Bluesky.
        Bluesky = "bluesky",
        /// Mastodon, through the instance chooser of mastodonshare.com.
        Mastodon = "mastodon",
        /// WhatsApp.
        WhatsApp = "whatsapp",
        /// The device's own share sheet, where the browser has one.
        Device = "device",
    }
}
