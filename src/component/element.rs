//! The custom element with typed attributes, for applications whose pages have its loader.

use crate::model::Section;
use crate::options::{Credentials, Density, Loading, attribute_table, kind};
use leptos::html::custom;
use leptos::prelude::*;

/// Declares the component with a property for each attribute.
macro_rules! declare_element {
    (
        loader { $($(#[doc = $doc:literal])+ $name:literal $field:ident: $type:ty = $kind:expr, $default:expr, $words:literal;)+ }
        view { $($(#[doc = $view_doc:literal])+ $view_name:literal $view_field:ident: $view_type:ty = $view_kind:expr, $view_default:expr, $view_words:literal;)+ }
    ) => {
        /// The `<news-card>` element: its loader, one script of the page, does the rest. No code
        /// of the card becomes part of the application.
        ///
        /// ```
        /// use leptos::prelude::*;
        /// use news_card::{Density, NewsCardElement};
        ///
        /// #[component]
        /// fn Story() -> impl IntoView {
        ///     view! {
        ///         <NewsCardElement src="/cards/rain.json" density=Density::Compact>
        ///             <a href="https://news.example/rain">"Rain"</a>
        ///         </NewsCardElement>
        ///     }
        /// }
        /// ```
        #[component]
        pub fn NewsCardElement(
            $($(#[doc = $doc])+ #[prop(into, optional)] $field: MaybeProp<$type>,)+
            $($(#[doc = $view_doc])+ #[prop(into, optional)] $view_field: MaybeProp<$view_type>,)+
            /// What is shown until there is a card, and where there is none.
            #[prop(optional)]
            children: Option<Children>,
        ) -> impl IntoView {
            custom("news-card")
                $(.attr($name, move || $field.get().and_then(|value| ($kind.text)(&value))))+
                $(.attr($view_name, move || $view_field.get().and_then(|value| ($view_kind.text)(&value))))+
                .child(children.map(|children| children()))
        }
    };
}
attribute_table!(declare_element);
