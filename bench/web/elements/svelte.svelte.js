import { mount, unmount } from 'svelte';
import Card from '../../cards/svelte/Card.svelte';
import { define } from './define.mjs';

define((root, document, now) => {
  let card = $state.raw(document);
  const component = mount(Card, { target: root, props: { get card() { return card; }, now } });
  return { show: (document) => { card = document; }, unmount: () => unmount(component) };
});
