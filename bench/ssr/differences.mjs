// Compares the HTML that the contenders wrote: reads a JSON object of name and HTML, the model
// first, and prints the first difference of each other one. Comments do not count, nor does space
// between texts, nor which kind of space there is (V8 and ICU differ in times of day), nor the
// order of attributes, nor whether an end tag is written that a parser adds anyway.

import { readFileSync } from 'node:fs';
import { parseFragment } from 'parse5';

const [[model, html], ...others] = Object.entries(JSON.parse(readFileSync(0, 'utf8')));
const expected = lines(html);
for (const [name, html] of others) {
  const found = lines(html);
  const at = expected.findIndex((line, index) => line !== found[index]);
  if (at >= 0 || found.length !== expected.length) {
    const index = at >= 0 ? at : expected.length;
    console.log(`${name} differs from ${model} at ${index}: ${found[index]} instead of ${expected[index]}`);
  }
}

function lines(html) {
  const found = [];
  const card = article(parseFragment(html));
  if (card) visit({ childNodes: [card] }, found);
  return found;
}

// The card, wherever it stands: some write an element with a shadow root around it.
function article(node) {
  for (const child of node.content?.childNodes ?? node.childNodes ?? []) {
    const found = child.tagName === 'article' ? child : article(child);
    if (found) return found;
  }
  return undefined;
}

function visit(node, found) {
  for (const child of node.childNodes) {
    if (child.nodeName === '#comment') continue;
    if (child.nodeName === '#text') {
      text(child.value, found);
      continue;
    }
    const attributes = child.attrs.map(({ name, value }) => `${name}=${JSON.stringify(value.replace(/\s+/g, ' '))}`).sort();
    found.push(`<${[child.tagName, ...attributes].join(' ')}>`);
    visit(child, found);
    found.push(`</${child.tagName}>`);
  }
}

// Texts side by side are one text, as comments between them do not count.
function text(value, found) {
  const words = value.replace(/\s+/g, '');
  if (words === '') return;
  if (found.at(-1)?.startsWith('"')) found.push(`"${found.pop().slice(1)}${words}`);
  else found.push(`"${words}`);
}
