//! What publishing asks of a store.

/// Where the files of a site are: a folder of this machine, or an object store.
///
/// A put is whole or not at all for everybody who may see the file. A store may still be at
/// work on puts when they return; [`Store::settle`] waits for all. Errors are one sentence.
pub(in crate::publish) trait Store: Send + Sync {
    /// The content of a file, if it is there.
    fn get(&self, path: &str) -> Result<Option<Vec<u8>>, String>;

    /// Those of the paths at which something is, in any order.
    fn present<'a>(&self, paths: &'a [String]) -> Result<Vec<&'a str>, String>;

    /// Writes a file.
    fn put(&self, path: &str, bytes: Vec<u8>) -> Result<(), String>;

    /// Waits until all puts are done, and says whether one failed.
    fn settle(&self) -> Result<(), String>;

    /// Removes files; those that are not there are none the worse.
    fn delete(&self, paths: Vec<String>) -> Result<(), String>;

    /// Whether files carry their header fields with them.
    fn carries_headers(&self) -> bool;

    /// Whether it is a folder of this machine: nobody else publishes there while this value lives,
    /// and it costs nothing to look at a file.
    fn is_folder(&self) -> bool;
}
