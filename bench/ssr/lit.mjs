// The card in Lit, written to HTML by @lit-labs/ssr.

import { render } from '@lit-labs/ssr';
import { collectResultSync } from '@lit-labs/ssr/lib/render-result.js';
import { html } from 'lit';
import { Card } from '../cards/lit.mjs';
import { answer } from './answer.mjs';

customElements.define('lit-card', Card);

await answer((card, now) => collectResultSync(render(html`<lit-card .card=${card} .now=${now}></lit-card>`)));
