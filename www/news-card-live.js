/**
 * What keeps shown cards alive and needs no document, so that a prerendered card has it without the
 * app: ages, the page’s scheme, what clicks mean, paper. The loader asks for it once there is a card.
 */

import { tick } from './live/ages.js';
import { clicked, hasSheet, sorted, toggled } from './live/clicks.js';
import { notice } from './live/notice.js';
import { isSame, plan, unplan } from './live/refresh.js';
import { giveUpRoom } from './live/room.js';
import { restyle } from './live/restyle.js';
import { mayRetry } from './live/retry.js';
import { schemeOf, watchSchemes } from './live/scheme.js';

const MINUTE = 6e4;

/** The cards that are in the page. One clock and one watch of its scheme serve all. */
const cards = new Set();
let watchScheme;

const serve = () => {
  const each = (act) => () => cards.forEach(act);
  const ages = each(({ shadow }) => tick(shadow));
  setInterval(() => document.hidden || ages(), MINUTE);
  // A page may come back, from the background or the cache, long after it left.
  addEventListener('pageshow', ages);
  document.addEventListener('visibilitychange', () => document.hidden || ages());
  addEventListener('beforeprint', each((card) => print(card, true)));
  addEventListener('afterprint', each((card) => print(card, false)));
  return watchSchemes((concerns) => cards.forEach((card) => concerns(card.host) && syncScheme(card)));
};

/** Says whether the page is light or dark here; where it follows the system, the browser does. */
const syncScheme = ({ host, root: { dataset } }) => {
  const scheme = schemeOf(host);
  if ((dataset.scheme ?? '') === scheme) return;
  if (scheme) dataset.scheme = scheme;
  else delete dataset.scheme;
};

/** On paper all is there, and all is open. */
const print = ({ host, shadow }, isOnPaper) => {
  if (isOnPaper && host.state === 'idle') host.refresh();
  shadow.querySelectorAll(isOnPaper ? 'details[data-section]:not([open])' : '[data-printed]').forEach((details) => {
    details.open = isOnPaper;
    details.toggleAttribute('data-printed', isOnPaper);
  });
};

/** A card has come to a state, or its attributes changed within one. */
const settled = (card, state, kind) => {
  const { host, root, shadow } = card;
  if (!host.isConnected) return;
  if (state === 'ready' && /ing$/.test(card.state)) {
    card.since = new Date();
    tick(shadow);
  }
  if (state !== card.state) notice(root, state, kind, card.since);
  card.state = state;
  if (/ing$/.test(state)) return;
  plan(card);
  if (state !== 'idle') giveUpRoom(root);
  // A reader without a network sees the card once there is one again.
  if (/network|app/.test(kind) && !navigator.onLine) addEventListener('online', () => host.isConnected && host.refresh(), { once: true });
};

/** Accompanies a card that is in the page, and tells it how to end that. */
export const join = (card) => {
  watchScheme ??= serve();
  cards.add(card);
  const { host, shadow } = card;
  card.root = shadow.querySelector('[data-state]');
  const top = host.getRootNode();
  watchScheme(top === document ? document.documentElement : top);
  syncScheme(card);
  tick(shadow);
  if (!card.isJoined) {
    card.isJoined = true;
    shadow.addEventListener('toggle', ({ target }) => toggled(host, target), true);
    shadow.addEventListener('click', (event) => sorted(card, event), true);
    shadow.addEventListener('click', (event) => clicked(card, event));
    shadow.querySelectorAll('[data-device]').forEach((item) => { item.hidden = !hasSheet(); });
  }
  card.isSame = isSame;
  card.settled = (state, kind) => settled(card, state, kind);
  card.settled(host.state);
  card.leave = () => {
    cards.delete(card);
    unplan(host);
    card.state = undefined;
  };
};

export { mayRetry, restyle };
