/** Whether the reader has chosen a size of text for the cards of this site; most have not. */

import { more } from './more.js';

/** What the choice is kept by, in the page's `localStorage`. */
export const TEXT_SIZE = 'news-card-text-size';

/** Gives a card the size that the reader has chosen; a promise where there is one. */
export const resize = (card) => {
  try {
    if (localStorage.getItem(TEXT_SIZE)) return more().then(({ resize }) => resize?.(card));
  } catch { /* A page that may keep nothing. */ }
};
