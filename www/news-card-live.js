/**
 * What keeps shown cards alive and needs no document, so that a prerendered card has it without the
 * app: ages, the page’s scheme, what clicks mean, paper. The loader asks for it once there is a card.
 */

import { option } from './loader/options.js';
import { again } from './live/again.js';
import { tick } from './live/ages.js';
import { clicked, hasSheet, prepareTable, sorted, toggled } from './live/clicks.js';
import { dress, follow, prepare, speak, takeStrings } from './live/manner.js';
import { more } from './live/more.js';
import { notice } from './live/notice.js';
import { giveUpRoom } from './live/room.js';
import { mayRetry } from './live/retry.js';
import { schemeOf, watchSchemes } from './live/scheme.js';
import { resize } from './live/text_size.js';
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
  addEventListener('hashchange', each(lookAround));
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

/** The next load of a card that loads itself again. */
const planNext = (card) => {
  if (option(card.host, 'refresh')) more().then(({ plan }) => plan?.(card));
  else card.unplan?.();
};

/** The page’s address may name a section of the card; and pictures may have failed already. */
const lookAround = (card) => {
  const { host, shadow } = card;
  if (host.id && location.hash.startsWith(`#${host.id}/`)) more().then(({ arrive }) => arrive?.(card));
  if (!card.isStatic()) markTerms(card);
  if (card.isBroken || [...shadow.querySelectorAll('img')].some((image) => image.complete && !image.naturalWidth)) hideBroken(card);
};

/** Terms that the card explains; where its glossary has gone, so have its marks. */
const markTerms = (card) => {
  if (card.unmark || card.shadow.querySelector('[data-section=glossary]')) more().then(({ markTerms }) => markTerms?.(card));
};

const hideBroken = (card) => more().then(({ hideBroken }) => hideBroken?.(card));

/** Whether a new card that came as HTML looks as its page says: most do. */
const isAsWritten = ({ host, shadow }) => {
  const { dataset } = shadow.querySelector('article');
  return !document.querySelector('meta[name^="news-card:"]')
    && ['theme', 'density'].every((name) => (host.getAttribute(name) ?? dataset[name]) === dataset[name]);
};

/** Has a card that came as HTML look as its changed attributes say; by the app, where styles cannot. */
const restyle = (card, names, isNew) => {
  if (isNew && isAsWritten(card)) return true;
  more().then(({ restyle }) => restyle?.(card, names, isNew) || isNew || card.host.refresh());
  return true;
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
  planNext(card);
  if (state !== 'idle') giveUpRoom(root);
  if (state === 'ready') lookAround(card);
  // A reader without a network sees the card once there is one again.
  if (/network|app/.test(kind) && !navigator.onLine) addEventListener('online', () => host.isConnected && host.refresh(), { once: true });
  if (card.isStatic()) return;
  prepareTable(card);
  follow(card);
};

/** Accompanies a card that is in the page, and tells it how to end that. */
export const join = (card) => {
  watchScheme ??= serve();
  cards.add(card);
  const { host, shadow } = card;
  card.root = shadow.querySelector('[data-state]');
  card.root.toggleAttribute('data-live', 'popover' in host);
  const top = host.getRootNode();
  watchScheme(top === document ? document.documentElement : top);
  syncScheme(card);
  // A style that a policy forbids makes no sheet.
  if (shadow.querySelector('style')?.sheet === null) more().then(({ mendStyles }) => mendStyles?.(shadow));
  tick(shadow);
  if (!card.isJoined) {
    card.isJoined = true;
    takeStrings(host);
    if (!shadow.clonable) more().then(({ cloneWithCard }) => cloneWithCard?.(host, shadow));
    shadow.addEventListener('toggle', ({ target }) => {
      prepareTable(card);
      toggled(host, target);
    }, true);
    // Nothing changes on a card that came as HTML before somebody turns to it.
    const turnedTo = () => [prepareTable, markTerms].forEach((serve) => serve(card));
    ['pointerover', 'focusin'].forEach((name) => shadow.addEventListener(name, turnedTo, { once: true }));
    shadow.addEventListener('click', (event) => sorted(card, event), true);
    shadow.addEventListener('click', (event) => clicked(card, event, cards));
    shadow.addEventListener('error', () => hideBroken(card), true);
    shadow.querySelectorAll('[data-device]').forEach((item) => { item.hidden = !hasSheet(); });
  }
  // Its words and its theme are on their way as the app is; one that came as HTML has both.
  if (!shadow.querySelector('article')) speak(card);
  else resize(card);
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
    card.unplan?.();
    card.hush?.();
    card.unmark?.();
    card.closePopover?.();
    card.state = undefined;
  };
};

export { again, mayRetry, restyle };
