import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { Card } from '../../cards/preact.mjs';
import { define } from './define.mjs';

define((root, card, now) => {
  const tree = createRoot(root);
  const show = (card) => tree.render(createElement(Card, { card, now }));
  show(card);
  return { show, unmount: () => tree.unmount() };
});
