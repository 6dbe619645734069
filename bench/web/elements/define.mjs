// The custom element around a card of a framework that knows no elements.

import { documentAt, forget, now, startInTime, stylesheet } from './start.mjs';

// `mount` shows a card in an element and gives `show`, which shows another in its place, and
// `unmount`.
export function define(mount) {
  customElements.define('news-card', class extends HTMLElement {
    #data;
    #mounted;

    get data() {
      return this.#data;
    }

    set data(card) {
      this.#data = card;
      this.#mounted?.show(card);
    }

    connectedCallback() {
      startInTime(this);
    }

    disconnectedCallback() {
      forget(this);
      this.#mounted?.unmount();
      this.#mounted = undefined;
    }

    async start() {
      const [sheet, card] = await Promise.all([stylesheet(), this.#data ?? documentAt(this.getAttribute('src'))]);
      if (!this.isConnected || this.#mounted) return;
      const shadow = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
      shadow.adoptedStyleSheets = [sheet];
      const state = document.createElement('div');
      state.dataset.state = 'ready';
      const root = state.appendChild(document.createElement('div'));
      this.#mounted = mount(root, this.#data ?? card, now());
      shadow.replaceChildren(state);
    }
  });
}
