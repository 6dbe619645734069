/** The size of the text that a reader has chosen, kept for all cards of the site. */

import { TEXT_SIZE } from '../live/text_size.js';

/** What can be chosen, in parts of the size that the page gives a card. */
export const SIZES = [0.875, 1, 1.125, 1.25, 1.5, 1.75];

/** What was chosen on a page that may keep nothing. */
let chosen = 1;

/** What is chosen. */
export const chosenSize = () => {
  try {
    const size = Number(localStorage.getItem(TEXT_SIZE));
    return SIZES.includes(size) ? size : 1;
  } catch {
    return chosen;
  }
};

/** Gives a card the size that is chosen. */
export const resize = ({ root }, size = chosenSize()) => {
  const { style } = root;
  style.removeProperty('--news-card-font-size');
  if (size === 1) return;
  // The page's own size may be of any unit, and the reader's own is a word: both are measured.
  const probe = root.appendChild(document.createElement('span'));
  // A word for a size means another one in letters of one width, as the page may have them.
  probe.style.font = 'var(--news-card-font-size, medium) serif';
  const pixels = parseFloat(getComputedStyle(probe).fontSize);
  probe.remove();
  style.setProperty('--news-card-font-size', `${pixels * size}px`);
};

/** Chooses the next size for all cards, larger or smaller. */
export const step = (cards, by) => {
  const size = SIZES[SIZES.indexOf(chosenSize()) + by] ?? chosenSize();
  chosen = size;
  try {
    if (size === 1) localStorage.removeItem(TEXT_SIZE);
    else localStorage.setItem(TEXT_SIZE, size);
  } catch { /* Then it holds until the reader leaves. */ }
  cards.forEach((card) => resize(card, size));
};
