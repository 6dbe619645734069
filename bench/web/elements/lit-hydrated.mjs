// The card that Lit wrote on a server: it takes over what is there once it has the document.

import '@lit-labs/ssr-client/lit-element-hydrate-support.js';
import { WrittenCard } from './lit-written.mjs';
import { documentAt, startInTime } from './start.mjs';

customElements.define('news-card', class extends WrittenCard {
  async start() {
    this.card = await documentAt(this.getAttribute('src'));
    this.now = Number(this.getAttribute('now'));
    this.removeAttribute('defer-hydration');
  }
});

document.querySelectorAll('news-card').forEach(startInTime);
