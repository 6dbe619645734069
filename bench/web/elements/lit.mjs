import { html } from 'lit';
import { Card } from '../../cards/lit.mjs';
import { documentAt, forget, now, startInTime, stylesheet } from './start.mjs';

customElements.define('news-card', class extends Card {
  connectedCallback() {
    super.connectedCallback();
    startInTime(this);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    forget(this);
  }

  get data() {
    return this.card;
  }

  set data(card) {
    this.card = card;
  }

  async start() {
    const [sheet, card] = await Promise.all([stylesheet(), this.card ?? documentAt(this.getAttribute('src'))]);
    this.renderRoot.adoptedStyleSheets = [sheet];
    this.now = now();
    this.card ??= card;
  }

  // Until there is a card, what stands inside the element.
  render() {
    return this.card && this.now ? html`<div data-state="ready"><div>${super.render()}</div></div>` : html`<slot></slot>`;
  }
});
