//! Where what was rendered goes: to stdout, or into a folder.

use std::collections::HashMap;
use std::fs;
use std::io::{self, Write as _};
use std::path::PathBuf;

use crate::args::{Form, RenderArgs};

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
                fs::create_dir_all(dir)
                    .map_err(|error| format!("{} cannot be made: {error}", dir.display()))?;
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
        let Self::Folder { dir, ending, written } = self else { return print(rendered) };
        let id = id.filter(|id| is_file_name(id)).ok_or_else(|| {
            format!(
                "{source}: id: {} names no file; give the card an id of 1 to 128 of the \
                 characters A-Z a-z 0-9 . _ - that does not start with a dot",
                id.map_or("none".into(), |id| format!("{id:?}"))
            )
        })?;
        if let Some(other) = written.insert(id.to_owned(), source.to_owned()) {
            return Err(format!("{source}: id: \"{id}\" is also that of {other}; change one"));
        }
        let path = dir.join([id, ".", ending].concat());
        fs::write(&path, rendered)
            .map_err(|error| format!("{} cannot be written: {error}", path.display()))
    }
}

/// Whether an id is safe as a file's name, by the rule that `serve` has for its folder.
fn is_file_name(id: &str) -> bool {
    (1..=128).contains(&id.len())
        && !id.starts_with('.')
        && id.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"._-".contains(&byte))
}

fn print(text: &str) -> Result<(), String> {
    let mut out = io::stdout().lock();
    out.write_all(text.as_bytes()).and_then(|()| out.flush()).or_else(|error| match error.kind() {
        // The reader, such as `head`, has enough.
        io::ErrorKind::BrokenPipe => Ok(()),
        _ => Err(format!("stdout takes no text: {error}")),
    })
}
