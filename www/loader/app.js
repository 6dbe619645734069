/**
 * The app: WebAssembly, its glue and the stylesheet, asked for in one go and once for all cards.
 *
 *   none ──start──► starting ──► running ──trap──► none
 *                      └─failure──► none
 *
 * A failure is not kept, so a later start tries everything anew. An app that trapped is dropped: its
 * memory may be anything, and the next start makes another.
 */

import { failure, within } from './limits.js';

/**
 * What stands until the stylesheet is there: the host’s own rules, and the room that is kept: about as high
 * as the demo cards are, which a narrow page makes higher.
 */
const BASE_CSS = ':host(:not([hidden])){display:block}:host([src]) [data-held]{min-height:var(--news-card-reserved-height,max(83em,144em - 150cqi))}:host([density=compact]) [data-held]{min-height:var(--news-card-reserved-height,max(65em,112em - 110cqi))}:host([density=headline]) [data-held]{min-height:var(--news-card-reserved-height,14em)}slot+slot:not([data-state=loading] [name=loading],[data-state=error] [name=error]){display:none}';

/** What `news-card.css` has and an error page that is answered in its place has not. */
const IS_STYLE = ':host';

/** How many apps there were: their addresses differ, as a browser keeps a module that failed. */
let count = 0;
/** The app that is starting or running, a promise of its glue; and its glue once it runs. */
let app = null;
let running = null;
let css = BASE_CSS;

/** A sheet belongs to the document that it was made in. */
const sheets = new Map();

/** The sheet of all cards in a document. */
export const sheetOf = (document) => {
  if (!sheets.has(document)) {
    const sheet = new document.defaultView.CSSStyleSheet();
    sheet.replaceSync(css);
    sheets.set(document, sheet);
  }
  return sheets.get(document);
};

/** Starts the app, unless it is there or on its way. */
export const start = () => app ??= load().catch((error) => {
  drop(null);
  throw failure('app', error?.message ?? error, { cause: error });
});

/** Whether a glue is that of the app which runs. */
export const isRunning = (glue) => glue === running;

/** Gives up the app of this glue; another may have taken its place already. */
export const drop = (glue) => {
  if (glue !== running) return;
  app = running = null;
  count += 1;
};

async function load() {
  const [glue, module, style] = await within(Promise.all([
    // The first address stands in full, for bundlers to follow.
    count ? import(/* @vite-ignore */ /* webpackIgnore: true */ `${new URL('news-card-app.js', import.meta.url)}?${count}`) : import('./news-card-app.js'),
    fetch(new URL('news-card-app.wasm', import.meta.url)),
    // A development server may give a script in place of a stylesheet that is not asked for as one.
    fetch(new URL('news-card.css', import.meta.url), { headers: { accept: 'text/css' } }).then((answer) => answer.text()),
  ]));
  if (!style.includes(IS_STYLE)) throw Error('news-card.css is no stylesheet');
  await within(glue.default({ module_or_path: module }));
  css = BASE_CSS + style;
  sheets.forEach((sheet) => sheet.replaceSync(css));
  return running = glue;
}
