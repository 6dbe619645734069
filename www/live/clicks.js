/** What a reader does to a card, beyond what links and sections do by themselves. */

import { emit } from '../loader/emit.js';
import { more } from './more.js';

/** How long a copied link says so, in milliseconds. */
const SAID = 2000;

/**
 * The link or button of the card that was clicked. Links of the page in slots are the page's own, and
 * a click that opens a tab or a menu is the browser's.
 */
const targetOf = ({ target, button, ctrlKey, metaKey, shiftKey, altKey }, root, selector) => {
  const link = target.closest?.(selector);
  const isPlain = !(button || ctrlKey || metaKey || shiftKey || altKey);
  if (link && isPlain && link.getRootNode() === root) return link;
};

/** Whether the device has a sheet to share with that takes a URL. */
export const hasSheet = () => {
  try {
    return navigator.canShare({ url: 'https://news.example/' });
  } catch {
    return false;
  }
};

/** Copies the URL of a link or opens the device's sheet, in the click itself. Returns whether that is under way. */
const share = (link, url, title) => {
  if (link.dataset.share === 'device') {
    // A reader who closes the sheet has decided; that is no failure.
    navigator.share?.({ title, url }).catch(() => {});
    return true;
  }
  if (!navigator.clipboard) return false;
  navigator.clipboard.writeText(url).then(() => sayCopied(link), () => open(url) ?? location.assign(url));
  return true;
};

/** Says so by a mark on the link, and for screen readers through the status beside the targets. */
const sayCopied = (link) => {
  const status = link.closest('[role=group]')?.lastElementChild;
  const say = (text, isCopied) => {
    link.toggleAttribute('data-copied', isCopied);
    if (status) status.textContent = text;
  };
  say(link.dataset.done, true);
  setTimeout(say, SAID, '', false);
};

/** What serves the table is there before the reader needs it, who has to see the table first. */
export const prepareTable = ({ shadow }) => {
  const tools = shadow.querySelector('[data-section=competitors][open] .tools');
  if (tools) more().then(({ equip }) => equip?.(tools));
};

/** A section was opened or closed. Engines also report what was open from the start. */
export const toggled = (host, details) => {
  const { open, dataset: { section, open: start, printed }, seen = start != null } = details;
  if (!section || seen === open || printed != null) return;
  details.seen = open;
  emit(host, 'toggle', { section, open });
};

/**
 * Sorts where no app does: in a card that came as HTML, or whose app has failed since. What that left
 * behind in the table is not called any more.
 */
export const sorted = async ({ host, shadow, isStatic }, event) => {
  const button = targetOf(event, shadow, 'th button');
  if (!button || !isStatic()) return;
  if (host.card) event.stopPropagation();
  (await more()).sortColumns?.(host, button);
};

/** A mark shows its source before it leads there; where it cannot, it leads there at once. */
const cite = (card, mark) => more().then(({ cite }) => cite?.(card, mark) || Object.assign(mark, { leads: true }).click());

export const clicked = (card, event, cards) => {
  const { host, shadow } = card;
  const link = targetOf(event, shadow, 'a[href],[data-share],[data-tools]');
  if (!link) {
    card.explain?.(event);
    return;
  }
  if (link.matches('.mark a:not([popover] *)') && !link.leads) {
    event.preventDefault();
    cite(card, link);
    return;
  }
  if ('tools' in link.dataset) {
    more().then(({ openTools }) => openTools?.(card, link, cards));
    return;
  }
  const { share: target, link: part, url = link.href } = link.dataset;
  const isLeft = target ? emit(host, 'share', { target, url }, true) : emit(host, 'navigate', { part, url }, true);
  const title = shadow.querySelector('[part=title]')?.textContent;
  if (!isLeft || (['link', 'device'].includes(target) && share(link, url, title))) event.preventDefault();
};
