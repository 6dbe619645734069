/**
 * What a card in a frame does for the page around it.
 *
 * It tells how tall the card is, whenever that changes, so that the page can fit the frame. Only an
 * origin that the server allows is told; which page it is, the frame's address says (?origin=), else
 * the referrer. The browser hands the message over only if that is the origin around the frame.
 *
 * It dresses the card as the frame's address asks (?theme=dark), where the server did not and there is
 * such a theme.
 */
const { origins, id } = document.documentElement.dataset;
const asked = new URLSearchParams(location.search);
const told = asked.get('origin') ?? document.referrer;
const origin = URL.canParse(told) ? new URL(told).origin : 'null';
const allowed = origins.split(' ');

if (parent !== window && origin !== 'null' && (allowed.includes('*') || allowed.includes(origin))) {
  new ResizeObserver(() => {
    const height = Math.ceil(document.documentElement.getBoundingClientRect().height);
    parent.postMessage({ type: 'news-card:height', id, height }, origin);
  }).observe(document.documentElement);
}

const card = document.querySelector('news-card');
const root = card?.shadowRoot;
const theme = (asked.get('theme') ?? '').toLowerCase();

function dress() {
  // For the widget, if it comes; the rest is for a card without.
  card.setAttribute('theme', theme);
  const article = root?.querySelector('.news-card');
  if (article) article.dataset.theme = theme;
}

if (/^[\w-]+$/.test(theme) && card && theme !== (card.getAttribute('theme') ?? 'auto')) {
  if (/^(auto|inherit|light|dark)$/.test(theme)) {
    dress();
    if (/^(light|dark)$/.test(theme)) document.querySelector('meta[name=color-scheme]').content = theme;
  } else {
    const style = document.createElement('link');
    style.rel = 'stylesheet';
    style.href = new URL(`themes/${theme}.css`, document.querySelector('link[rel=stylesheet]').href);
    // There is no such theme where there is no such file.
    style.addEventListener('load', dress);
    (root ?? document.head).append(style);
  }
}

// A frame may have to be allowed to write to the clipboard. Where this one is not, no link says that it copies.
if (root && document.featurePolicy?.allowsFeature('clipboard-write') === false) {
  const hidden = new CSSStyleSheet();
  hidden.replaceSync('li:has(> [data-share=link]) { display: none }');
  root.adoptedStyleSheets.push(hidden);
}
