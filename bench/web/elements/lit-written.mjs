// The card as Lit writes it on a server, its stylesheet linked as news-card links its own.

import { html } from 'lit';
import { Card } from '../../cards/lit.mjs';

export class WrittenCard extends Card {
  static properties = { stylesheet: {} };

  render() {
    return html`<link rel="stylesheet" href=${this.stylesheet}><div data-state="ready"><div>${super.render()}</div></div>`;
  }
}
