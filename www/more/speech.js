/** A card read aloud by the browser, sentence by sentence, the spoken one marked. */

import { known } from './forms.js';
import { adopt } from './sheets.js';

/** The mark is a highlight, so that nothing in the card changes. */
const NAME = 'news-card-spoken';
const STYLE = `.news-card ::highlight(${NAME}) { background-color: color-mix(in srgb, var(--accent) 24%, transparent) }`;

/** What is no sentence of the story, or has a form that nobody wants to hear. */
const UNSPOKEN = 'sup, table, button, label, footer, .byline, .meta, .tools, .count, .visually-hidden, [aria-hidden=true], [popover]';

/** The reading that is under way: of one card at a time. */
let reading;

export const canSpeak = () => 'speechSynthesis' in globalThis && 'Segmenter' in Intl;
export const isSpeaking = (card) => reading?.card === card;

/** The box that a text stands in: what is laid out beside or below another is said apart from it. */
const boxOf = (element) => {
  let box = element;
  while (/^(inline$|contents)/.test(getComputedStyle(box).display)) box = box.parentElement;
  return box;
};

/** The texts that can be seen, those of one box together. */
const boxesOf = (article) => {
  const boxes = new Map();
  const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { currentNode: node } = walker;
    const { parentElement: parent } = node;
    if (parent.closest(UNSPOKEN) || !parent.checkVisibility()) continue;
    const box = boxOf(parent);
    boxes.set(box, [...boxes.get(box) ?? [], node]);
  }
  return [...boxes.values()];
};

/** The place of a character of texts that follow each other. */
const placeOf = (nodes, offset) => {
  let rest = offset;
  for (const node of nodes) {
    if (rest <= node.length) return [node, rest];
    rest -= node.length;
  }
  return [nodes.at(-1), nodes.at(-1).length];
};

/** The sentences of a box, each with its text, its language and where it stands. */
const sentencesOf = (nodes) => {
  const text = nodes.map(({ data }) => data).join('');
  const first = nodes.find(({ data }) => data.trim()) ?? nodes[0];
  const lang = first.parentElement.closest('[lang]')?.lang || document.documentElement.lang;
  const segments = new Intl.Segmenter(known(lang), { granularity: 'sentence' }).segment(text);
  return [...segments].filter(({ segment }) => /[\p{L}\p{N}]/u.test(segment)).map(({ segment, index }) => {
    const range = document.createRange();
    range.setStart(...placeOf(nodes, index));
    range.setEnd(...placeOf(nodes, index + segment.trimEnd().length));
    return { lang, range, text: segment.trim() };
  });
};

/** Marks the sentence that is being said, and none other; a browser without highlights marks none. */
const mark = (range) => {
  const { highlights } = CSS;
  if (range) highlights?.set(NAME, new Highlight(range));
  else highlights?.delete(NAME);
};

/** Ends what is being said; the card that said it is told. */
export const hush = () => {
  const { card } = reading ?? {};
  reading = undefined;
  globalThis.speechSynthesis?.cancel();
  mark();
  card?.onHush?.();
};

/** Reads a card aloud from its title on, as far as it is open. `onHush` is called once that is over. */
export const speak = (card, onHush) => {
  hush();
  adopt(card.shadow, 'speech', STYLE);
  const sentences = boxesOf(card.shadow.querySelector('article')).flatMap(sentencesOf);
  // What is told of an earlier reading, which was ended, concerns none but that.
  const current = reading = { card };
  card.onHush = onHush;
  card.hush = () => isSpeaking(card) && hush();
  const say = () => {
    if (reading !== current) return;
    const sentence = sentences.shift();
    if (!sentence || !card.host.isConnected) {
      hush();
      return;
    }
    const utterance = Object.assign(new SpeechSynthesisUtterance(sentence.text), { lang: sentence.lang });
    utterance.onstart = () => reading === current && mark(sentence.range);
    utterance.onend = say;
    utterance.onerror = () => reading === current && hush();
    // What nothing refers to may be collected before it ends, and its end is never told.
    current.utterance = utterance;
    speechSynthesis.speak(utterance);
  };
  say();
  // A browser goes on speaking for a page that has left.
  addEventListener('pagehide', hush, { once: true });
};
