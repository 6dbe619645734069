/** Terms that the card explains, marked where its texts first have them; a press shows what they mean. */

import { make, popUp } from './popover.js';
import { adopt } from './sheets.js';

/** The mark is a highlight, so that nothing in the card changes. Engines that draw no lines for one draw its ground. */
const NAME = 'news-card-term';
const STYLE = `@media screen { .news-card ::highlight(${NAME}) { text-decoration: underline dotted } }
@media screen and (forced-colors: none) { .news-card ::highlight(${NAME}) { background-color: color-mix(in srgb, var(--accent) 10%, transparent) } }
.news-card .meaning { display: grid; gap: .35em }
`;

/** Where a press does something else, where the interface speaks, and where the term is explained. */
const UNMARKED = 'a, button, summary, label, sup, time, .meta, .label, .insight, .attribution, .grounds, .tldr-title, [data-section=glossary], [popover], [aria-hidden=true], .visually-hidden';

/** Scripts that put no spaces between words, so that a word may begin anywhere. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** The usual endings of a noun in a text, where its term has none. */
const ENDING = "(?:['’]?s|es|n|en)?";

/** What a word goes on with: letters with their marks, and digits. */
const INNER = '[\\p{L}\\p{M}\\p{N}]';

/** A term in capitals alone is no other word: “WHO” is not “who”, and “BA” not “ban”. */
const isAcronym = (term) => /\p{Lu}/u.test(term) && term === term.toUpperCase();

const patternOf = (term) => {
  const word = term.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
  if (UNSPACED.test(term)) return new RegExp(word, 'u');
  const [ending, flags] = isAcronym(term) ? ['', 'u'] : [ENDING, 'iu'];
  return new RegExp(`(?<!${INNER})${word}${ending}(?!${INNER})`, flags);
};

/** The list of the section: each term as a pattern, and the item that explains it. */
const termsOf = (shadow) => [...shadow.querySelectorAll('[data-section=glossary] .entries > li')]
  .map((item) => ({ item, term: item.querySelector('.entry-title')?.textContent.trim() }))
  .filter(({ term }) => term)
  .map(({ item, term }) => ({ item, term, pattern: patternOf(term) }));

const textsOf = (section) => {
  const walker = document.createTreeWalker(section, NodeFilter.SHOW_TEXT, ({ parentElement }) =>
    parentElement.closest(UNMARKED) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT);
  const texts = [];
  while (walker.nextNode()) texts.push(walker.currentNode);
  return texts;
};

/** A place that a box can stand beside, as an element is one. */
class Mark {
  constructor(term, node, { index, 0: { length } }) {
    this.term = term;
    this.range = document.createRange();
    this.range.setStart(node, index);
    this.range.setEnd(node, index + length);
  }

  get isConnected() { return this.range.startContainer.isConnected && !this.range.collapsed; }

  getBoundingClientRect() { return this.range.getBoundingClientRect(); }

  closest(selector) { return this.range.startContainer.parentElement?.closest(selector); }

  // What is no element takes no focus; that of the page stays where it was.
  focus() {}

  /** Whether a press was on it. What is closed or covered has rectangles, too, but is no target. */
  isAt({ target, clientX, clientY }) {
    return target === this.range.startContainer.parentElement && [...this.range.getClientRects()].some(({ left, right, top, bottom }) =>
      left <= clientX && clientX <= right && top <= clientY && clientY <= bottom);
  }
}

/** The first place of each term in each section, and in what stands before them. */
const marksOf = (shadow) => {
  const terms = termsOf(shadow);
  const sections = terms.length ? shadow.querySelectorAll('.header, .sections > *') : [];
  return [...sections].flatMap((section) => {
    const texts = textsOf(section);
    return terms.flatMap((term) => {
      for (const node of texts) {
        const found = term.pattern.exec(node.data);
        if (found) return [new Mark(term, node, found)];
      }
      return [];
    });
  });
};

/** Marks the terms of a card as it is now; a browser without highlights marks none. */
export const markTerms = (card) => {
  const { highlights } = CSS;
  // A card may have left while this came.
  if (!highlights || !card.host.isConnected) return;
  if (!highlights.has(NAME)) highlights.set(NAME, new Highlight());
  const all = highlights.get(NAME);
  card.unmark?.();
  const marks = marksOf(card.shadow);
  marks.forEach(({ range }) => all.add(range));
  card.unmark = () => {
    marks.forEach(({ range }) => all.delete(range));
    card.explain = card.unmark = undefined;
  };
  adopt(card.shadow, 'glossary', STYLE);
  card.explain = (event) => {
    // Who selects a text wants that. Some engines tell of a selection in a shadow tree only there.
    if (!(card.shadow.getSelection?.() ?? getSelection()).isCollapsed) return;
    // What is open may be of before the card was marked anew; a second press closes it all the same.
    const mark = [card.popoverTarget, ...marks].find((it) => it instanceof Mark && it.isConnected && it.isAt(event));
    if (!mark) return;
    const { item, term } = mark.term;
    popUp(card, mark, term, make('div', { className: 'meaning' }, ...[...item.children].map((child) => child.cloneNode(true))));
  };
};
