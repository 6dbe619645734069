/**
 * The app: WebAssembly, its glue and the stylesheet, asked for in one go and once for all cards.
 *
 *   none ──start──► starting ──► running ──trap──► none
 *                      └─failure──► none
 *
 * A failure is not kept, so a later start tries everything anew. An app that trapped is dropped: its
 * memory may be anything, and the next start makes another.
 */

import { within } from './limits.js';
import { live } from './live.js';

/**
 * What stands until the stylesheet is there: the host’s own rules, and the room that is kept: about as high
 * as the demo cards are, which a narrow page makes higher.
 */
const BASE_CSS = ':host(:not([hidden])){display:block}:host([src]) [data-held]{min-height:var(--news-card-reserved-height,80em)}:host([src][density=compact]) [data-held]{min-height:var(--news-card-reserved-height,68em)}:host([src][density=headline]) [data-held]{min-height:var(--news-card-reserved-height,14em)}slot+slot{display:none}[data-state=loading] [name=loading],[data-state=error] [name=error]{display:contents}';

/** What `news-card.css` has and an error page that is answered in its place has not. */
const IS_STYLE = ':host';

/** The app that is starting or running, a promise of its glue; and its glue once it runs. */
let app;
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
  app = null;
  throw Object.assign(error, { kind: 'app' });
});

/** Whether a glue is that of the app which runs. */
export const isRunning = (glue) => glue === running;

/** Gives up the app of this glue; another may have taken its place already. */
export const drop = (glue) => {
  if (glue === running) app = running = null;
};

/** What is answered empty or is another file is a module all the same. */
const startOf = ({ start }) => start ?? Promise.reject(Error('news-card-app.js is no app'));

/** Compiles the app while it comes, where the server says that it is WebAssembly; others after it has come. */
const compile = (answer) => /wasm/.test(answer.headers.get('content-type'))
  ? WebAssembly.compileStreaming(answer)
  : answer.arrayBuffer().then(WebAssembly.compile);

async function load() {
  // Each file is named in full, once and where it is asked for: bundlers follow nothing else.
  const [start, module, style] = await within(Promise.all([
    import('./news-card-app.js').then(startOf).catch((error) => live().then(({ again }) => again?.(error) ?? Promise.reject(error))),
    fetch(new URL('news-card-app.wasm', import.meta.url)).then(compile),
    // A development server may give a script in place of a stylesheet that is not asked for as one.
    fetch(new URL('news-card.css', import.meta.url), { headers: { accept: 'text/css' } }).then((answer) => answer.text()),
  ]));
  if (!style.includes(IS_STYLE)) throw Error('news-card.css is no stylesheet');
  const glue = await within(start(module));
  css = BASE_CSS + style;
  sheets.forEach((sheet) => sheet.replaceSync(css));
  return running = glue;
}
