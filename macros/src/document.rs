//! `#[document]`: from the fields of a struct to its reader, and to what serde and schemars have
//! to know of them.

use proc_macro2::TokenStream;
use quote::quote;
use syn::parse::{Parse, ParseStream};
use syn::{Attribute, Error, Field, Fields, Ident, ItemStruct, Path, Result, Token, Type};

/// The struct as it stands, with its fields' attributes completed, and its reader.
pub(crate) fn expand(arguments: TokenStream, item: TokenStream) -> Result<TokenStream> {
    let mut item: ItemStruct = syn::parse2(item)?;
    let unless = if arguments.is_empty() {
        None
    } else {
        Some(syn::parse2::<Setting>(arguments)?.value_of("unless")?)
    };
    let Fields::Named(fields) = &mut item.fields else {
        return Err(Error::new_spanned(&item, "a part of the document has named fields"));
    };
    let mut names = Vec::new();
    let mut readers = Vec::new();
    let mut unread = Vec::new();
    for field in &mut fields.named {
        unread.push(if has_reader(field) {
            quote!(Default::default())
        } else {
            quote!(crate::model::field::Read::unread())
        });
        readers.push(reader(field)?);
        field.attrs.extend(absence(field));
        names.extend(field.ident.clone());
    }
    let name = &item.ident;
    let unless = unless.map(|is_absent| quote!(&& !#is_absent(&value)));
    Ok(quote! {
        #item

        impl crate::model::field::Read for #name {
            fn unread() -> Self {
                Self { #(#names: #unread),* }
            }

            fn read(node: &crate::model::node::Node<'_>) -> Option<Self> {
                let object = node.object()?;
                let mut value = Self::unread();
                let mut is_whole = true;
                #(is_whole &= #readers;)*
                (is_whole #unless).then_some(value)
            }
        }
    })
}

/// The expression that reads a field into its place, and is false if the object cannot do without
/// it. All of them are evaluated, so that one problem never hides another.
fn reader(field: &mut Field) -> Result<TokenStream> {
    let setting = field.attrs.iter().find(|attribute| is_setting(attribute)).cloned();
    field.attrs.retain(|attribute| !is_setting(attribute));
    let place = &field.ident;
    let name = place.as_ref().map(ToString::to_string).unwrap_or_default();
    let name = name.strip_prefix("r#").unwrap_or(&name);
    if let Some(setting) = setting {
        let function = setting.parse_args::<Setting>()?.value_of("with")?;
        return Ok(quote!(crate::model::field::put(&mut value.#place, #function(object, #name))));
    }
    if is_flattened(field) {
        let read = quote!(crate::model::field::Read::read(object));
        return Ok(quote!(crate::model::field::put(&mut value.#place, #read)));
    }
    Ok(quote!(crate::model::field::Read::read_field(&mut value.#place, object, #name)))
}

/// Whether a function of its own reads the field, whose type then need not be one that is read.
fn has_reader(field: &Field) -> bool {
    field.attrs.iter().any(is_setting)
}

fn is_setting(attribute: &Attribute) -> bool {
    attribute.path().is_ident("document")
}

fn is_flattened(field: &Field) -> bool {
    field
        .attrs
        .iter()
        .filter(|attribute| attribute.path().is_ident("serde"))
        .any(|attribute| matches!(attribute.parse_args::<Ident>(), Ok(name) if name == "flatten"))
}

/// What serde and schemars have to know of a field that may be absent.
fn absence(field: &Field) -> Option<Attribute> {
    let Type::Path(path) = &field.ty else { return None };
    let outer = path.path.segments.last()?.ident.to_string();
    match outer.as_str() {
        "Option" => Some(syn::parse_quote!(#[serde(skip_serializing_if = "Option::is_none")])),
        "Vec" => Some(syn::parse_quote!(#[serde(default, skip_serializing_if = "Vec::is_empty")])),
        "bool" => {
            Some(syn::parse_quote!(#[serde(default, skip_serializing_if = "std::ops::Not::not")]))
        }
        _ => None,
    }
}

/// `name = function`.
struct Setting {
    name: Ident,
    value: Path,
}

impl Setting {
    fn value_of(self, name: &str) -> Result<Path> {
        if self.name == name {
            return Ok(self.value);
        }
        Err(Error::new(self.name.span(), format!("expected `{name} = function`")))
    }
}

impl Parse for Setting {
    fn parse(input: ParseStream<'_>) -> Result<Self> {
        let name = input.parse()?;
        input.parse::<Token![=]>()?;
        Ok(Self { name, value: input.parse()? })
    }
}

#[cfg(test)]
mod tests {
    use super::expand;
    use quote::quote;

    fn check(arguments: proc_macro2::TokenStream, item: proc_macro2::TokenStream, parts: &[&str]) {
        let plain = |text: &str| text.split_whitespace().collect::<String>();
        let found = match expand(arguments, item) {
            Ok(code) => plain(&code.to_string()),
            Err(error) => plain(&error.to_string()),
        };
        for part in parts {
            assert!(found.contains(&plain(part)), "{part} is not in {found}");
        }
    }

    #[test]
    fn a_field_is_read_by_its_name_and_type() {
        check(
            quote!(),
            quote!(
                struct A {
                    url: Option<Link>,
                    r#type: String,
                }
            ),
            &[
                "Self { url: crate::model::field::Read::unread(), r#type:",
                r#"is_whole &= crate::model::field::Read::read_field(&mut value.url, object, "url");"#,
                r#"crate::model::field::Read::read_field(&mut value.r#type, object, "type");"#,
                "(is_whole).then_some(value)",
                r#"#[serde(skip_serializing_if = "Option::is_none")] url"#,
            ],
        );
    }

    #[test]
    fn settings_are_taken_out_and_followed() {
        check(
            quote!(unless = A::is_empty),
            quote!(
                struct A {
                    #[document(with = share)]
                    confidence: Option<f64>,
                    #[serde(flatten)]
                    whole: B,
                }
            ),
            &[
                r#"put(&mut value.confidence, share(object, "confidence"));"#,
                "put(&mut value.whole, crate::model::field::Read::read(object));",
                "(is_whole && !A::is_empty(&value)).then_some(value)",
                r#"struct A { #[serde(skip_serializing_if = "Option::is_none")] confidence"#,
            ],
        );
    }

    #[test]
    fn mistakes_are_named() {
        check(
            quote!(),
            quote!(
                struct A(u8);
            ),
            &["a part of the document has named fields"],
        );
        check(
            quote!(),
            quote!(
                struct A {
                    #[document(by = b)]
                    c: u8,
                }
            ),
            &["expected `with = function`"],
        );
        check(
            quote!(x = y),
            quote!(
                struct A {}
            ),
            &["expected `unless = function`"],
        );
    }
}
