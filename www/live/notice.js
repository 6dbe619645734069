/** What a card says of itself where a load failed: a sentence for readers. */

/** Why there is no card, or no newer one, by the kind of the error. */
const REASONS = {
  network: 'There is no connection to its server.',
  timeout: 'Its server does not answer.',
  status: 'Its server does not have it at the moment.',
  'too-large': 'What its server sent is too large.',
  'not-json': 'What its server sent cannot be read.',
  'not-a-card': 'What its server sent is no news card.',
  app: 'The program that shows it did not start.',
};

/** The language of these sentences. */
const LANGUAGE = 'en';

/** A time of today as the hour, an earlier one with its date. */
const timeElement = (time) => {
  const isToday = time.toDateString() === new Date().toDateString();
  const day = isToday ? {} : { day: 'numeric', month: 'short' };
  const element = document.createElement('time');
  element.dateTime = time.toISOString();
  element.textContent = time.toLocaleString(LANGUAGE, { ...day, hour: 'numeric', minute: '2-digit' });
  return element;
};

const paragraph = (className, ...content) => {
  const element = document.createElement('p');
  element.className = className;
  element.lang = LANGUAGE;
  element.setAttribute('part', 'notice');
  element.setAttribute('role', 'status');
  element.append(...content);
  return element;
};

/** Says in a card’s place why there is none; what the page puts into its slot `error` comes first. */
const explain = (root, kind) => root.querySelector('slot[name=error]')?.replaceChildren(paragraph('notice', `This card cannot be shown. ${REASONS[kind] ?? ''}`));

/** Marks the last good content with the time that it is from, as far as that is known. */
const markStale = (root, kind, since) => {
  const mark = paragraph('notice stale', 'Not updated', ...(since ? [' since ', timeElement(since)] : []));
  mark.title = `A newer version could not be loaded. ${REASONS[kind] ?? ''}`;
  root.append(mark);
};

const takeBack = (root) => root.querySelector(':scope>.stale')?.remove();

/** Says what a card’s state means, or takes back what was said. */
export const notice = (root, state, kind, since) => {
  // What is marked stays so while a newer try is under way.
  if (state === 'ready' || state === 'stale') takeBack(root);
  if (state === 'stale') markStale(root, kind, since);
  if (state === 'error') explain(root, kind);
};
