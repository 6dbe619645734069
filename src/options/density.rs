//! How much room things get.

crate::model::choice! {
    /// How much room things get.
    pub enum Density {
        /// Generous type and space, for a page of its own.
        Comfortable = "comfortable",
        /// Smaller type and space, for a column or a list.
        Compact = "compact",
        /// Badge, title, source and hook alone.
        Headline = "headline",
    }
}
