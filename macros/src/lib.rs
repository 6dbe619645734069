//! The macros of news-card: declarations from which the rest follows, worked out at compile time.

mod html;

use proc_macro::TokenStream;

/// HTML as Leptos' `view!` has it, made into one `Template`: what never changes becomes one
/// constant text, and each `{…}` a slot in it.
///
/// There is one element at the top. A text stands in quotes, as does an attribute that never
/// changes; neither may hold `<`, `>`, `&` or `"`. Whatever else an attribute or a child is
/// stands in braces and is turned into a slot by `IntoSlot`: a text, a template, an `Option` or a
/// list of them, any view of Leptos; for an attribute, `None` and `false` leave it out.
/// `on:EVENT={listener}` listens for as long as the element is there.
#[proc_macro]
pub fn html(tokens: TokenStream) -> TokenStream {
    html::expand(tokens.into()).unwrap_or_else(|error| error.to_compile_error()).into()
}
