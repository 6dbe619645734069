/**
 * Tells the page around an embedded card how tall the card is, whenever that changes, so that it
 * can fit its frame. Only an origin that the server allows is told; which page it is, the frame's
 * address says (?origin=), else the referrer. The browser hands the message over only if that is
 * the origin around the frame.
 */
const { origins, id } = document.documentElement.dataset;
const told = new URLSearchParams(location.search).get('origin') ?? document.referrer;
const origin = URL.canParse(told) ? new URL(told).origin : 'null';
const allowed = origins.split(' ');

if (parent !== window && origin !== 'null' && (allowed.includes('*') || allowed.includes(origin))) {
  new ResizeObserver(() => {
    const height = Math.ceil(document.documentElement.getBoundingClientRect().height);
    parent.postMessage({ type: 'news-card:height', id, height }, origin);
  }).observe(document.documentElement);
}
