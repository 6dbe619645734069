//! What writing alone takes: files of the same names and sizes, by a program that does nothing
//! else. It is what publishing cannot be faster than.

use std::fs;
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::Instant;

use anyhow::{Context, Result};

/// As many threads as the command has on the machine of the targets.
const THREADS: usize = 2;

/// Writes files like those of a site into another folder, which is not there yet; the seconds
/// that takes.
pub(super) fn alone(site: &Path, to: &Path) -> Result<f64> {
    let mut files = Vec::new();
    for folder in ["cards", "cards/embed"] {
        fs::create_dir_all(to.join(folder))?;
        let list = fs::read_dir(site.join(folder))
            .with_context(|| format!("{} has no {folder}", site.display()))?;
        for entry in list {
            let entry = entry?;
            let data = entry.metadata()?;
            if data.is_file() {
                let size = usize::try_from(data.len()).context("a file is too large")?;
                files.push((to.join(folder).join(entry.file_name()), size));
            }
        }
    }
    // As publishing does: the files of one card after another.
    files.sort();
    let largest = files.iter().map(|(_, size)| *size).max().unwrap_or(0);
    let bytes = vec![b'x'; largest];
    let next = AtomicUsize::new(0);
    let write = || -> Result<()> {
        while let Some((file, size)) = files.get(next.fetch_add(1, Ordering::Relaxed)) {
            fs::write(file, bytes.get(..*size).unwrap_or_default())?;
        }
        Ok(())
    };
    let begun = Instant::now();
    thread::scope(|scope| {
        let threads: Vec<_> = (0..THREADS).map(|_| scope.spawn(write)).collect();
        threads.into_iter().try_for_each(|thread| {
            thread.join().map_err(|_| anyhow::anyhow!("a writer has failed"))?
        })
    })?;
    Ok(begun.elapsed().as_secs_f64())
}
