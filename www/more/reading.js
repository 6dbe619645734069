/** What makes a card easier to read: how long it takes, the size of its text, and having it read aloud. */

import { formOf, known } from './forms.js';
import { adopt } from './sheets.js';
import { textsOf } from './language.js';
import { make, popUp } from './popover.js';
import { canSpeak, hush, isSpeaking, speak } from './speech.js';
import { chosenSize, SIZES, step } from './text_size.js';

const CSS = `
.news-card .reading-tools { display: grid; gap: .9em; justify-items: start }
.news-card .reading-tools .sizes { display: flex; align-items: center; gap: .5em }
.news-card .reading-tools .sizes button { inline-size: 3em; padding: 0 }
.news-card .reading-tools .sizes button:last-child { font-size: 1.2em; line-height: 1; min-block-size: 1.875em; inline-size: 2.5em }
.news-card .reading[data-speaking] { color: var(--accent) }
`;

/** The texts of src/locale/texts.rs in English. */
const ENGLISH = {
  listen: 'Listen',
  stop_listening: 'Stop listening',
  text_size: 'Text size',
  text_smaller: 'Smaller text',
  text_larger: 'Larger text',
  reading_time: { one: '{} min read', other: '{} min read' },
};

/** Words a minute of silent reading in English, the mean of 190 studies: Brysbaert, Journal of Memory and Language 109 (2019). */
const WORDS = 238;

/** Minutes that the whole card takes to read, at least one. Where words have no spaces between them, they are found all the same. */
const minutesOf = (article) => {
  const text = article.textContent;
  const segments = Intl.Segmenter && new Intl.Segmenter(known(article.lang), { granularity: 'word' }).segment(text);
  const words = segments ? [...segments].filter(({ isWordLike }) => isWordLike).length : text.split(/\s+/).length;
  return Math.max(1, Math.round(words / WORDS));
};

const sizes = (texts, cards) => {
  const button = (by, name) => {
    const pressed = () => {
      step(cards, by);
      show();
    };
    return Object.assign(make('button', { type: 'button', textContent: 'A', ariaLabel: name, title: name }), { onclick: pressed, by });
  };
  const buttons = [button(-1, texts.text_smaller), button(1, texts.text_larger)];
  // The last there is cannot be passed.
  const show = () => buttons.forEach((button) => {
    button.disabled = !SIZES[SIZES.indexOf(chosenSize()) + button.by];
  });
  show();
  return make('div', { className: 'sizes' }, make('span', { textContent: texts.text_size }), ...buttons);
};

const voice = (texts, card, tools) => {
  if (!canSpeak()) return undefined;
  const button = make('button', { type: 'button' });
  const show = () => {
    button.textContent = isSpeaking(card) ? `■ ${texts.stop_listening}` : `▶ ${texts.listen}`;
    tools.toggleAttribute('data-speaking', isSpeaking(card));
  };
  button.onclick = () => {
    if (isSpeaking(card)) hush();
    else speak(card, show);
    show();
  };
  if (isSpeaking(card)) card.onHush = show;
  show();
  return button;
};

/** Opens the tools beside their button, or closes them. Each acts on its card, the size on all `cards`. */
export const openTools = async (card, tools, cards) => {
  const lang = tools.closest('[lang]')?.lang;
  const texts = { ...ENGLISH, ...await textsOf(lang), ...card.texts };
  const article = card.shadow.querySelector('article');
  if (!article || !tools.isConnected) return;
  adopt(card.shadow, 'reading', CSS);
  const minutes = minutesOf(article);
  const text = formOf(texts.reading_time, minutes, lang).replace('{}', minutes.toLocaleString(known(lang)));
  const time = make('span', { textContent: text });
  popUp(card, tools, tools.ariaLabel, make('div', { className: 'reading-tools' }, time, sizes(texts, cards), voice(texts, card, tools)));
};
