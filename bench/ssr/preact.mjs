// The card in Preact, written to HTML by preact-render-to-string.

import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { Card } from '../cards/preact.mjs';
import { answer } from './answer.mjs';

await answer((card, now) => renderToString(h(Card, { card, now })));
