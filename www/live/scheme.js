/** Whether a page is light or dark where a card stands. */

/** The attributes that pages switch their scheme with. */
const TOGGLES = ['class', 'style', 'data-theme', 'data-bs-theme', 'data-mode', 'data-color-mode', 'data-color-scheme'];

/** What a card stands in, from the nearest outwards, also beyond shadow roots. */
const ancestorsOf = (card) => {
  const found = [];
  for (let node = card; node; node = node.parentElement ?? node.getRootNode().host) found.push(node);
  return found.slice(1);
};

/** What a node says by name: a class, or the attribute of a well-known toggle. */
const named = ({ dataset: { theme, bsTheme }, classList }) =>
  [theme, bsTheme, ...classList].find((name) => name === 'dark' || name === 'light');

/** Whether a ground is dark: `undefined` if it lets another shine through. */
const isDark = (ground) => {
  const [, red, green, blue, alpha = 1] = /^rgba?\((\d+), (\d+), (\d+)(?:, ([\d.]+))?\)/.exec(ground) ?? [];
  if (red && alpha > 0.5) return red * 0.299 + green * 0.587 + blue * 0.114 < 128;
};

/** What was found out in this turn, by what holds the cards: many cards in one place look it up once. */
const found = new Map();

/** The same as for the last card in its place, where that was just now. */
export const schemeOf = (host) => {
  const place = host.parentNode;
  if (!found.size) setTimeout(() => found.clear());
  if (!found.has(place)) found.set(place, look(host));
  return found.get(place);
};

/**
 * `light` or `dark`; empty where the page follows the system. The nearest toggle counts, then a scheme
 * that the page declares, then the ground that the card stands on; a page with neither is light, as
 * browsers show it.
 */
const look = (host) => {
  const around = ancestorsOf(host);
  const toggle = around.map(named).find(Boolean);
  if (toggle) return toggle;
  const computed = getComputedStyle(around[0] ?? host).colorScheme;
  // A scheme declared in the head changes the page’s ground and no computed style.
  const colorScheme = computed === 'normal' ? document.querySelector('meta[name=color-scheme]')?.content ?? computed : computed;
  if (/^(only )?(dark|light)( only)?$/.test(colorScheme)) return /dark/.test(colorScheme) ? 'dark' : 'light';
  for (const node of around) {
    const dark = isDark(getComputedStyle(node).backgroundColor);
    if (dark !== undefined) return dark ? 'dark' : 'light';
  }
  return colorScheme === 'normal' ? 'light' : '';
};

/** What the page's own root looks like. */
const ground = () => {
  const looks = [document.documentElement, document.body ?? document.documentElement].map((node) => getComputedStyle(node));
  return looks.map(({ colorScheme, backgroundColor }) => colorScheme + backgroundColor).join();
};

/**
 * Watches what the scheme depends on, and calls `changed` with a test whether a card may be concerned;
 * at most once a frame. Returns a function that watches a root: the document's, or that of a
 * component which holds cards.
 */
export const watchSchemes = (changed) => {
  let before = ground();
  let records = [];
  const check = () => {
    // Scripts write styles on the root all the time; few of them change what it looks like.
    const now = ground();
    const isRoot = (target) => target === document.documentElement || target === document.body;
    const counting = records.filter(({ target, attributeName }) => now !== before || attributeName !== 'style' || !isRoot(target));
    const targets = new Set(counting.map(({ target }) => target));
    before = now;
    records = [];
    found.clear();
    if (targets.size) changed((card) => ancestorsOf(card).some((node) => targets.has(node)));
  };
  const observer = new MutationObserver((more) => {
    records.length || requestAnimationFrame(check);
    records.push(...more);
  });
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => {
    found.clear();
    changed(() => true);
  });
  return (root) => observer.observe(root, { attributes: true, attributeFilter: TOGGLES, subtree: true });
};
