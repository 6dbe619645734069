/** Themes that are a file of their own. */

/** Their names; the same as in src/view/themes.rs. What a page calls otherwise is a theme of its own. */
const THEMES = 'brutalist colorblind contrast contrast-dark contrast-light docs finance forest glass magazine midnight mono newsprint paper sepia slate soft terminal'.split(' ');

/** The text of each theme that was asked for, a promise. */
const files = new Map();

const load = async (name) => {
  const answer = await fetch(new URL(`./themes/${name}.css`, import.meta.url), { headers: { accept: 'text/css' } });
  if (!answer.ok) throw Error(`themes/${name}.css: status ${answer.status}`);
  return answer.text();
};

/** A sheet belongs to the document that it was made in. */
const sheets = new WeakMap();

const sheetOf = async (document, name) => {
  if (!sheets.has(document)) sheets.set(document, new Map());
  const known = sheets.get(document);
  if (!known.has(name)) {
    if (!files.has(name)) files.set(name, load(name));
    const css = await files.get(name);
    if (!known.has(name)) {
      const sheet = new document.defaultView.CSSStyleSheet();
      sheet.replaceSync(css);
      known.set(name, sheet);
    }
  }
  return known.get(name);
};

/** Gives a card the theme that it names; without its file it looks as it does by default. */
export const dress = async ({ shadow }, name) => {
  if (!THEMES.includes(name)) return;
  try {
    const sheet = await sheetOf(shadow.ownerDocument, name);
    if (!shadow.adoptedStyleSheets.includes(sheet)) shadow.adoptedStyleSheets = [...shadow.adoptedStyleSheets, sheet];
  } catch (error) {
    files.delete(name);
    console.warn(`[news-card] ${error.message}`);
  }
};
