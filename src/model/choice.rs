//! An enum whose variants have names in the document or in an attribute.

/// Declares an enum with the names its variants are written as, so that the list of names in
/// an error message, in the schema and in the docs can never differ from what is read.
macro_rules! choice {
    ($(#[$doc:meta])* $vis:vis enum $Name:ident { $($(#[$vdoc:meta])* $Variant:ident = $name:literal,)+ }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, schemars::JsonSchema)]
        $vis enum $Name { $($(#[$vdoc])* #[serde(rename = $name)] $Variant,)+ }

        impl $Name {
            /// Every value, in the order in which they are documented.
            pub const ALL: &'static [$Name] = &[$($Name::$Variant),+];

            /// The name as it is written.
            #[must_use]
            pub fn name(self) -> &'static str {
                match self { $($Name::$Variant => $name,)+ }
            }

            /// The value that `name` stands for, if it is one of them.
            #[must_use]
            pub fn from_name(name: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|value| value.name() == name)
            }
        }

        impl crate::model::Choice for $Name {
            const FIRST: Self = {
                let [first, ..] = [$($Name::$Variant),+];
                first
            };
            const ALL: &'static [Self] = Self::ALL;

            fn name(self) -> &'static str {
                self.name()
            }
        }
    };
}
pub(crate) use choice;

/// What `choice!` declares, for code that any of them goes through.
pub(crate) trait Choice: Copy + 'static {
    /// The value that is documented first.
    const FIRST: Self;

    /// Every value, in the order in which they are documented.
    const ALL: &'static [Self];

    /// The name as it is written.
    fn name(self) -> &'static str;
}
