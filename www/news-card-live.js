/**
 * What keeps shown cards alive and needs no document, so that a prerendered card has it without the
 * app: ages, the page’s scheme, what clicks mean, paper. The loader asks for it once there is a card.
 */

import { again } from './live/again.js';
import { tick } from './live/ages.js';
import { clicked, hasSheet, prepareSorting, sorted, toggled } from './live/clicks.js';
import { dress, follow, prepare, speak, takeStrings } from './live/manner.js';
import { notice } from './live/notice.js';
import { isSame, plan, unplan } from './live/refresh.js';
import { giveUpRoom } from './live/room.js';
import { restyle } from './live/restyle.js';
import { mayRetry } from './live/retry.js';
import { schemeOf, watchSchemes } from './live/scheme.js';
import { mendStyles } from './live/styles.js';
import { turn } from './live/turns.js';

const MINUTE = 6e4;

/** The cards that are in the page. One clock and one watch of its scheme serve all. */
const cards = new Set();
let watchScheme;

const serve = () => {
  const each = (act) => () => cards.forEach(act);
  const ages = each(({ shadow }) => tick(shadow));
  let clock = setInterval(ages, MINUTE);
  // It stands still once nobody sees the page.
  document.addEventListener('visibilitychange', () => {
    clearInterval(clock);
    if (document.hidden) return;
    ages();
    clock = setInterval(ages, MINUTE);
  });
  // A page may come back from the cache long after it left.
  addEventListener('pageshow', ages);
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

/** A deep copy has the card too, also where the root that came as HTML says nothing of copies. */
const cloneWithCard = (host, shadow) => {
  const { cloneNode } = host;
  host.cloneNode = (deep) => {
    const copy = cloneNode.call(host, deep);
    if (!deep) return copy;
    const template = copy.appendChild(document.createElement('template'));
    template.setAttribute('shadowrootmode', 'open');
    shadow.childNodes.forEach((node) => template.content.append(node.cloneNode(true)));
    return copy;
  };
};

/** Says in the card’s language what its state means, where that is anything to be said. */
const tell = async (card, kind) => {
  const { state } = card;
  if (/^(stale|error)$/.test(state)) await speak(card);
  if (state === card.state) notice(card, state, kind);
};

/** A card has come to a state, or its attributes changed within one. */
const settled = (card, state, kind) => {
  const { host, root, shadow } = card;
  if (!host.isConnected) return;
  if (state === 'ready' && /ing$/.test(card.state)) {
    card.since = new Date();
    tick(shadow);
  }
  const before = card.state;
  card.state = state;
  if (state !== before) tell(card, kind);
  if (/ing$/.test(state)) return;
  plan(card);
  if (state !== 'idle') giveUpRoom(root);
  if (!card.isStatic()) follow(card);
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
  mendStyles(shadow);
  tick(shadow);
  if (!card.isJoined) {
    card.isJoined = true;
    takeStrings(host);
    if (!shadow.clonable) cloneWithCard(host, shadow);
    shadow.addEventListener('toggle', ({ target }) => {
      prepareSorting(card);
      toggled(host, target);
    }, true);
    shadow.addEventListener('click', (event) => sorted(card, event), true);
    shadow.addEventListener('click', (event) => clicked(card, event));
    shadow.querySelectorAll('[data-device]').forEach((item) => { item.hidden = !hasSheet(); });
  }
  prepareSorting(card);
  card.isSame = isSame;
  // Its words and its theme are on their way as the app is; one that came as HTML has both.
  if (!shadow.querySelector('article')) speak(card);
  if (!shadow.querySelector('style,link')) dress(card);
  card.turn = async () => {
    await prepare(card);
    // What is shown changes at once.
    if (host.state === 'loading') await turn(card.root);
  };
  card.settled = (state, kind) => settled(card, state, kind);
  card.settled(host.state);
  card.leave = () => {
    cards.delete(card);
    unplan(host);
    card.state = undefined;
  };
};

export { again, mayRetry, restyle };
