import { show } from '../../cards/vanilla.mjs';
import { define } from './define.mjs';

define((root, card, now) => {
  show(root, card, now);
  return { show: (card) => show(root, card, now), unmount: () => root.replaceChildren() };
});
