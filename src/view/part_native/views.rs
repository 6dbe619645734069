//! What is written and never mounted, as views among Leptos's own.

use super::escape::push_text;
use super::{Part, place};
use leptos::tachys::html::attribute::Attribute;
use leptos::tachys::html::attribute::any_attribute::AnyAttribute;
use leptos::tachys::hydration::Cursor;
use leptos::tachys::view::add_attr::AddAnyAttr;
use leptos::tachys::view::{Position, PositionState, Render, RenderHtml};
use std::borrow::Cow;

/// Views side by side.
pub(in crate::view) struct Group<const N: usize>([Option<Part>; N]);

impl<const N: usize> Group<N> {
    pub(super) fn new(parts: [Option<Part>; N]) -> Self {
        Self(parts)
    }
}

/// A text, written without the marks that Leptos would need to find it again.
pub(in crate::view) struct Text<'a>(Cow<'a, str>);

impl<'a> Text<'a> {
    pub(super) fn new(text: Cow<'a, str>) -> Self {
        Self(text)
    }
}

/// What is written and never mounted: all of the traits but the writing.
macro_rules! never_mounted {
    ([$($of:tt)*] $view:ty) => {
        impl<$($of)*> Render for $view {
            type State = <() as Render>::State;

            fn build(self) -> Self::State {
                Render::build(())
            }

            fn rebuild(self, _: &mut Self::State) {}
        }

        impl<$($of)*> AddAnyAttr for $view {
            type Output<NewAttr: Attribute> = Self;

            fn add_any_attr<NewAttr: Attribute>(self, _: NewAttr) -> Self::Output<NewAttr> {
                self
            }
        }
    };
}

never_mounted!([] Part);
never_mounted!(['a] Text<'a>);
never_mounted!([const N: usize] Group<N>);

impl RenderHtml for Part {
    type AsyncOutput = Self;
    type Owned = Self;

    const MIN_LENGTH: usize = 0;

    fn dry_resolve(&mut self) {}

    async fn resolve(self) -> Self {
        self
    }

    fn to_html_with_buf(
        self,
        buffer: &mut String,
        position: &mut Position,
        _: bool,
        _: bool,
        _: Vec<AnyAttribute>,
    ) {
        place(self, buffer);
        *position = Position::NextChild;
    }

    fn hydrate<const FROM_SERVER: bool>(self, _: &Cursor, _: &PositionState) -> Self::State {
        Render::build(())
    }

    fn into_owned(self) -> Self {
        self
    }
}

impl<'a> RenderHtml for Text<'a> {
    type AsyncOutput = Self;
    type Owned = Text<'static>;

    const MIN_LENGTH: usize = 0;

    fn dry_resolve(&mut self) {}

    async fn resolve(self) -> Self {
        self
    }

    fn to_html_with_buf(
        self,
        buffer: &mut String,
        position: &mut Position,
        _: bool,
        _: bool,
        _: Vec<AnyAttribute>,
    ) {
        push_text(buffer, &self.0);
        *position = Position::NextChild;
    }

    fn hydrate<const FROM_SERVER: bool>(self, _: &Cursor, _: &PositionState) -> Self::State {
        Render::build(())
    }

    fn into_owned(self) -> Text<'static> {
        Text(Cow::Owned(self.0.into_owned()))
    }
}

impl<const N: usize> RenderHtml for Group<N> {
    type AsyncOutput = Self;
    type Owned = Self;

    const MIN_LENGTH: usize = 0;

    fn dry_resolve(&mut self) {}

    async fn resolve(self) -> Self {
        self
    }

    fn to_html_with_buf(
        self,
        buffer: &mut String,
        position: &mut Position,
        _: bool,
        _: bool,
        _: Vec<AnyAttribute>,
    ) {
        self.0.into_iter().flatten().for_each(|part| place(part, buffer));
        *position = Position::NextChild;
    }

    fn hydrate<const FROM_SERVER: bool>(self, _: &Cursor, _: &PositionState) -> Self::State {
        Render::build(())
    }

    fn into_owned(self) -> Self {
        self
    }
}
