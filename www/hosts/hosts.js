/**
 * What the pages of this folder share: each is a host that treats a card as some real page does, and says in
 * its own title, and to whoever looks, whether the card bears it. `?widget=URL` tries another build.
 */

const widget = new URLSearchParams(location.search).get('widget') ?? '/pkg/news-card.js';
const PATIENCE = 8000;

export const pause = (time = 50) => new Promise((resolve) => setTimeout(resolve, time));

/** Waits until a test holds; false where it does not within eight seconds. */
export const until = async (test) => {
  for (const end = performance.now() + PATIENCE; performance.now() < end; await pause()) if (test()) return true;
  return false;
};

const uncaught = [];
addEventListener('error', ({ message }) => message && uncaught.push(message));
addEventListener('unhandledrejection', ({ reason }) => uncaught.push(String(reason)));

/** Loads the widget, runs the check, and says what came of it: an empty list of complaints is good. */
export const judge = async (check) => {
  const complaints = [];
  try {
    await import(widget);
    await check((holds, complaint) => holds || complaints.push(complaint));
  } catch (error) {
    complaints.push(String(error));
  }
  complaints.push(...uncaught);
  const verdict = complaints.length ? `FAIL: ${complaints.join('; ')}` : 'PASS';
  document.title = verdict;
  const line = document.createElement('p');
  line.setAttribute('role', 'status');
  line.textContent = verdict;
  document.querySelector('h1')?.after(line);
};

export const cards = () => [...document.querySelectorAll('news-card')];
export const ready = () => until(() => cards().every(({ state }) => state === 'ready'));
export const inside = (card, selector) => card.shadowRoot.querySelector(selector);
