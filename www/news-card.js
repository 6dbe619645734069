/**
 * The loader of <news-card>: what WebAssembly cannot be. It defines the element, keeps its
 * states and events, follows the page's theme, keeps ages current, and loads the app, once for
 * all cards, when the first of them comes near the viewport.
 *
 * Whatever fails, the element's own children stay readable: they are hidden only once a card
 * stands in their place. No statement here trusts Array.from, for…in or innerHTML, which pages
 * replace or forbid.
 */

const TAG = 'news-card';

/** Attributes that the app reads when it renders. */
const SHOWN = ['theme', 'lang', 'sections', 'open', 'heading-level', 'density', 'no-share', 'no-footer', 'no-image'];

/** Seconds in a unit of age; the same list as in src/locale/age.rs. */
const UNITS = [['year', 31556952], ['month', 2629746], ['day', 86400], ['hour', 3600], ['minute', 60]];

/** Enough to stand still until the stylesheet is there. */
const FRAME = ':host{display:block!important}[data-state=loading]{min-height:var(--news-card-reserved-height,26rem)}';

const { documentElement: html } = document;
const sheet = new CSSStyleSheet();
sheet.replaceSync(FRAME);

let app;
let restarts = '';

/** The app and the stylesheet, asked for once; a failure is forgotten, so a refresh tries anew. */
const start = () => app ??= Promise.all([
  import(`./news-card-app.js${restarts}`),
  fetch(new URL('news-card.css', import.meta.url)).then((css) => css.ok ? css.text() : Promise.reject(Error(`no ${css.url}`))),
]).then(async ([glue, css]) => {
  await glue.default();
  sheet.replaceSync(FRAME + css);
  return glue;
}).catch((error) => {
  app = undefined;
  error.kind = 'app';
  throw error;
});

/** An attribute, else the page's default for all cards. */
const option = (card, name) => card.getAttribute(name) ?? document.querySelector(`meta[name="${TAG}:${name}"]`)?.content;

/** Brings every age in a card up to date: short for the eye, in full for the ear. */
const tick = (root) => root.querySelectorAll('[data-age]').forEach(({ dateTime, dataset, children }) => {
  const age = Math.max(0, (Date.now() - Date.parse(dateTime)) / 1e3);
  const [unit, length] = UNITS.find(([, seconds]) => age >= seconds) ?? UNITS[4];
  ['short', 'long'].forEach((style, index) => {
    children[index].textContent = new Intl.RelativeTimeFormat(dataset.age, { numeric: 'auto', style }).format(-Math.floor(age / length), unit);
  });
});

const element = (parent, name, slot = '') => {
  const child = parent.appendChild(document.createElement(name));
  child.name = slot;
  return child;
};

class NewsCard extends HTMLElement {
  static observedAttributes = ['src', 'loading', ...SHOWN];

  /** One clock, one observer and one watch on the page's theme serve all cards. */
  static #cards = new Set();

  static #near = new IntersectionObserver((entries) => entries.forEach(({ isIntersecting, target }) => isIntersecting && target.#begin()), { rootMargin: '400px' });

  static {
    const follow = new MutationObserver(() => this.#cards.forEach((card) => card.#follow()));
    [html, document.body ?? html].forEach((root) => follow.observe(root, { attributes: true }));
    setInterval(() => this.#cards.forEach((card) => tick(card.shadowRoot)), 6e4);
  }

  #turn = 0;
  #begun;
  #data;
  #card = null;
  #handle;
  #internals = this.attachInternals();
  #root = element(this.attachShadow({ mode: 'open' }), 'div');
  #mount = element(this.#root, 'div');
  #fallback = element(this.#root, 'div');
  #loading;
  #error;

  constructor() {
    super();
    const { shadowRoot } = this;
    shadowRoot.adoptedStyleSheets = [sheet];
    this.#fallback.className = 'fallback';
    element(this.#fallback, 'slot');
    this.#loading = element(this.#fallback, 'slot', 'loading');
    element(this.#loading, 'div').className = 'skeleton';
    this.#error = element(this.#fallback, 'slot', 'error');
    this.#become('idle');
    shadowRoot.addEventListener('toggle', ({ target }) => this.#toggled(target), true);
    shadowRoot.addEventListener('click', (event) => this.#clicked(event));
  }

  /** The document to show, an object: no request is made. */
  get data() { return this.#data; }

  set data(value) {
    this.#data = value;
    this.#begun &&= this.refresh();
  }

  /** The document that is shown, or null. */
  get card() { return this.#card; }

  /** idle, loading, ready, refreshing, stale or error. */
  get state() { return this.#root.dataset.state; }

  connectedCallback() {
    // What was set before the script came is an own property, which would hide the accessor.
    const { data } = this;
    delete this.data;
    if (data !== this.data) this.data = data;
    NewsCard.#cards.add(this);
    this.#follow();
    if (this.#begun) {
      if (!this.#handle && this.#card) this.#guard(() => this.#show(this.#card));
    } else if (option(this, 'loading') === 'eager') this.#begin();
    else NewsCard.#near.observe(this);
  }

  disconnectedCallback() {
    // A move disconnects and connects again at once; only a real leave gives anything up.
    setTimeout(() => {
      if (this.isConnected) return;
      NewsCard.#cards.delete(this);
      NewsCard.#near.unobserve(this);
      this.#handle?.free();
      this.#handle = undefined;
    });
  }

  attributeChangedCallback(name, before, now) {
    if (before === now) return;
    if (name === 'src') this.#begun &&= this.refresh();
    else if (now === 'eager') this.isConnected && this.#begin();
    else if (this.#handle) {
      this.#guard(() => {
        this.#handle.changed(name);
        this.#note();
      });
    }
  }

  /** Loads the card again; resolves when that is done, whether or not it went well. */
  refresh() {
    NewsCard.#near.unobserve(this);
    return this.#begun = this.#load();
  }

  openAll() { this.#fold(true); }

  closeAll() { this.#fold(false); }

  /** Starts loading, once: the card is near the viewport. */
  #begin() {
    this.#begun ??= this.refresh();
  }

  /** Takes over the page's own theme toggle; without one, the system decides. */
  #follow() {
    const { dataset, classList } = this.closest('.dark,[data-theme],[data-bs-theme]') ?? this;
    this.#root.dataset.scheme = dataset.theme ?? dataset.bsTheme ?? (classList.contains('dark') ? 'dark' : getComputedStyle(html).colorScheme);
  }

  async #load() {
    const turn = ++this.#turn;
    const inline = this.querySelector(':scope>script[type="application/json"]');
    const src = option(this, 'src');
    if (!(this.#data || inline || src)) return;
    this.#become(this.#card ? 'refreshing' : 'loading');
    try {
      const credentials = option(this, 'credentials');
      const response = this.#data || inline || fetch(src, { credentials: /^(same-origin|include)$/.test(credentials) ? credentials : 'omit' });
      const [glue, answer] = await Promise.all([start(), response]);
      const card = this.#data ?? (inline ? JSON.parse(inline.textContent) : await glue.load(answer));
      if (turn === this.#turn) await this.#show(card);
    } catch (error) {
      if (turn === this.#turn) this.#fail(error);
    }
  }

  async #show(card) {
    const { Handle } = await start();
    if (!this.isConnected) {
      // It left while its document was on the way, and asks again when it comes back.
      return this.#begun = undefined;
    }
    this.#handle ??= new Handle(this, this.#mount);
    const problems = this.#handle.show(card);
    this.#card = card;
    this.#fallback.remove();
    this.#become('ready');
    this.#note();
    this.#emit('load', { card, problems });
  }

  #fail(error) {
    this.#become(this.#card ? 'stale' : 'error');
    const { message, kind = error instanceof SyntaxError ? 'json' : 'network' } = error;
    console.warn(`[${TAG}] ${option(this, 'src') ?? 'data'}: ${message}`);
    this.#emit('error', { kind, message, error });
    if (error instanceof WebAssembly.RuntimeError && !restarts) {
      restarts = '?1';
      app = this.#handle = undefined;
      this.#load();
    }
  }

  async #guard(task) {
    try {
      await task();
    } catch (error) {
      this.#fail(error);
    }
  }

  #become(state) {
    this.#root.dataset.state = state;
    this.#loading.hidden = state !== 'loading';
    this.#error.hidden = state !== 'error';
    try {
      this.#internals.states.clear();
      this.#internals.states.add(state);
    } catch { /* Older engines know no custom states; the property tells the same. */ }
  }

  #folds(task) { this.shadowRoot.querySelectorAll('details[data-section]').forEach(task); }

  #fold(open) {
    this.#folds((fold) => { fold.open = open; });
  }

  /** Notes what is open, as engines also report a toggle of what was open from the start. */
  #note() {
    this.#folds((fold) => { fold.seen = fold.open; });
  }

  #toggled(fold) {
    const { open, seen, dataset: { section } } = fold;
    if (!section || seen === open) return;
    fold.seen = open;
    this.#emit('toggle', { section, open });
  }

  #clicked(event) {
    const link = event.target.closest('a[href],[data-share]');
    if (!link) return;
    const { share: target, link: part, url = link.href } = link.dataset;
    if (!this.#emit(...target ? ['share', { target, url }] : ['navigate', { part, url }], true)) event.preventDefault();
    else if (this.#handle?.share(link)) event.preventDefault();
  }

  #emit(name, detail, cancelable) {
    return this.dispatchEvent(new CustomEvent(`${TAG}-${name}`, { detail, cancelable, bubbles: true, composed: true }));
  }
}

// A second copy of this script, or another version of it, finds the name taken and leaves it.
customElements.get(TAG) ?? customElements.define(TAG, NewsCard);
