// When a card starts, and what it asks for then: the stylesheet and the document, each once for all
// cards of the page.

// As far from the viewport as our own card starts.
const viewport = new IntersectionObserver(
  (entries) => entries.forEach(({ isIntersecting, target }) => {
    if (!isIntersecting) return;
    viewport.unobserve(target);
    target.start();
  }),
  { rootMargin: '400px' },
);

// Calls `start` of an element at once where it is eager, otherwise when it comes near the viewport.
export function startInTime(element) {
  if (element.getAttribute('loading') === 'eager') element.start();
  else viewport.observe(element);
}

export const forget = (element) => viewport.unobserve(element);

let sheet;

export const stylesheet = () => sheet ??= fetch(new URL('news-card.css', import.meta.url))
  .then((answer) => answer.text())
  .then((css) => new CSSStyleSheet().replace(css));

const documents = new Map();

export function documentAt(url) {
  if (!documents.has(url)) documents.set(url, fetch(url).then((answer) => answer.json()));
  return documents.get(url);
}

export const now = () => Date.now() / 1000;
