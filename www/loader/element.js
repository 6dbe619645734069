/**
 * The element, the part of <news-card> that cannot be WebAssembly.
 *
 *   idle ──start──► loading ──► ready ──refresh──► refreshing ──► ready
 *                      └──► error                      └──► stale
 *
 * A card starts when it comes near the viewport, or at once where it is eager; one that came as HTML is
 * ready from the start, and asks for nothing until it has to change. One load is under way at a time:
 * a newer one, or leaving the page, ends it. Whatever fails, the element’s own children stay readable:
 * they are hidden only once a card stands in their place.
 *
 * No statement here trusts Array.from, for…in or innerHTML, which pages replace or forbid.
 */

import { drop, isRunning, sheetOf, start } from './app.js';
import { emit } from './emit.js';
import { live } from './live.js';
import { ATTRIBUTES, defineProperties, option, PROPERTIES } from './options.js';
import { whenWhole } from './parsing.js';
import { request } from './request.js';

const JSON_CHILD = ':scope>script[type="application/json"]';

/** The pause after a trap, in milliseconds. */
const PAUSE = 400;

const append = (parent, name, slot = '') => Object.assign(parent.appendChild(document.createElement(name)), { name: slot });

/** Tells which cards come near the viewport; one observer serves all. */
let viewport;

export class NewsCard extends (globalThis.HTMLElement ?? Object) {
  static observedAttributes = ATTRIBUTES;

  #data;
  #card = null;
  #glue;
  #handle;
  #internals = this.attachInternals?.();
  #prototype = Object.getPrototypeOf(this);
  #shadow;
  #root;
  #mount;
  /** The load that is under way or was the last; aborted where nobody waits for it any more. */
  #need;
  /** Whether the card is to be there, and whether a load has begun or is not needed. */
  #isWanted;
  #isStarted;
  /** The attributes that changed since the card last looked. */
  #changed = new Set(ATTRIBUTES);
  #traps = 0;
  #inline;
  /** What `news-card-live.js` knows of this card; it adds what it wants to be told. */
  #view;

  /** The document to show, an object: no request is made. */
  get data() { return this.#data; }

  set data(value) {
    this.#data = value;
    if (this.#isStarted) this.refresh();
    else this.#look();
  }

  /** The document that is shown, or null. */
  get card() { return this.#card; }

  /** idle, loading, ready, refreshing, stale or error. */
  get state() { return this.#root?.dataset.state ?? 'idle'; }

  get #content() { return this.#mount.firstElementChild; }

  connectedCallback() {
    // What was set before the script came is an own property, which would hide the accessor.
    PROPERTIES.filter((name) => Object.hasOwn(this, name)).forEach((name) => {
      const value = this[name];
      delete this[name];
      this[name] = value;
    });
    whenWhole(this, () => this.isConnected && this.#enter());
  }

  /** A move is no leave. */
  connectedMoveCallback() {}

  disconnectedCallback() {
    // Where an engine has no moves, one disconnects and connects again at once.
    setTimeout(() => this.isConnected || this.#leave());
  }

  adoptedCallback() {
    // Firefox takes an element’s class away as it comes into another document.
    Object.setPrototypeOf(this, this.#prototype);
    // A document without a window, as of a parser, shows nothing.
    if (this.#shadow && this.ownerDocument.defaultView) this.#shadow.adoptedStyleSheets = [sheetOf(this.ownerDocument)];
  }

  attributeChangedCallback(name, before, now) {
    if (before === now) return;
    this.#changed.size || queueMicrotask(() => this.#look());
    this.#changed.add(name);
  }

  /** Loads the card again; resolves when that is done, whether or not it went well. */
  async refresh() {
    this.#traps = 0;
    if (this.isConnected && this.#root) await this.#load();
  }

  openAll() { this.#setOpen(true); }

  closeAll() { this.#setOpen(false); }

  #enter() {
    const isNew = !this.#root;
    if (isNew) this.#attach();
    this.adoptedCallback();
    live().then(({ join }) => this.isConnected && join?.(this.#view));
    // WebKit forgets what a card was that has left for good, and may still tell of it.
    (viewport ??= new IntersectionObserver((entries) => entries.forEach(({ target, isIntersecting }) => #root in target && (target.#root.toggleAttribute('data-far', !isIntersecting) || target.#start())), { rootMargin: '400px' })).observe(this);
    this.#look(isNew);
  }

  #leave() {
    if (!this.#root) return;
    this.#view.leave?.();
    this.#need?.abort();
    this.#rest();
    try {
      this.#handle?.free();
    } catch { /* An app that failed over a document of the page holds on to it. */ }
    this.#glue = this.#handle = undefined;
  }

  /** The shadow root: a prerendered card brings it along, or a template with what belongs in it. */
  #attach() {
    const template = this.querySelector(':scope>template[shadowrootmode]');
    this.#shadow = this.shadowRoot ?? this.attachShadow({ mode: 'open', clonable: true });
    if (template && !this.#shadow.firstChild) this.#shadow.append(template.content);
    template?.remove();
    this.#root = this.#shadow.querySelector('[data-state]') ?? append(this.#shadow, 'div');
    this.#mount = this.#root.firstElementChild ?? append(this.#root, 'div');
    if (!this.#content && !this.#mount.nextElementSibling) {
      this.#root.dataset.held = '';
      const fallback = append(this.#root, 'div');
      append(fallback, 'slot');
      append(append(fallback, 'slot', 'loading'), 'div');
      append(fallback, 'slot', 'error');
    }
    this.#settle();
    this.#view = { host: this, shadow: this.#shadow, poll: () => this.#load(null, true), isStatic: () => !isRunning(this.#glue) };
  }

  #start() {
    this.#isWanted = true;
    this.#isStarted || this.#load();
  }

  /** Looks at what changed since, once the page has said all that it says at once. */
  #look(isNew) {
    // What changes while the card is away is looked at when it comes back.
    if (!(this.#root && this.isConnected)) return;
    const changed = this.#changed;
    this.#changed = new Set();
    if (!this.#isStarted) {
      if (this.#isWanted || option(this, 'loading') === 'eager') this.#load();
    } else if (changed.has('src') && !isNew) this.refresh();
    else this.#restyle(changed, isNew);
    this.#view.settled?.(this.state);
  }

  /** Shows the same card as changed attributes say. */
  #restyle(names, isNew) {
    if (!names.size || !this.#content) return;
    if (isRunning(this.#glue)) {
      try {
        this.#handle.changed();
      } catch (error) {
        this.#fail(error);
      }
    } else if (this.#card) this.#traps || this.#load(this.#card);
    else live().then(({ restyle }) => restyle?.(this.#view, names, isNew) || isNew || this.#load());
  }

  /** Loads what there is to load. A poll that finds nothing new touches nothing. */
  async #load(known, isPoll) {
    this.#need?.abort();
    const { signal } = this.#need = new AbortController();
    const given = known ?? this.#data ?? this.querySelector(JSON_CHILD);
    const src = option(this, 'src');
    if (!(given || src)) return this.#awaitInline();
    this.#isStarted = true;
    this.#setState(this.#content ? 'refreshing' : 'loading');
    try {
      const app = start();
      const [glue, document] = await Promise.all([
        app,
        given ? app.then(({ load }) => load(given)) : request(src, option(this, 'credentials'), this.#content ? 'no-cache' : 'default', signal),
        // A card is never shown in the wrong scheme first.
        live(),
      ]);
      await this.#view.turn?.();
      if (signal.aborted) return;
      if (isPoll && this.#view.isSame?.(document, this.#card)) this.#rest();
      else this.#show(glue, document);
    } catch (error) {
      if (!signal.aborted) this.#fail(error);
    }
  }

  /** A load that is under way ends without a result. */
  #rest() {
    if (/ing$/.test(this.state)) this.#settle();
  }

  /** A card that is there, as one that came as HTML, has nothing to load. */
  #settle() {
    this.#isStarted = !!this.#content;
    this.#setState(this.#content ? 'ready' : 'idle');
  }

  #show(glue, document) {
    if (this.#glue !== glue) this.#handle = undefined;
    this.#glue = glue;
    this.#handle ??= new glue.Handle(this.#view, this.#mount);
    const problems = this.#handle.show(document);
    this.#card = document;
    this.#traps = 0;
    this.#mount.nextElementSibling?.remove();
    this.#setState('ready');
    emit(this, 'load', { card: document, problems });
  }

  /** What is shown stays, the fallback otherwise. */
  #fail(error) {
    // There is nothing newer.
    if (error?.status === 304 && this.#content) return this.#rest();
    // The app itself failed, not what it was given.
    const trapped = error?.name === 'RuntimeError';
    if (trapped) {
      drop(this.#glue);
      this.#traps++;
    }
    const message = String(error?.message ?? error);
    const kind = trapped ? 'app' : error?.kind ?? 'not-a-card';
    this.#setState(this.#content ? 'stale' : 'error', kind);
    console.warn(`[news-card] ${this.src || 'data'}: ${message}`);
    emit(this, 'error', { kind, error, message });
    // The memory may have been full of something else; twice over the same document is once too often. The pause
    // leaves the page its time where many documents do that.
    if (trapped && this.#traps === 1) setTimeout(() => this.isConnected && this.#load(), PAUSE);
  }

  /** Without a source there is nothing to load yet; JSON may come within the element. */
  #awaitInline() {
    this.#rest();
    (this.#inline ??= new MutationObserver(() => this.querySelector(JSON_CHILD) && this.#start())).observe(this, { childList: true });
  }

  #setState(state, kind) {
    this.#root.dataset.state = state;
    try {
      this.#internals.states.clear();
      this.#internals.states.add(state);
    } catch { /* Older engines have no custom states; the property `state` has the same value. */ }
    live().then(() => this.#view.settled?.(state, kind));
  }

  #setOpen(open) {
    this.#shadow?.querySelectorAll('details[data-section]').forEach((details) => { details.open = open; });
  }
}

defineProperties(NewsCard.prototype);
