/** How a card speaks and what it wears; most speak English and wear what the stylesheet has. */

import { option } from '../loader/options.js';
import { more } from './more.js';
import { resize } from './text_size.js';

/** A page’s own words for all cards: JSON within an element of this id. */
const STRINGS = 'news-card-strings';

/** What the app and the stylesheet have. */
const ENGLISH = /^en(-[a-z]{2})?$/i;
const BUILT_IN = /^(auto|light|dark|inherit)?$/;

/** How long a card waits for its words and its theme, in milliseconds: then it comes without, and takes them when they do. */
const PATIENCE = 3000;

/** The property `strings` of each card that has one. */
const strings = new WeakMap();

/** Has the card draw itself again, as it does when an attribute has changed. */
const lookAgain = (host) => host.attributeChangedCallback('lang', null, '');

/** Gives all cards a property `strings`, and takes over what a page set before there was one. */
export const takeStrings = (host) => {
  const given = Object.hasOwn(host, 'strings') && host.strings;
  const { prototype } = host.constructor;
  if (!('strings' in prototype)) Object.defineProperty(prototype, 'strings', {
    get() { return strings.get(this); },
    set(value) {
      strings.set(this, value);
      lookAgain(this);
    },
  });
  if (!given) return;
  delete host.strings;
  host.strings = given;
};

/** What the page says of the language around a card: the nearest element’s, its default for cards, its own, the reader’s. */
const asked = (host) => {
  const root = document.documentElement;
  const around = host.closest('[lang]');
  return (around !== root && around?.lang) || option(host, 'lang') || root.lang || navigator.language;
};

/** Has a card speak the language of its place, in the words that its page has for it; a promise where they have to come. */
export const speak = (card) => {
  const tag = asked(card.host);
  const ofPage = document.getElementById(STRINGS);
  const own = strings.get(card.host);
  if (!ENGLISH.test(tag) || ofPage || own) return more().then(({ speak }) => speak?.(card, tag, ofPage, own));
  // What is drawn meanwhile is in one language, so all of it changes at once.
  Object.assign(card, { language: tag, words: undefined, texts: undefined });
};

/** Gives a card the theme that it names; a promise where that has to come. */
export const dress = (card) => {
  const name = option(card.host, 'theme') ?? '';
  if (!BUILT_IN.test(name)) return more().then(({ dress }) => dress?.(card, name));
};

const spoken = ({ language, words }) => `${language}\n${words}`;

/** Both, before the app draws a card. */
export const prepare = async (card) => {
  const waits = [speak(card), dress(card), resize(card)].filter(Boolean);
  if (waits.length) await Promise.race([Promise.all(waits), new Promise((go) => setTimeout(go, PATIENCE))]);
  card.drawn = spoken(card);
};

/** What the app has drawn follows what changed since. */
export const follow = async (card) => {
  dress(card);
  await speak(card);
  if (card.drawn === spoken(card) || card.isStatic()) return;
  card.drawn = spoken(card);
  lookAgain(card.host);
};
