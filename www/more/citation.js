/** What a citation mark stands for, before the reader leaves the page. */

import { adopt } from './sheets.js';
import { make, popUp } from './popover.js';

const CSS = `
.news-card .cited { display: grid; gap: .35em }
.news-card .cited a { font-weight: 600; line-height: 1.4; text-decoration: underline var(--border); text-underline-offset: .2em }
.news-card .cited .from { align-items: center }
`;

/** The source as the list has it; a card that shows no list has the title and the address of the mark. */
const sourceOf = (shadow, mark) => {
  const item = shadow.querySelector(`.citations > li:nth-child(${Number(mark.textContent)})`);
  if (item) return [...item.children].map((child) => child.cloneNode(true));
  const link = make('a', { href: mark.href, textContent: mark.title || mark.href });
  link.dataset.link = 'citations';
  return [link, make('span', { className: 'from', textContent: mark.host })];
};

/** Shows the source of a mark beside it; false where this browser cannot. */
export const cite = (card, mark) => {
  adopt(card.shadow, 'citation', CSS);
  return popUp(card, mark, mark.ariaLabel, make('div', { className: 'cited' }, ...sourceOf(card.shadow, mark)));
};
