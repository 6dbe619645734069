/**
 * A small box beside what was pressed, above all of the page: a native popover, which Escape and a press
 * elsewhere close.
 */

import { adopt } from './sheets.js';

const CSS = `
.news-card .popover { position: fixed; inset: auto; inline-size: max-content; max-inline-size: min(22em, 100vi - 12px); max-block-size: calc(100vb - 12px); margin: 0; padding: .9em 1em; overflow: auto; border: 1px solid var(--border); border-radius: var(--inner); background: linear-gradient(var(--background) 0 0) Canvas; color: var(--text); box-shadow: var(--shadow); font-size: var(--small); text-align: start }
.news-card .popover button { min-block-size: 2.25em; padding: 0 .9em; border: 1px solid var(--border); border-radius: var(--inner); background: none; color: inherit; font: inherit; font-weight: 600; cursor: pointer }
.news-card .popover button:hover:enabled { background: var(--hover) }
.news-card .popover button:disabled { color: var(--muted); opacity: .6; cursor: default }
@media print { .news-card .popover { display: none } }
`;

/** Pixels that are left free around it. */
const GAP = 6;

/** A press closes an open box and then arrives at what had opened it: within so many milliseconds. */
const PRESS = 100;

/** When a box was closed last, by what had opened it. */
const closed = new WeakMap();

export const make = (name, properties, ...content) => {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...content.filter((part) => part != null));
  return element;
};

/** Below the target, or above it where there is no room, and within the window. */
const place = (box, target) => {
  const at = target.getBoundingClientRect();
  const { width, height } = box.getBoundingClientRect();
  const { clientWidth } = document.documentElement;
  const below = at.bottom + GAP;
  const top = below + height <= innerHeight - GAP ? below : at.top - GAP - height;
  const left = Math.min(at.left + (at.width - width) / 2, clientWidth - width - GAP);
  // A page may be zoomed by style, which zooms these lengths, too.
  const zoom = box.currentCSSZoom ?? 1;
  box.style.left = `${Math.max(left, GAP) / zoom}px`;
  box.style.top = `${Math.max(top, GAP) / zoom}px`;
};

/**
 * Opens a box of that name beside a target within a card, or closes the one that the target had opened.
 * Returns whether this browser can do that at all; the box goes with its closing, and with its card.
 */
export const popUp = (card, target, name, ...content) => {
  const { shadow } = card;
  if (!('popover' in card.host)) return false;
  const isPressedAgain = card.popoverTarget === target || performance.now() - closed.get(target) < PRESS;
  card.closePopover?.();
  // The card may have left meanwhile, or show another document.
  if (isPressedAgain || !target.isConnected) return true;
  adopt(shadow, 'popover', CSS);
  const box = make('div', { className: 'popover', popover: 'auto', role: 'dialog', ariaLabel: name, tabIndex: -1 }, ...content);
  box.setAttribute('part', 'popover');
  const { lang } = target.closest('[lang]') ?? {};
  if (lang) box.lang = lang;
  shadow.querySelector('article').append(box);
  box.showPopover();
  const ended = new AbortController();
  const sizes = new ResizeObserver(() => follow());
  const end = () => {
    ended.abort();
    sizes.disconnect();
    box.remove();
    card.popoverTarget = card.closePopover = undefined;
  };
  // Where its target goes, it goes along, and with it out of view.
  const follow = () => {
    const { top, bottom } = target.getBoundingClientRect();
    if (!target.isConnected || bottom < 0 || top > innerHeight) end();
    else place(box, target);
  };
  card.popoverTarget = target;
  card.closePopover = end;
  const { signal } = ended;
  addEventListener('scroll', follow, { capture: true, passive: true, signal });
  addEventListener('resize', follow, { signal });
  let hadFocus = false;
  box.addEventListener('beforetoggle', ({ newState }) => {
    if (newState !== 'closed') return;
    closed.set(target, performance.now());
    hadFocus = box.contains(shadow.activeElement);
  });
  box.addEventListener('toggle', ({ newState }) => {
    if (newState !== 'closed') return;
    end();
    // Whoever closed it by key goes on from where it was opened.
    if (hadFocus) target.focus({ preventScroll: true });
  });
  follow();
  sizes.observe(box);
  // What is read aloud is where the focus is, also where a box has nothing to press.
  (box.querySelector('a[href], button') ?? box).focus({ preventScroll: true });
  return true;
};
