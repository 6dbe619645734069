/** The language of a card’s interface, where it is not what the app has. */

/** The languages that there is a file for, beside English; the same as in src/locale/languages.rs. */
const LANGUAGES = 'ar bg bn ca cs da de el es et eu fa fi fil fr gl he hi hr hu id is it ja ko lt lv mr ms nb nl pl pt pt-PT ro ru sk sl sq sr sv sw ta te th tr uk ur vi zh zh-Hant'.split(' ');

/** The words by tag: a promise of an object of texts by name. */
const files = new Map();

/** Languages that had another name, which not every engine knows. */
const RENAMED = { in: 'id', iw: 'he', tl: 'fil' };

const load = async (tag) => {
  const answer = await fetch(new URL(`./languages/${tag}.json`, import.meta.url));
  if (!answer.ok) throw Error(`languages/${tag}.json: status ${answer.status}`);
  return answer.json();
};

/** The words of a language, asked for once; English where they cannot be had, until somebody asks again. */
const wordsOf = (tag) => {
  if (!files.has(tag)) files.set(tag, load(tag).catch((error) => {
    files.delete(tag);
    console.warn(`[news-card] ${error.message}`);
  }));
  return files.get(tag);
};

/** The file and the tag of the language nearest to the one asked for; formats follow script and region. */
const find = (asked) => {
  try {
    const { language: named, script, region } = new Intl.Locale(asked);
    const language = RENAMED[named] ?? named;
    const likely = new Intl.Locale(asked).maximize();
    // Whoever asks for Norwegian reads this one.
    const name = /^n[no]$/.test(language) ? 'nb' : language;
    const file = [`${name}-${likely.script}`, `${name}-${likely.region}`, name].find((tag) => LANGUAGES.includes(tag));
    if (file || name === 'en') return { file, tag: [language, script, region].filter(Boolean).join('-') };
  } catch { /* What is no tag names no language. */ }
  return { tag: 'en' };
};

const found = new Map();

/** The same, found once: all cards of a page ask for few languages. */
const nearest = (asked) => {
  if (!found.has(asked)) found.set(asked, find(asked));
  return found.get(asked);
};

/** A text, or its forms by the category of a number, as one line. */
const line = (text) => (typeof text === 'object' ? Object.entries(text).flat() : [text]).map((part) => String(part).replace(/[\n\r\t]/g, ' ')).join('\t');

const parsed = (element) => {
  try {
    return JSON.parse(element?.textContent ?? '{}');
  } catch (error) {
    console.warn(`[news-card] #${element.id}: ${error.message}`);
    return {};
  }
};

/**
 * Has a card speak the language nearest to a tag, in the words that the page has for all cards, an element of
 * JSON, and for this one: `language`, its `texts` by name where they are not English, and `words`, all of them
 * a line each, as the app takes them.
 */
export const speak = async (card, asked, ofPage, ofCard) => {
  const { file, tag } = nearest(asked);
  const own = { ...parsed(ofPage), ...ofCard };
  const isOwn = Object.keys(own).length > 0;
  const words = file || isOwn ? await wordsOf(file ?? 'en') : undefined;
  const texts = words && { ...words, ...own };
  // What is named as no text is comes after all that are, and is not looked at.
  Object.assign(card, { language: words || !file ? tag : 'en', texts, words: texts && Object.values(texts).map(line).join('\n') });
};

/** The words of the language that a prerendered card is in. */
export const textsOf = async (tag) => {
  const { file } = nearest(tag);
  return (file && await wordsOf(file)) ?? {};
};
