/** A promise of the stylesheet’s text, asked for once, where a card came with styles that a policy forbids. */
let text;

const load = async () => {
  const answer = await fetch(new URL('news-card.css', import.meta.url), { headers: { accept: 'text/css' } });
  if (!answer.ok) throw Error(`news-card.css: status ${answer.status}`);
  return answer.text();
};

/** Gives a card the stylesheet as a sheet, which no policy forbids, in the place of the one within it. */
export const mendStyles = async (shadow) => {
  const style = shadow.querySelector('style');
  // One that a policy forbids makes no sheet.
  if (!style || style.sheet) return;
  try {
    const css = await (text ??= load());
    const sheet = new shadow.ownerDocument.defaultView.CSSStyleSheet();
    sheet.replaceSync(css);
    shadow.adoptedStyleSheets = [...shadow.adoptedStyleSheets, sheet];
  } catch {
    // Without it the card stays as a browser shows plain HTML; the next card tries anew.
    text = undefined;
  }
};
