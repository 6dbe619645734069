//! What is served: the page on one origin; scripts, style and document on another, as where a
//! publisher's card stands on somebody's page.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, ensure};

use super::contender::{ALL, Arrival, Contender, DOCUMENT, STYLE};
use super::plan::Places;
use super::server::{Asked, Cache, Server};

/// Both servers.
pub(crate) struct Site {
    pages: Server,
    files: Server,
}

/// The built files of our element that a card of the benchmark asks for.
const OUR_FILES: [&str; 6] = [
    "news-card.js",
    "news-card-live.js",
    "news-card-more.js",
    "news-card-app.js",
    "news-card-app.wasm",
    STYLE,
];

impl Site {
    pub(crate) fn start(places: &Places) -> Result<Self> {
        let site = Self { pages: Server::start()?, files: Server::start()? };
        let read = |path: &Path| {
            fs::read(path).with_context(|| format!("{} cannot be read", path.display()))
        };
        for name in OUR_FILES {
            site.files.put(name, &read(&places.pkg().join(name))?, &Cache::Forever)?;
        }
        for contender in ALL.iter().filter(|contender| !contender.is_ours) {
            let script = read(&places.bundles.join(contender.script))?;
            site.files.put(contender.script, &script, &Cache::Forever)?;
        }
        site.files.put(DOCUMENT, &read(&places.card())?, &Cache::Forever)?;
        for contender in ALL {
            let element = match contender.arrival {
                Arrival::Json => site.unwritten(""),
                Arrival::Written => site.written(contender, places)?,
            };
            for hints in [false, true] {
                let page = site.page(contender, hints, &element);
                site.pages.put(&load_path(contender, hints), page.as_bytes(), &Cache::Never)?;
            }
            let eager = site.page(contender, false, &site.unwritten(" loading=\"eager\""));
            site.pages.put(&eager_path(contender), eager.as_bytes(), &Cache::Never)?;
        }
        Ok(site)
    }

    /// A page with one card.
    pub(crate) fn load_url(&self, contender: &Contender, hints: bool) -> String {
        self.pages.url(&load_path(contender, hints))
    }

    /// A page with one card that starts at once, for what comes after.
    pub(crate) fn eager_url(&self, contender: &Contender) -> String {
        self.pages.url(&eager_path(contender))
    }

    /// What was asked of both servers since this was last called.
    pub(crate) fn asked(&self) -> Vec<Asked> {
        [self.pages.asked(), self.files.asked()].concat()
    }

    /// How much that is, so far.
    pub(crate) fn count(&self) -> usize {
        self.pages.count() + self.files.count()
    }

    fn page(&self, contender: &Contender, hints: bool, element: &str) -> String {
        let hints = if hints { contender.hints } else { &[] };
        let hints: String = hints.iter().map(|(file, kind)| self.hint(file, kind)).collect();
        let script = self.files.url(contender.script);
        format!(
            "<!doctype html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n\
             <meta name=\"viewport\" content=\"width=device-width\">\n<title>News</title>\n\
             <link rel=\"icon\" href=\"data:,\">\n{hints}\
             <script type=\"module\" src=\"{script}\"></script>\n\
             <style>body {{ margin: 2rem auto; max-width: 48rem; font: 1rem/1.5 sans-serif }}</style>\n\
             <h1>News of the day</h1>\n<main>\n{element}\n</main>\n</html>\n"
        )
    }

    fn hint(&self, file: &str, kind: &str) -> String {
        let url = self.files.url(file);
        match kind {
            "" => format!("<link rel=\"modulepreload\" href=\"{url}\">\n"),
            kind => format!("<link rel=\"preload\" as=\"{kind}\" crossorigin href=\"{url}\">\n"),
        }
    }

    fn unwritten(&self, attributes: &str) -> String {
        let src = self.files.url(DOCUMENT);
        format!(
            "<news-card src=\"{src}\"{attributes}><a href=\"https://news.example/deepseek-big-fund\">\
             China’s state chip fund in talks to lead DeepSeek round at $45 billion</a></news-card>"
        )
    }

    /// The element as the contender's server writes it.
    fn written(&self, contender: &Contender, places: &Places) -> Result<String> {
        let (src, style) = (self.files.url(DOCUMENT), self.files.url(STYLE));
        let mut command = if contender.is_ours {
            let mut render = Command::new(&places.news_card);
            render.arg("render").arg(places.card()).args(["--src", &src]);
            if contender.name.ends_with("linked") {
                render.args(["--stylesheet", &style]);
            }
            render
        } else {
            let mut node = Command::new("node");
            node.arg(places.root.join("bench/web/write-lit.mjs")).arg(places.card());
            node.args([&src, &style, &places.now.to_string()]).env("NODE_ENV", "production");
            node
        };
        let output = command.output().with_context(|| format!("{command:?} does not start"))?;
        let said = String::from_utf8_lossy(&output.stderr);
        ensure!(output.status.success(), "{}: {said}", contender.name);
        Ok(String::from_utf8(output.stdout)?)
    }
}

fn load_path(contender: &Contender, hints: bool) -> String {
    format!("{}{}.html", contender.path(), if hints { "-hints" } else { "" })
}

fn eager_path(contender: &Contender) -> String {
    format!("{}-eager.html", contender.path())
}
