//! Where what was rendered goes: to stdout, or into a folder.

use std::collections::HashMap;
use std::path::PathBuf;

use crate::args::{Form, RenderArgs};
use crate::catalogue::is_id;
use crate::output;

/// A place for what is rendered.
pub(super) enum Output {
    Stdout,
    Folder {
        dir: PathBuf,
        ending: &'static str,
        /// Which input each id came from.
        written: HashMap<String, String>,
    },
}

impl Output {
    /// Makes sure of the place before any work is done.
    pub(super) fn open(args: &RenderArgs) -> Result<Self, String> {
        match &args.out {
            Some(dir) => {
                output::create_folder(dir)?;
                let ending = if args.form == Form::Text { "txt" } else { "html" };
                Ok(Self::Folder { dir: dir.clone(), ending, written: HashMap::new() })
            }
            None if args.cards.len() > 1 => Err("more than one card needs --out DIR".into()),
            None => Ok(Self::Stdout),
        }
    }

    /// Writes what was rendered of the card with this id, read from `source`.
    pub(super) fn write(
        &mut self,
        id: Option<&str>,
        source: &str,
        rendered: &str,
    ) -> Result<(), String> {
        let Self::Folder { dir, ending, written } = self else { return output::print(rendered) };
        let id = id.filter(|id| is_id(id)).ok_or_else(|| {
            format!(
                "{source}: id: {} names no file; give the card an id of 1 to 128 of the \
                 characters A-Z a-z 0-9 . _ - that does not start with a dot",
                id.map_or("none".into(), |id| format!("{id:?}"))
            )
        })?;
        if let Some(other) = written.insert(id.to_owned(), source.to_owned()) {
            return Err(format!("{source}: id: \"{id}\" is also that of {other}; change one"));
        }
        output::write_within(dir, [id, ".", ending].concat(), rendered)
    }
}
