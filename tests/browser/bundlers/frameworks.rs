//! The package in an application of a framework that renders pages on its server first.

use super::site::Site;
use super::{built, served};

/// What the README has its readers write.
pub(super) const NEXT: &str = "'use client'";
pub(super) const NUXT: &str =
    "vue: { compilerOptions: { isCustomElement: (tag) => tag === 'news-card' } }";
pub(super) const NUXT_WITH_VITE_7: &str = "vite: { optimizeDeps: { exclude: ['news-card'] } }";

const CARD: &str = "<news-card loading=\"eager\" src=\"/card.json\">\
    <a href=\"https://news.example/\">A bundled card</a></news-card>";

/// The development server of Next.js asks npm how old it is, which no variable turns off.
const ASKS_NOBODY: &str = "const own = globalThis.fetch;
globalThis.fetch = (url, ...more) =>
    String(url).startsWith('https:') ? Promise.reject(Error('not from here')) : own(url, ...more);
";

/// An application of Next.js with the one page.
fn next() -> Option<Site> {
    let site = Site::for_bundlers()?;
    let page = format!("{NEXT};\nimport 'news-card';\nexport default () => {CARD};\n");
    site.file("app/page.js", &page);
    let layout = "export const metadata = { icons: 'data:,' };
export default ({ children }) => <html lang=\"en\"><body>{children}</body></html>;
";
    site.file("app/layout.js", layout);
    // Turbopack follows links to what is below its root, and the link to the tools leads far.
    let settings =
        "export default { output: 'export', distDir: 'dist', turbopack: { root: '/' } };\n";
    site.file("next.config.js", &format!("{ASKS_NOBODY}{settings}"));
    Some(site)
}

/// An application of Nuxt with the one page; `more` is what it is told besides. The version that
/// `xtask/bundlers` names is the last that takes node 20, as Debian has it.
fn nuxt(more: &str) -> Option<Site> {
    let site = Site::for_bundlers()?;
    let page =
        format!("<script setup>\nimport 'news-card';\n</script>\n<template>{CARD}</template>\n");
    site.file("app/app.vue", &page);
    let settings = format!(
        "export default {{
  compatibilityDate: '2025-07-15',
  devtools: {{ enabled: false }},
  app: {{ head: {{ link: [{{ rel: 'icon', href: 'data:,' }}] }} }},
  {NUXT},
  {more}
}};
"
    );
    site.file("nuxt.config.js", &settings);
    Some(site)
}

#[test]
fn next_builds_it() {
    let Some(site) = next() else { return };
    site.runs("next build");
    built(&site);
}

#[test]
fn next_serves_it_in_development() {
    let Some(site) = next() else { return };
    served(&site, "next dev --hostname 127.0.0.1 --port $PORT");
}

#[test]
fn nuxt_builds_it_with_one_option() {
    let Some(site) = nuxt("") else { return };
    site.runs("nuxt build");
    served(&site, "env NITRO_HOST=127.0.0.1 NITRO_PORT=$PORT node .output/server/index.mjs");
}

#[test]
fn nuxt_serves_it_in_development_with_two_options() {
    // Vite listens a second time for what changes on the server, at a fixed port and to everybody.
    let more = format!(
        "{NUXT_WITH_VITE_7}, $development: {{ vite: {{ $server: {{ server: {{ ws: false }} }} }} }},"
    );
    let Some(site) = nuxt(&more) else { return };
    served(&site, "nuxt dev --no-fork --host 127.0.0.1 --port $PORT");
}
