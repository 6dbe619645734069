//! The attributes that are one of a few names.

crate::model::choice! {
    /// How much room things get.
    ///
    /// ```
    /// use news_card::Density;
    ///
    /// assert_eq!(Density::from_name("compact"), Some(Density::Compact));
    /// assert_eq!(Density::ALL.len(), 3);
    /// ```
    pub enum Density {
        /// Generous type and space, for a page of its own.
        Comfortable = "comfortable",
        /// Smaller type and space, for a column or a list.
        Compact = "compact",
        /// Badge, title, source and hook alone.
        Headline = "headline",
    }
}

crate::model::choice! {
    /// When a card is loaded.
    ///
    /// ```
    /// use news_card::Loading;
    ///
    /// assert_eq!(Loading::Eager.name(), "eager");
    /// ```
    pub enum Loading {
        /// When it comes near the viewport.
        Lazy = "lazy",
        /// At once.
        Eager = "eager",
    }
}

crate::model::choice! {
    /// Whether a request carries cookies, as the Fetch standard has it.
    ///
    /// ```
    /// use news_card::Credentials;
    ///
    /// assert_eq!(Credentials::from_name("same-origin"), Some(Credentials::SameOrigin));
    /// ```
    pub enum Credentials {
        /// Never.
        Omit = "omit",
        /// To the page's own origin.
        SameOrigin = "same-origin",
        /// Always.
        Include = "include",
    }
}
