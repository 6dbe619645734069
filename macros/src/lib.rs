//! The macros of news-card: declarations from which the rest follows, worked out at compile time.

mod document;
mod html;

use proc_macro::TokenStream;

/// Makes a struct a part of the document: each field is declared once, and how it is read and
/// written follows from its type. It stands above the derives of `Serialize` and `JsonSchema`.
///
/// An `Option` and a `Vec` may be left out of the document, and so may a `bool` that is false;
/// every other field is required. A field of `#[serde(flatten)]` is read from the object itself.
///
/// `#[document(with = function)]` on a field reads it by `fn(&Node<'_>, &str) -> Option<Field>`,
/// which is given the object and the name of the field; `None` means that the whole cannot be
/// read. `#[document(unless = function)]` on the struct is a `fn(&Self) -> bool`: a value for
/// which it is true counts as absent.
///
/// ```ignore
/// /// The original publisher.
/// #[document]
/// #[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
/// pub struct Source {
///     /// Its name.
///     pub name: String,
///     /// The original article.
///     pub url: Option<Link>,
/// }
/// ```
#[proc_macro_attribute]
pub fn document(arguments: TokenStream, item: TokenStream) -> TokenStream {
    document::expand(arguments.into(), item.into())
        .unwrap_or_else(syn::Error::into_compile_error)
        .into()
}

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
