//! `news-card image`, run as its users run it, and its pictures pixel by pixel.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a helper of a test fails the test, as the test itself may"
)]

mod arguments;
mod fonts;
mod pictures;
mod texts;

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use tempfile::TempDir;

/// What came of painting one card.
struct Painted {
    output: Output,
    bytes: Vec<u8>,
}

impl Painted {
    fn warnings(&self) -> String {
        String::from_utf8_lossy(&self.output.stderr).into_owned()
    }

    fn pixels(&self) -> Pixels {
        Pixels::of(&self.bytes)
    }
}

/// Runs the command on a file; what it writes goes to stdout.
fn image(card: &Path, arguments: &[&str]) -> Painted {
    let output = Command::new(env!("CARGO_BIN_EXE_news-card"))
        .arg("image")
        .arg(card)
        .args(["--out", "-"])
        .args(arguments)
        .output()
        .expect("the command runs");
    Painted { bytes: output.stdout.clone(), output }
}

/// Paints a card that is given as JSON.
fn paint(card: &serde_json::Value, arguments: &[&str]) -> Painted {
    let (_dir, file) = file(&card.to_string());
    let painted = image(&file, arguments);
    assert!(painted.output.status.success(), "{}", painted.warnings());
    painted
}

/// Paints one of the demo cards.
fn demo(name: &str, arguments: &[&str]) -> Painted {
    let painted = image(&demo_file(name), arguments);
    assert!(painted.output.status.success(), "{}", painted.warnings());
    painted
}

fn demo_file(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../www/cards").join(name)
}

/// A file `card.json` in a folder of its own.
fn file(content: &str) -> (TempDir, PathBuf) {
    let dir = TempDir::new().expect("a folder");
    let file = dir.path().join("card.json");
    std::fs::write(&file, content).expect("a file");
    (dir, file)
}

/// A decoded picture.
struct Pixels {
    width: usize,
    height: usize,
    data: Vec<u8>,
}

impl Pixels {
    fn of(png: &[u8]) -> Self {
        let mut reader = png::Decoder::new(std::io::Cursor::new(png)).read_info().expect("a PNG");
        let mut data = vec![0; reader.output_buffer_size().expect("a size")];
        let info = reader.next_frame(&mut data).expect("pixels");
        assert_eq!((info.color_type, info.bit_depth), (png::ColorType::Rgb, png::BitDepth::Eight));
        Self { width: info.width as usize, height: info.height as usize, data }
    }

    fn at(&self, x: usize, y: usize) -> [u8; 3] {
        let at = (y * self.width + x) * 3;
        [self.data[at], self.data[at + 1], self.data[at + 2]]
    }

    /// How many pixels of an area differ from the one at its first corner.
    fn ink(&self, x: std::ops::Range<usize>, y: std::ops::Range<usize>) -> usize {
        let paper = self.at(x.start, y.start);
        y.flat_map(|y| x.clone().map(move |x| (x, y)))
            .filter(|(x, y)| self.at(*x, *y) != paper)
            .count()
    }
}
