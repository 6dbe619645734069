/** Themes that are a file of their own. */

import { adopt } from './sheets.js';

/** Their names; the same as in src/view/themes.rs. What a page calls otherwise is a theme of its own. */
const THEMES = 'brutalist colorblind contrast contrast-dark contrast-light docs finance forest glass magazine midnight mono newsprint paper sepia slate soft terminal'.split(' ');

/** The text of each theme that was asked for, a promise. */
const files = new Map();

const load = async (name) => {
  const answer = await fetch(new URL(`./themes/${name}.css`, import.meta.url), { headers: { accept: 'text/css' } });
  if (!answer.ok) throw Error(`themes/${name}.css: status ${answer.status}`);
  return answer.text();
};

/** Gives a card the theme that it names; without its file it looks as it does by default. */
export const dress = async ({ shadow }, name) => {
  if (!THEMES.includes(name)) return;
  try {
    if (!files.has(name)) files.set(name, load(name));
    adopt(shadow, name, await files.get(name));
  } catch (error) {
    files.delete(name);
    console.warn(`[news-card] ${error.message}`);
  }
};
