/** Sheets of those files that few cards need; one belongs to the document that it was made in. */
const sheets = new WeakMap();

const sheetsOf = (document) => {
  if (!sheets.has(document)) sheets.set(document, new Map());
  return sheets.get(document);
};

const sheetOf = (document, name, css) => {
  const known = sheetsOf(document);
  if (!known.has(name)) {
    const sheet = new document.defaultView.CSSStyleSheet();
    sheet.replaceSync(css);
    known.set(name, sheet);
  }
  return known.get(name);
};

/** Gives a card a sheet beside those that it has, once, or takes it away. */
export const adopt = (shadow, name, css, isWanted = true) => {
  const { ownerDocument: document } = shadow;
  // A document without a window shows nothing, and what was never made no card has.
  if (!document.defaultView || !(isWanted || sheetsOf(document).has(name))) return;
  const sheet = sheetOf(document, name, css);
  if (shadow.adoptedStyleSheets.includes(sheet) === isWanted) return;
  const others = shadow.adoptedStyleSheets.filter((other) => other !== sheet);
  shadow.adoptedStyleSheets = isWanted ? [...others, sheet] : others;
};
