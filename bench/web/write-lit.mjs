// Writes the element with the card inside, by @lit-labs/ssr: the file of the card, its URL, that of the
// stylesheet, and the time in seconds.

import { readFileSync } from 'node:fs';
import { render } from '@lit-labs/ssr';
import { collectResultSync } from '@lit-labs/ssr/lib/render-result.js';
import { html } from 'lit';
import { WrittenCard } from './elements/lit-written.mjs';

const [file, src, stylesheet, now] = process.argv.slice(2);
const card = JSON.parse(readFileSync(file, 'utf8'));

customElements.define('news-card', WrittenCard);

console.log(collectResultSync(render(html`<news-card src=${src} stylesheet=${stylesheet} now=${now} defer-hydration .card=${card} .now=${Number(now)}><a href=${card.url}>${card.title}</a></news-card>`)));
