//! Where results and messages go: stdout, stderr, and files.

use std::fmt::Display;
use std::io::{self, IsTerminal as _, Write as _};
use std::path::Path;

use tempfile::NamedTempFile;

use crate::printable::{printable, printable_line};

/// Prints a result on stdout; on a terminal, without control characters. A reader that has enough, such as `head`, is no error.
///
/// # Errors
/// One sentence, where stdout cannot be written to.
pub(crate) fn print(bytes: impl AsRef<[u8]>) -> Result<(), String> {
    let mut out = io::stdout().lock();
    let for_people = out.is_terminal().then(|| std::str::from_utf8(bytes.as_ref()).ok()).flatten();
    let shown = for_people.map(printable);
    let bytes = shown.as_deref().map_or(bytes.as_ref(), str::as_bytes);
    out.write_all(bytes).and_then(|()| out.flush()).or_else(|error| match error.kind() {
        io::ErrorKind::BrokenPipe => Ok(()),
        _ => Err(format!("stdout cannot be written to: {error}")),
    })
}

/// Prints a message of one line on stderr. If nobody reads that either, nobody is left to report it to.
pub(crate) fn say(message: impl Display) {
    let _ = writeln!(io::stderr(), "{}", printable_line(&message.to_string()));
}

/// Writes the whole file or nothing, so that who reads the folder meanwhile never meets half of
/// it.
///
/// # Errors
/// One sentence that names the file.
pub(crate) fn write(path: &Path, bytes: impl AsRef<[u8]>) -> Result<(), String> {
    put(path, bytes.as_ref()).map_err(|error| cannot_write(path, &error))
}

/// The same for a file within a folder whose name the command has chosen: a link there may lead to a
/// file of anybody, and is left as it is.
///
/// # Errors
/// One sentence that names the file.
pub(crate) fn write_within(
    folder: &Path,
    name: impl AsRef<Path>,
    bytes: impl AsRef<[u8]>,
) -> Result<(), String> {
    let path = folder.join(name);
    no_link(&path).and_then(|()| write(&path, bytes))
}

/// Refuses a link.
///
/// # Errors
/// One sentence that names it.
pub(crate) fn no_link(path: &Path) -> Result<(), String> {
    if !path.is_symlink() {
        return Ok(());
    }
    let shown = path.display();
    Err(format!("{shown} is a link, and what it leads to is left as it is; remove the link"))
}

fn put(path: &Path, bytes: &[u8]) -> io::Result<()> {
    // Behind a link, the file that it leads to is replaced, not the link.
    let path = &path.canonicalize().unwrap_or_else(|_| path.to_owned());
    let before = path.metadata().ok();
    // A pipe or a device, such as /dev/stdout, cannot be replaced by a file.
    if before.as_ref().is_some_and(|data| !data.is_file()) {
        return std::fs::write(path, bytes);
    }
    let file = beside(path, bytes)?;
    if let Some(before) = before {
        file.as_file().set_permissions(before.permissions())?;
    }
    file.persist(path).map_err(|error| error.error)?;
    Ok(())
}

/// The content in a file beside its place, which goes again unless it is moved there.
fn beside(path: &Path, bytes: &[u8]) -> io::Result<NamedTempFile> {
    let folder = path.parent().filter(|folder| *folder != Path::new("")).unwrap_or(Path::new("."));
    let mut builder = tempfile::Builder::new();
    builder.prefix(".news-card-");
    // Others may read it, as any file that is created.
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    let mut file = builder.tempfile_in(folder)?;
    file.write_all(bytes)?;
    Ok(file)
}

/// Writes a whole file or nothing, which must not be there yet; `hint` says what to do where it is.
///
/// # Errors
/// One sentence that names the file.
pub(crate) fn create(path: &Path, bytes: impl AsRef<[u8]>, hint: &str) -> Result<(), String> {
    let created = beside(path, bytes.as_ref())
        .and_then(|file| file.persist_noclobber(path).map_err(|error| error.error));
    created.map(|_| ()).map_err(|error| match error.kind() {
        io::ErrorKind::AlreadyExists => format!("{} exists already; {hint}", path.display()),
        _ => cannot_write(path, &error),
    })
}

/// Makes sure that a folder is there.
///
/// # Errors
/// One sentence that names the folder.
pub(crate) fn create_folder(path: &Path) -> Result<(), String> {
    std::fs::create_dir_all(path)
        .map_err(|error| format!("{} cannot be created: {error}", path.display()))
}

fn cannot_write(path: &Path, error: &io::Error) -> String {
    format!("{} cannot be written: {error}", path.display())
}

#[cfg(all(test, unix))]
mod tests {
    use super::{write, write_within};
    use std::fs;
    use std::os::unix::fs::{PermissionsExt as _, symlink};

    #[test]
    fn a_file_that_is_replaced_stays_where_and_for_whom_it_was() {
        let folder = tempfile::tempdir().unwrap();
        let [file, link] = ["file.html", "link.html"].map(|name| folder.path().join(name));
        fs::write(&file, "before").unwrap();
        fs::set_permissions(&file, fs::Permissions::from_mode(0o600)).unwrap();
        symlink("file.html", &link).unwrap();
        write(&link, "after").unwrap();
        assert_eq!(fs::read_to_string(&file).unwrap(), "after");
        assert!(link.is_symlink());
        assert_eq!(file.metadata().unwrap().permissions().mode() & 0o777, 0o600);
        let refused = write_within(folder.path(), "link.html", "mine").unwrap_err();
        assert!(refused.contains("link.html is a link"), "{refused}");
        assert_eq!(fs::read_to_string(&file).unwrap(), "after");
    }
}
