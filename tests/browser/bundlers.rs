//! The package in a site that a bundler or a framework builds or serves: `import 'news-card'`, and
//! what the README says that each of them needs.

#[path = "bundlers/frameworks.rs"]
mod frameworks;
#[path = "bundlers/site.rs"]
mod site;

use std::fs;

use serde_json::json;

use crate::support::{Browser, in_browser, project};
use frameworks::{NEXT, NUXT, NUXT_WITH_VITE_7};
use site::Site;

/// What the README has its readers write.
const VITE_7: &str = "optimizeDeps: { exclude: ['news-card'] }";
const WEBPACK: &str =
    "{ test: /\\.css$/, dependency: { not: ['url'] }, use: ['style-loader', 'css-loader'] }";
const ROLLUP: &str = "plugins: [nodeResolve(), importMetaAssets()]";
const ROLLDOWN: &str = "experimental: { resolveNewUrlToAsset: true }";
const ESBUILD: &str = "--bundle --format=esm";
const COPY: &str = "node_modules/news-card/news-card-app.wasm node_modules/news-card/news-card.css";

const MODULE: &str = r#"<script type="module" src="/src/main.js"></script>"#;
const BUILT_MODULE: &str = r#"<script type="module" src="/main.js"></script>"#;
const BUILT_SCRIPT: &str = r#"<script defer src="/main.js"></script>"#;

/// Opens the page: the card is there and styled, and its app, where it failed once, starts again.
async fn shows_the_card(b: &Browser, url: &str) {
    b.open(url).await;
    b.ready().await;
    b.is("texts('[part=title]')", json!(["A bundled card"])).await;
    b.is("style('.news-card').borderTopStyle", "solid").await;
    assert_eq!(b.console().await, [""; 0]);
    let fails_once = "{
        const own = fetch;
        window.fetch = (url, ...more) => {
            if (!String(url).includes('.wasm')) return own(url, ...more);
            window.fetch = own;
            return Promise.reject(Error('not now'));
        };
    }";
    b.before_scripts(fails_once).await;
    b.open(url).await;
    b.state("error").await;
    b.console_says(1, "not now").await;
    b.js("return card.refresh()").await;
    b.is("card.state", "ready").await;
}

/// The built site, at the root of a server that knows nothing of bundlers.
fn built(site: &Site) {
    in_browser(async |b| {
        site.publish(&b.server);
        shows_the_card(b, &format!("{}/index.html", b.server.address())).await;
    });
}

fn served(site: &Site, line: &str) {
    let (_server, url) = site.serves(line);
    in_browser(async |b| shows_the_card(b, &url).await);
}

#[test]
fn vite_builds_it() {
    let Some(site) = Site::for_bundlers() else { return };
    site.page("index.html", MODULE);
    site.runs("vite build");
    built(&site);
}

#[test]
fn vite_serves_it_in_development() {
    let Some(site) = Site::for_bundlers() else { return };
    site.page("index.html", MODULE);
    served(&site, "vite --host 127.0.0.1 --port $PORT --strictPort");
}

#[test]
fn vite_7_builds_it() {
    let Some(site) = Site::for_bundlers() else { return };
    site.page("index.html", MODULE);
    site.runs("vite-7 build");
    built(&site);
}

#[test]
fn vite_7_serves_it_in_development_with_one_option() {
    let Some(site) = Site::for_bundlers() else { return };
    site.page("index.html", MODULE);
    site.file("vite.config.js", &format!("export default {{ {VITE_7} }};\n"));
    served(&site, "vite-7 --host 127.0.0.1 --port $PORT --strictPort");
}

#[test]
fn parcel_builds_it() {
    let Some(site) = Site::for_bundlers() else { return };
    site.page("index.html", MODULE);
    site.runs("parcel build index.html --dist-dir dist");
    built(&site);
}

#[test]
fn parcel_serves_it_in_development() {
    let Some(site) = Site::for_bundlers() else { return };
    site.page("index.html", MODULE);
    // Its server has no folder of files as they are, but serves those beside what it built.
    site.page("dist/unused.html", "");
    site.file("dist/card.json", &fs::read_to_string(site.path().join("public/card.json")).unwrap());
    served(&site, "parcel serve index.html --dist-dir dist --host 127.0.0.1 --port $PORT");
}

#[test]
fn webpack_builds_it() {
    let Some(site) = Site::for_bundlers() else { return };
    site.page("public/index.html", BUILT_SCRIPT);
    site.runs("webpack build --mode production --entry ./src/main.js --output-path dist");
    built(&site);
}

#[test]
fn webpack_builds_it_with_a_rule_for_stylesheets() {
    let Some(site) = Site::for_bundlers() else { return };
    site.page("public/index.html", BUILT_SCRIPT);
    let rules = format!(
        "export default {{ mode: 'production', entry: './src/main.js', module: {{ rules: [{WEBPACK}] }} }};\n"
    );
    site.file("webpack.config.js", &rules);
    site.runs("webpack build");
    built(&site);
}

#[test]
fn webpack_serves_it_in_development() {
    let Some(site) = Site::for_bundlers() else { return };
    site.page("public/index.html", BUILT_SCRIPT);
    served(
        &site,
        "webpack serve --mode development --entry ./src/main.js --host 127.0.0.1 --port $PORT --no-client-overlay",
    );
}

#[test]
fn rollup_builds_it_with_two_plugins() {
    let Some(site) = Site::for_bundlers() else { return };
    site.page("public/index.html", BUILT_MODULE);
    let settings = format!(
        "import {{ nodeResolve }} from '@rollup/plugin-node-resolve';
import {{ importMetaAssets }} from '@web/rollup-plugin-import-meta-assets';
export default {{ input: 'src/main.js', output: {{ dir: 'dist' }}, {ROLLUP} }};
"
    );
    site.file("rollup.config.js", &settings);
    site.runs("rollup --config");
    built(&site);
}

#[test]
fn rolldown_builds_it_with_one_option() {
    let Some(site) = Site::for_bundlers() else { return };
    site.page("public/index.html", BUILT_MODULE);
    let settings = format!("export default {{ input: 'src/main.js', {ROLLDOWN} }};\n");
    site.file("rolldown.config.js", &settings);
    site.runs("rolldown --config");
    built(&site);
}

#[test]
fn esbuild_builds_it_with_two_files_beside() {
    let Some(site) = Site::for_bundlers() else { return };
    site.page("public/index.html", BUILT_MODULE);
    site.runs(&format!("esbuild src/main.js {ESBUILD} --outdir=dist"));
    site.runs(&format!("cp {COPY} dist"));
    built(&site);
}

#[test]
fn esbuild_serves_it_in_development_with_two_files_beside() {
    let Some(site) = Site::for_bundlers() else { return };
    site.page("public/index.html", BUILT_MODULE);
    site.runs(&format!("cp {COPY} public"));
    served(
        &site,
        &format!(
            "esbuild src/main.js {ESBUILD} --outdir=public --servedir=public --serve=127.0.0.1:$PORT --watch=forever"
        ),
    );
}

#[test]
fn importing_it_in_node_does_nothing_and_gives_the_class() {
    let site = Site::new();
    let script = "
        const before = Reflect.ownKeys(globalThis).length;
        const { NewsCard } = await import('news-card');
        await import('news-card/news-card-live.js');
        await import('news-card/news-card-app.js');
        console.log(typeof NewsCard, NewsCard.name.length > 0, Reflect.ownKeys(globalThis).length - before);";
    site.file("import.js", script);
    let mut node = std::process::Command::new("node");
    assert_eq!(site.run(node.arg("import.js")), "function true 0\n");
}

#[test]
fn the_readme_says_what_these_bundlers_were_given() {
    let readme = fs::read_to_string(project().join("README.md")).unwrap();
    let frameworks = [NEXT, NUXT, NUXT_WITH_VITE_7];
    for snippet in [VITE_7, WEBPACK, ROLLUP, ROLLDOWN, ESBUILD, COPY].into_iter().chain(frameworks)
    {
        assert!(readme.contains(snippet), "the README does not say {snippet}");
    }
}
