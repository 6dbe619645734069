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
const FRAME = `:host{display:block!important;content-visibility:auto;contain-intrinsic-size:auto 40rem}
[data-state=idle],[data-state=loading]{min-height:var(--news-card-reserved-height,26rem)}`;

const beside = (file) => new URL(file, import.meta.url);
const cards = new Set();
const sheet = new CSSStyleSheet();
sheet.replaceSync(FRAME);

let app;
let restarts = 0;

/** The app and the stylesheet, asked for once; a failure is forgotten, so a refresh tries anew. */
const start = () => app ??= Promise.all([
  import(`./news-card-app.js${restarts ? `?${restarts}` : ''}`),
  fetch(beside('news-card.css')).then((response) => response.ok ? response.text() : Promise.reject(Error('no stylesheet'))),
]).then(async ([glue, css]) => {
  await glue.default();
  sheet.replaceSync(FRAME + css);
  return glue;
}).catch((error) => {
  app = undefined;
  throw error;
});

/** One observer, one clock, one watch on the page's theme for all cards. */
const near = new IntersectionObserver((entries) => {
  for (const { isIntersecting, target } of entries) if (isIntersecting) target.begin();
}, { rootMargin: '400px' });

const tick = () => cards.forEach((card) => card.shadowRoot.querySelectorAll('[data-age]').forEach((time) => {
  const age = Math.max(0, (Date.now() - Date.parse(time.dateTime)) / 1e3);
  const [unit, length] = UNITS.find(([, seconds]) => age >= seconds) ?? UNITS[4];
  ['short', 'long'].forEach((style, index) => {
    time.children[index].textContent = new Intl.RelativeTimeFormat(time.dataset.age, { numeric: 'auto', style }).format(-Math.floor(age / length), unit);
  });
}));

const follow = () => cards.forEach((card) => card.follow());

let watching;
const watch = () => {
  if (watching) return;
  watching = setInterval(tick, 6e4);
  const observer = new MutationObserver(follow);
  for (const element of [document.documentElement, document.body]) {
    if (element) observer.observe(element, { attributeFilter: ['class', 'style', 'data-theme', 'data-bs-theme'] });
  }
};

const element = (name, parent, slot) => {
  const child = parent.appendChild(document.createElement(name));
  if (slot) child.name = slot;
  return child;
};

class NewsCard extends HTMLElement {
  static observedAttributes = ['src', 'loading', ...SHOWN];

  #state = 'idle';
  #turn = 0;
  #begun;
  #data;
  #card = null;
  #handle;
  #abort;
  #open = new Set();
  #internals = this.attachInternals();
  #root;
  #mount;
  #fallback;
  #loading;
  #error;

  constructor() {
    super();
    const shadow = this.attachShadow({ mode: 'open' });
    shadow.adoptedStyleSheets = [sheet];
    this.#root = element('div', shadow);
    this.#mount = element('div', this.#root);
    this.#fallback = element('div', this.#root);
    this.#fallback.className = 'fallback';
    element('slot', this.#fallback);
    this.#loading = element('slot', this.#fallback, 'loading');
    element('div', this.#loading).className = 'skeleton';
    this.#error = element('slot', this.#fallback, 'error');
    this.#become('idle');
    shadow.addEventListener('toggle', ({ target }) => this.#toggled(target), true);
    shadow.addEventListener('click', (event) => this.#clicked(event));
  }

  /** The document to show, an object: no request is made. */
  get data() { return this.#data; }

  set data(value) {
    this.#data = value;
    this.#again();
  }

  /** The document that is shown, or null. */
  get card() { return this.#card; }

  /** idle, loading, ready, refreshing, stale or error. */
  get state() { return this.#state; }

  connectedCallback() {
    if (Object.hasOwn(this, 'data')) {
      const { data } = this;
      delete this.data;
      this.data = data;
    }
    cards.add(this);
    watch();
    this.follow();
    if (this.#begun) {
      if (!this.#handle && this.#card) this.#show(this.#card);
    } else if (this.option('loading') === 'eager') this.begin();
    else near.observe(this);
  }

  disconnectedCallback() {
    // A move disconnects and connects again at once; only a real leave gives anything up.
    setTimeout(() => {
      if (this.isConnected) return;
      cards.delete(this);
      near.unobserve(this);
      this.#handle?.free();
      this.#handle = undefined;
    });
  }

  attributeChangedCallback(name, before, now) {
    if (before === now || !this.isConnected) return;
    if (name === 'src') this.#again();
    else if (name === 'loading') this.option('loading') === 'eager' && this.begin();
    else if (this.#handle) this.#guard(() => this.#handle.changed(name));
  }

  /** Loads the card again; resolves when that is done, whether or not it went well. */
  refresh() {
    this.#begun = true;
    near.unobserve(this);
    return this.#load();
  }

  openAll() { this.#fold(true); }

  closeAll() { this.#fold(false); }

  /** Starts loading, once: the card is near the viewport. */
  begin() {
    if (!this.#begun) this.refresh();
  }

  /** The attribute, else the page's default for all cards. */
  option(name) {
    return this.getAttribute(name) ?? document.querySelector(`meta[name="${TAG}:${name}"]`)?.content;
  }

  /** Takes over the page's own theme toggle; without one, the system decides. */
  follow() {
    const { dataset, classList } = this.closest('[data-theme],[data-bs-theme],.dark') ?? this;
    const toggle = dataset.theme ?? dataset.bsTheme ?? (classList.contains('dark') ? 'dark' : getComputedStyle(document.documentElement).colorScheme);
    this.#root.dataset.scheme = toggle;
  }

  #again() {
    if (this.#begun) this.refresh();
  }

  async #load() {
    const turn = ++this.#turn;
    this.#abort?.abort();
    this.#abort = new AbortController();
    const inline = this.querySelector(':scope>script[type="application/json"]');
    const src = this.option('src');
    if (!this.#data && !inline && !src) return;
    this.#become(this.#card ? 'refreshing' : 'loading');
    try {
      const credentials = this.option('credentials');
      const response = this.#data || inline || fetch(src, {
        credentials: ['same-origin', 'include'].includes(credentials) ? credentials : 'omit',
        signal: this.#abort.signal,
      });
      const [glue, answer] = await Promise.all([start(), response]);
      const card = this.#data ?? (inline ? JSON.parse(inline.textContent) : await glue.load(answer));
      if (turn === this.#turn) await this.#show(card);
    } catch (error) {
      if (turn === this.#turn) this.#fail(error);
    }
  }

  async #show(card) {
    const { Handle } = await start();
    const first = !this.#handle;
    this.#handle ??= new Handle(this, this.#mount);
    const problems = this.#handle.show(card);
    this.#card = card;
    this.#become('ready');
    this.#open = new Set([...this.#folds()].filter((fold) => fold.open).map((fold) => fold.dataset.section));
    if (navigator.share) this.shadowRoot.querySelectorAll('[data-device]').forEach((item) => { item.hidden = false; });
    if (first || problems) this.#emit('load', { card, problems });
  }

  #fail(error) {
    this.#become(this.#card ? 'stale' : 'error');
    const message = error?.message ?? `${error}`;
    console.warn(`[${TAG}] ${this.option('src') ?? 'data'}: ${message}`);
    this.#emit('error', { kind: error?.kind ?? (error instanceof SyntaxError ? 'json' : 'network'), message, error });
    if (error instanceof WebAssembly.RuntimeError && !restarts) {
      restarts = 1;
      app = this.#handle = undefined;
      this.#load();
    }
  }

  #guard(task) {
    try {
      task();
    } catch (error) {
      this.#fail(error);
    }
  }

  #become(state) {
    this.#state = state;
    this.#root.dataset.state = state;
    this.#mount.hidden = !this.#card;
    this.#fallback.hidden = !!this.#card;
    this.#loading.hidden = state !== 'loading';
    this.#error.hidden = state !== 'error';
    try {
      this.#internals.states.clear();
      this.#internals.states.add(state);
    } catch { /* Older engines know no custom states; the property tells the same. */ }
  }

  #folds() { return this.shadowRoot.querySelectorAll('details[data-section]'); }

  #fold(open) {
    this.#folds().forEach((fold) => { fold.open = open; });
  }

  #toggled({ open, dataset: { section } }) {
    if (!section || this.#open.has(section) === open) return;
    this.#open[open ? 'add' : 'delete'](section);
    this.#emit('toggle', { section, open });
  }

  #clicked(event) {
    const link = event.target.closest('a[href],[data-share]');
    if (!link) return;
    const { share: target, link: part, url = link.href } = link.dataset;
    const goes = target ? this.#emit('share', { target, url }, true) : this.#emit('navigate', { part, url }, true);
    if (!goes) event.preventDefault();
    else if (target === 'device') navigator.share({ title: this.#card.title, url }).catch(() => {});
    else if (target === 'link' && navigator.clipboard) {
      event.preventDefault();
      navigator.clipboard.writeText(url).then(() => {
        link.closest('nav').querySelector('[role=status]').textContent = link.dataset.done;
        link.toggleAttribute('data-copied', true);
        setTimeout(() => link.removeAttribute('data-copied'), 2e3);
      }, () => {});
    }
  }

  #emit(name, detail, cancelable = false) {
    return this.dispatchEvent(new CustomEvent(`${TAG}-${name}`, { detail, cancelable, bubbles: true, composed: true }));
  }
}

// A second copy of this script, or another version of it, finds the name taken and leaves it.
customElements.get(TAG) ?? customElements.define(TAG, NewsCard);
