/**
 * The loader of <news-card>, the part that cannot be WebAssembly. It defines the element, keeps its
 * states and events, follows the page's theme, keeps ages current, and loads the app, once for
 * all cards, when the first of them comes near the viewport.
 *
 * Whatever fails, the element's own children stay readable: they are hidden only once a card
 * stands in their place. No statement here trusts Array.from, for…in or innerHTML, which pages
 * replace or forbid.
 */

const TAG = 'news-card';

/** Seconds in a unit of age; the same list as in src/locale/age.rs. */
const UNITS = [['year', 31556952], ['month', 2629746], ['day', 86400], ['hour', 3600], ['minute', 60]];

/** Keeps the layout stable until the stylesheet is there. */
const BASE_CSS = ':host{display:block}:host([hidden]){display:none}[data-state=loading],:host([src]) [data-state=idle]{min-height:var(--news-card-reserved-height,26rem)}slot+slot{display:none}[data-state=loading] [name=loading],[data-state=error] [name=error]{display:contents}';

const { documentElement: html } = document;
const sheet = new CSSStyleSheet();
sheet.replaceSync(BASE_CSS);

let app;
let restarts = '';

/** The app and the stylesheet, requested once. A failure is not kept, so that a refresh tries again. */
const start = () => app ??= Promise.all([
  import(`./news-card-app.js${restarts}`),
  fetch(new URL('news-card.css', import.meta.url)),
]).then(async ([glue, css]) => {
  await glue.default();
  sheet.replaceSync(BASE_CSS + await glue.text(css));
  return glue;
}).catch((error) => {
  app = null;
  error.kind = 'app';
  throw error;
});

/** An attribute, else the page's default for all cards. */
const option = (card, name) => card.getAttribute(name) ?? document.querySelector(`meta[name="${TAG}:${name}"]`)?.content;

/** Brings every age in a card up to date, short to be seen and in full for screen readers, and the labels that depend on it. */
const tick = (root) => root.querySelectorAll('[data-age]').forEach(({ dateTime, dataset, children }, which) => {
  const age = (Date.now() - Date.parse(dateTime)) / 1e3;
  const [unit, length] = UNITS.find(([, seconds]) => age >= seconds) ?? UNITS[4];
  ['short', 'long'].forEach((style, index) => {
    // The text node stays, as the app may go on to change it.
    children[index].firstChild.data = new Intl.RelativeTimeFormat(dataset.age, { numeric: 'auto', style }).format(-Math.max(0, Math.floor(age / length)), unit);
  });
  // The first age is the story's own; the same limits as in src/view/badge.rs.
  which || root.querySelectorAll('.freshness').forEach((label, isStale) => {
    label.hidden = isStale ? age < 2592e3 : age >= 86400;
  });
});

const element = (parent, name, slot = '') => {
  const child = parent.appendChild(document.createElement(name));
  child.name = slot;
  return child;
};

class NewsCard extends HTMLElement {
  static observedAttributes = 'src lang loading theme sections open heading-level density no-share no-footer no-image'.split(' ');

  /** One timer, one observer of the viewport and one of the page's theme serve all cards. */
  static #cards = new Set();

  static #observer = new IntersectionObserver((entries) => entries.forEach(({ isIntersecting, target }) => isIntersecting && target.#start()), { rootMargin: '400px' });

  static {
    const schemes = new MutationObserver(() => this.#cards.forEach((card) => card.#syncScheme()));
    [html, document.body ?? html].forEach((root) => schemes.observe(root, { attributes: true }));
    setInterval(() => this.#cards.forEach((card) => tick(card.#shadow)), 6e4);
  }

  #request = 0;
  #data;
  #card = null;
  #handle;
  #states = this.attachInternals().states;
  #shadow = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
  /** A prerendered card brings its root along, and in it the mount. */
  #root = this.#shadow.querySelector('[data-state]') ?? element(this.#shadow, 'div');
  #mount = this.#root.firstChild ?? element(this.#root, 'div');
  /** The latest load, or what was prerendered; empty until there is either. */
  #loading;

  constructor() {
    super();
    this.#shadow.adoptedStyleSheets = [sheet];
    if (!this.#content) {
      const fallback = element(this.#root, 'div');
      element(fallback, 'slot');
      element(element(fallback, 'slot', 'loading'), 'div');
      element(fallback, 'slot', 'error');
    }
    this.#setState(this.#content ? 'ready' : 'idle');
    this.#shadow.addEventListener('toggle', ({ target }) => this.#toggled(target), true);
    this.#shadow.addEventListener('click', (event) => this.#clicked(event));
  }

  /** The document to show, an object: no request is made. */
  get data() { return this.#data; }

  set data(value) {
    this.#data = value;
    this.#loading &&= this.refresh();
  }

  /** The document that is shown, or null. */
  get card() { return this.#card; }

  /** idle, loading, ready, refreshing, stale or error. */
  get state() { return this.#root.dataset.state; }

  get #content() { return this.#mount.firstChild; }

  connectedCallback() {
    this.#loading ??= this.#content;
    // What was set before the script came is an own property, which would hide the accessor.
    const { data } = this;
    delete this.data;
    if (data !== this.data) this.data = data;
    NewsCard.#cards.add(this);
    this.#syncScheme();
    tick(this.#shadow);
    if (option(this, 'loading') === 'eager') this.#start();
    else NewsCard.#observer.observe(this);
  }

  disconnectedCallback() {
    // A move disconnects and connects again at once; only a real leave gives anything up.
    setTimeout(() => {
      if (this.isConnected) return;
      NewsCard.#cards.delete(this);
      this.#handle?.free();
      this.#handle = null;
    });
  }

  attributeChangedCallback(name, before, now) {
    if (before === now) return;
    if (name === 'src') this.#loading &&= this.refresh();
    else if (now === 'eager') this.isConnected && this.#start();
    else if (this.#handle) this.#run(() => this.#handle.changed());
    // A prerendered card has no app yet that could draw it another way.
    else if (this.#loading && this.#content) this.refresh();
  }

  /** Loads the card again; resolves when that is done, whether or not it went well. */
  refresh() {
    return this.#loading = this.#load();
  }

  openAll() { this.#setOpen(true); }

  closeAll() { this.#setOpen(false); }

  /** Starts loading, once: the card is near the viewport. */
  #start() {
    this.#loading ??= this.refresh();
  }

  /** Takes over the page's own theme toggle; without one, the system decides. */
  #syncScheme() {
    const { dataset, classList } = this.closest('.dark,[data-theme],[data-bs-theme]') ?? this;
    this.#root.dataset.scheme = dataset.theme ?? dataset.bsTheme ?? (classList.contains('dark') ? 'dark' : getComputedStyle(html).colorScheme);
  }

  async #load() {
    const request = ++this.#request;
    const given = this.#data ?? this.querySelector(':scope>script[type="application/json"]');
    const src = option(this, 'src');
    if (!given && !src) return;
    this.#setState(this.#content ? 'refreshing' : 'loading');
    return this.#run(async () => {
      const credentials = option(this, 'credentials');
      const [{ Handle, load }, answer] = await Promise.all([start(), given || fetch(src, { credentials: /^(same-origin|include)$/.test(credentials) ? credentials : 'omit' })]);
      const card = await load(answer);
      if (request !== this.#request) return;
      // It left while its document was on the way, and asks again when it comes back.
      if (!this.isConnected) return this.#loading = null;
      this.#handle ??= new Handle(this, this.#mount);
      const problems = this.#handle.show(card);
      // A card that was there changes in a microtask, which is before this one's.
      await 0;
      tick(this.#shadow);
      this.#card = card;
      this.#mount.nextSibling?.remove();
      this.#setState('ready');
      this.#emit('load', { card, problems });
    });
  }

  /** Runs what the app may fail at; what is shown stays, and only the latest failure counts. */
  async #run(task) {
    const request = this.#request;
    try {
      await task();
    } catch (error) {
      if (request !== this.#request) return;
      this.#setState(this.#content ? 'stale' : 'error');
      const { message, kind = 'network' } = error;
      console.warn(`[${TAG}] ${option(this, 'src') ?? 'data'}: ${message}`);
      this.#emit('error', { kind, message, error });
      if (error instanceof WebAssembly.RuntimeError && !restarts) {
        restarts = '?1';
        app = this.#handle = null;
        this.#load();
      }
    }
  }

  #setState(state) {
    this.#root.dataset.state = state;
    try {
      this.#states.clear();
      this.#states.add(state);
    } catch { /* Older engines have no custom states; the property `state` has the same value. */ }
  }

  #setOpen(open) {
    this.#shadow.querySelectorAll('[data-section]').forEach((details) => { details.open = open; });
  }

  /** Engines also report a toggle of what was open from the start. */
  #toggled(details) {
    const { open, dataset: { section, open: start }, seen = start != null } = details;
    if (!section || seen === open) return;
    details.seen = open;
    this.#emit('toggle', { section, open });
  }

  #clicked(event) {
    const link = event.target.closest('a[href],[data-share],th button');
    if (!link) return;
    const { share: target, link: part, url = link.href } = link.dataset;
    if (!url) {
      // The app sorts; for a prerendered card it is fetched now, and presses the button again.
      this.#handle || this.refresh(link.dataset.pressed = '');
    } else if (!this.#emit(...target ? ['share', { target, url }] : ['navigate', { part, url }], true)) event.preventDefault();
    else if (['link', 'device'].includes(target)) {
      event.preventDefault();
      start().then(({ share }) => share(link)).catch(() => open(url));
    }
  }

  #emit(name, detail, cancelable) {
    return this.dispatchEvent(new CustomEvent(`${TAG}-${name}`, { bubbles: true, cancelable, composed: true, detail }));
  }
}

// A second copy of this script, or another version of it, finds the name taken and leaves it.
customElements.get(TAG) ?? customElements.define(TAG, NewsCard);
