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
    for field in &mut fields.named {
        readers.push(reader(field)?);
        field.attrs.extend(absence(field));
        names.extend(field.ident.clone());
    }
    let name = &item.ident;
    let unless = unless.map(|is_absent| quote!(.filter(|value| !#is_absent(value))));
    Ok(quote! {
        #item

        impl crate::model::field::Read for #name {
            fn read(node: &crate::model::node::Node<'_>) -> Option<Self> {
                let object = node.object()?;
                #(let #names = #readers;)*
                Some(Self { #(#names: #names?),* })#unless
            }
        }
    })
}

/// The expression that reads a field. All of them are evaluated before the first that is missing
/// ends the reading, so that one problem never hides another.
fn reader(field: &mut Field) -> Result<TokenStream> {
    let is_setting = |attribute: &Attribute| attribute.path().is_ident("document");
    let setting = field.attrs.iter().find(|attribute| is_setting(attribute)).cloned();
    field.attrs.retain(|attribute| !is_setting(attribute));
    let name = field.ident.as_ref().map(ToString::to_string).unwrap_or_default();
    let name = name.strip_prefix("r#").unwrap_or(&name);
    if let Some(setting) = setting {
        let function = setting.parse_args::<Setting>()?.value_of("with")?;
        return Ok(quote!(#function(object, #name)));
    }
    if is_flattened(field) {
        return Ok(quote!(crate::model::field::Read::read(object)));
    }
    Ok(quote!(crate::model::field::Read::field(object, #name)))
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
                r#"let url = crate::model::field::Read::field(object, "url");"#,
                r#"let r#type = crate::model::field::Read::field(object, "type");"#,
                "Some(Self { url: url?, r#type: r#type? })",
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
                r#"let confidence = share(object, "confidence");"#,
                "let whole = crate::model::field::Read::read(object);",
                ".filter(|value| !A::is_empty(value))",
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
