import { render } from 'solid-js/web';
import { createStore, reconcile } from 'solid-js/store';
import { Card } from '../../cards/solid/card.jsx';
import { define } from './define.mjs';

define((root, document, now) => {
  // What a store is made of becomes its own, so it is given a copy.
  const [card, setCard] = createStore(structuredClone(document));
  const unmount = render(() => <Card card={card} now={now} />, root);
  return { show: (document) => setCard(reconcile(document, { merge: true })), unmount };
});
