/** What a card says of itself where a load failed: a sentence for readers. */

/** The sentences in English, by their names in src/locale/texts.rs. */
const ENGLISH = {
  not_shown: 'This card cannot be shown.',
  not_updated: 'Not updated',
  not_updated_since: 'Not updated since {}',
  not_renewed: 'A newer version could not be loaded.',
  no_connection: 'There is no connection to its server.',
  no_answer: 'Its server does not answer.',
  not_available: 'Its server does not have it at the moment.',
  too_large: 'What its server sent is too large.',
  unreadable: 'What its server sent cannot be read.',
  not_a_card: 'What its server sent is no news card.',
  not_started: 'The program that shows it did not start.',
};

/** Why there is no card, or no newer one, by the kind of the error. */
const REASONS = {
  network: 'no_connection',
  timeout: 'no_answer',
  status: 'not_available',
  'too-large': 'too_large',
  'not-json': 'unreadable',
  'not-a-card': 'not_a_card',
  app: 'not_started',
};

const say = ({ texts }, name) => texts?.[name] ?? ENGLISH[name] ?? '';

const languageOf = ({ texts, language }) => texts ? language : 'en';

/** A time of today as the hour, an earlier one with its date. */
const timeElement = (card, time) => {
  const isToday = time.toDateString() === new Date().toDateString();
  const day = isToday ? {} : { day: 'numeric', month: 'short' };
  const element = document.createElement('time');
  element.dateTime = time.toISOString();
  element.textContent = time.toLocaleString(languageOf(card), { ...day, hour: 'numeric', minute: '2-digit' });
  return element;
};

const paragraph = (card, className, ...content) => {
  const element = document.createElement('p');
  element.className = className;
  element.lang = languageOf(card);
  element.dir = 'auto';
  element.setAttribute('part', 'notice');
  element.setAttribute('role', 'status');
  element.append(...content);
  return element;
};

const reason = (card, kind) => say(card, REASONS[kind]);

/** Says in a card’s place why there is none; what the page puts into its slot `error` comes first. */
const explain = (card, kind) => card.root.querySelector('slot[name=error]')?.replaceChildren(paragraph(card, 'notice', `${say(card, 'not_shown')} ${reason(card, kind)}`));

/** Marks the last good content with the time that it is from, as far as that is known. */
const markStale = (card, kind) => {
  const { root, since } = card;
  const [before, after] = say(card, 'not_updated_since').split('{}');
  const mark = paragraph(card, 'notice stale', ...(since ? [before, timeElement(card, since), after] : [say(card, 'not_updated')]));
  mark.title = `${say(card, 'not_renewed')} ${reason(card, kind)}`;
  root.append(mark);
};

const takeBack = (root) => root.querySelector(':scope>.stale')?.remove();

/** Says what a card’s state means, or takes back what was said. */
export const notice = (card, state, kind) => {
  // What is marked stays so while a newer try is under way.
  if (state === 'ready' || state === 'stale') takeBack(card.root);
  if (state === 'stale') markStale(card, kind);
  if (state === 'error') explain(card, kind);
};
