//! Which file uses which: an arrow stands where a file names something that another file defines.
//!
//! - `mod child;` is no arrow, and neither is `pub use child::Thing;` alone: the parent only shows
//!   where the thing is. Who uses it through the parent has an arrow to the child.
//! - An import that nobody else can see is an arrow, and so is every path in the code, in macros
//!   and in attributes.
//! - What stands inside a file, such as its unit tests, belongs to that file.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet, VecDeque};
use std::path::{Path, PathBuf};

use crate::mentions::{Import, Mentions};
use crate::modules::{Module, modules};

/// The files of a crate and their arrows.
pub(crate) struct Graph {
    /// For each file, the files that it uses.
    pub(crate) arrows: BTreeMap<PathBuf, BTreeSet<PathBuf>>,
    /// For each file, the first names of paths that lead out of the crate.
    pub(crate) crates: BTreeMap<PathBuf, BTreeSet<String>>,
    /// For each file, the names of its module from the root of the crate.
    pub(crate) names: BTreeMap<PathBuf, Vec<String>>,
}

/// What a path leads to.
#[derive(Debug, PartialEq, Eq)]
enum Target {
    Module(Vec<String>),
    /// Something defined in a module.
    Item(Vec<String>),
    Crate(String),
    /// A name that is at home here, or everywhere.
    Here,
}

/// No chain of imports is as long as this; two that import each other are.
const CHAIN: usize = 32;

struct Resolver {
    modules: HashSet<Vec<String>>,
    imports: HashMap<Vec<String>, Vec<Import>>,
}

impl Graph {
    /// Reads the crate whose root is this file.
    pub(crate) fn read(root: &Path) -> Self {
        Self::new(&modules(root))
    }

    pub(crate) fn new(modules: &[Module]) -> Self {
        let mentions: Vec<_> =
            modules.iter().map(|module| (module, Mentions::new(&module.items))).collect();
        let mut resolver = Resolver { modules: HashSet::new(), imports: HashMap::new() };
        let mut files: HashMap<Vec<String>, Vec<PathBuf>> = HashMap::new();
        let mut graph =
            Self { arrows: BTreeMap::new(), crates: BTreeMap::new(), names: BTreeMap::new() };
        for (module, mentions) in &mentions {
            resolver.modules.insert(module.path.clone());
            let imports = resolver.imports.entry(module.path.clone()).or_default();
            imports.extend(mentions.imports.iter().cloned());
            files.entry(module.path.clone()).or_default().push(module.file.clone());
            let name = graph.names.entry(module.file.clone()).or_insert(module.path.clone());
            if module.path.len() < name.len() {
                name.clone_from(&module.path);
            }
        }
        for (module, mentions) in &mentions {
            graph.add(module, mentions, &resolver, &files);
        }
        graph
    }

    fn add(
        &mut self,
        module: &Module,
        mentions: &Mentions,
        resolver: &Resolver,
        files: &HashMap<Vec<String>, Vec<PathBuf>>,
    ) {
        let arrows = self.arrows.entry(module.file.clone()).or_default();
        let crates = self.crates.entry(module.file.clone()).or_default();
        let mut used = Vec::new();
        for import in &mentions.imports {
            match resolver.resolve(&module.path, &import.path, 0) {
                Target::Crate(name) => drop(crates.insert(name)),
                // `use name;` alone is a crate, or a macro of this file.
                Target::Item(at) if at == module.path => {
                    crates.extend(import.path.first().cloned());
                }
                Target::Item(at) if !import.is_public => used.push(at),
                // Which of all its names are used cannot be seen from here.
                Target::Module(at) if import.name == "*" => used.push(at),
                _ => {}
            }
        }
        for path in &mentions.paths {
            match resolver.resolve(&module.path, path, 0) {
                Target::Crate(name) if path.len() > 1 => drop(crates.insert(name)),
                Target::Item(at) => used.push(at),
                _ => {}
            }
        }
        // Of two files for one module, each is at home in itself.
        used.retain(|at| *at != module.path);
        let defining = used.iter().filter_map(|at| files.get(at)).flatten();
        arrows.extend(defining.filter(|file| **file != module.file).cloned());
    }

    /// For each file that uses itself through others, the shortest way back; each circle once,
    /// the shortest first.
    pub(crate) fn circles(&self) -> Vec<Vec<&Path>> {
        let mut circles: Vec<_> = self.arrows.keys().filter_map(|it| self.way_back(it)).collect();
        circles.sort_by_key(Vec::len);
        let mut seen = HashSet::new();
        circles.retain(|way| seen.insert(way.iter().copied().collect::<BTreeSet<_>>()));
        circles
    }

    fn way_back<'a>(&'a self, start: &'a PathBuf) -> Option<Vec<&'a Path>> {
        let mut before: HashMap<&PathBuf, &PathBuf> = HashMap::new();
        let mut next = VecDeque::from([start]);
        while let Some(file) = next.pop_front() {
            for used in self.arrows.get(file).into_iter().flatten() {
                if used == start {
                    let mut way = vec![start.as_path(), file.as_path()];
                    let mut at = file;
                    while let Some(earlier) = before.get(at) {
                        way.push(earlier);
                        at = earlier;
                    }
                    way.reverse();
                    return Some(way);
                }
                if !before.contains_key(used) {
                    before.insert(used, file);
                    next.push_back(used);
                }
            }
        }
        None
    }
}

impl Resolver {
    fn resolve(&self, module: &[String], path: &[String], depth: usize) -> Target {
        let Some((first, rest)) = path.split_first() else { return Target::Here };
        let above = || module.split_last().map(|(_, above)| above.to_vec()).unwrap_or_default();
        match first.as_str() {
            "::" => rest.first().map_or(Target::Here, |name| Target::Crate(name.clone())),
            "crate" => self.walk(vec![], rest, depth),
            "self" => self.walk(module.to_vec(), rest, depth),
            "super" => match rest.first() {
                Some(next) if next == "super" => self.resolve(&above(), rest, depth),
                _ => self.walk(above(), rest, depth),
            },
            "Self" => Target::Here,
            _ => match self.walk(module.to_vec(), path, depth) {
                // Nothing here is called that, so it is a crate or of the prelude.
                Target::Item(at) if at == module && path.len() > 1 => Target::Crate(first.clone()),
                target => target,
            },
        }
    }

    /// Follows names from a module to the module below that defines the last one.
    fn walk(&self, mut at: Vec<String>, names: &[String], depth: usize) -> Target {
        for (position, name) in names.iter().enumerate() {
            let below = [at.as_slice(), std::slice::from_ref(name)].concat();
            if self.modules.contains(&below) {
                at = below;
                continue;
            }
            let rest = names.get(position + 1..).unwrap_or_default();
            return self.import(&at, name, rest, depth).unwrap_or(Target::Item(at));
        }
        Target::Module(at)
    }

    /// What a name that a module imports leads to, with the names after it.
    fn import(&self, at: &[String], name: &str, rest: &[String], depth: usize) -> Option<Target> {
        let imports = self.imports.get(at)?;
        let import = imports.iter().find(|import| import.name == name && import.path != [name])?;
        if depth > CHAIN {
            return None;
        }
        let whole = [import.path.as_slice(), rest].concat();
        match self.resolve(at, &whole, depth + 1) {
            // An import of a crate is no item of the module that imports it.
            Target::Here => None,
            target => Some(target),
        }
    }
}
