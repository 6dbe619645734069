import { h, render } from 'preact';
import { Card } from '../../cards/preact.mjs';
import { define } from './define.mjs';

define((root, card, now) => {
  const show = (card) => render(h(Card, { card, now }), root);
  show(card);
  return { show, unmount: () => render(null, root) };
});
