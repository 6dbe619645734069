//! Documents from files and standard input.

use std::fs::File;
use std::io::{self, Read as _};

/// Longest document, in bytes.
const LONGEST: u64 = 10 << 20;

/// The bytes of a file, or of standard input for `-`.
///
/// # Errors
/// Says in one sentence why they cannot be read.
pub(super) fn read(source: &str) -> Result<Vec<u8>, String> {
    let mut bytes = Vec::new();
    let count = if source == "-" {
        io::stdin().lock().take(LONGEST + 1).read_to_end(&mut bytes)
    } else {
        File::open(source).and_then(|file| file.take(LONGEST + 1).read_to_end(&mut bytes))
    };
    match count {
        Ok(count) if u64::try_from(count).is_ok_and(|count| count > LONGEST) => {
            Err("is longer than 10 MiB, more than is read here; cut it into parts".to_owned())
        }
        Ok(_) => Ok(bytes),
        Err(error) => Err(format!("cannot be read: {error}")),
    }
}
