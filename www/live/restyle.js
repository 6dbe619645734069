/** Changes of a prerendered card that styles and native sections can show, without the app. */

import { option } from '../loader/options.js';

/** Opens the sections that the attribute `open` names, and closes the others. */
const openAs = (value, root) => root.querySelectorAll('details[data-section]').forEach((details) => {
  details.open = value === 'all' || value.split(/[\s,]+/).includes(details.dataset.section);
});

/** What no shown card looks different for. */
const UNSEEN = ['src', 'loading', 'refresh'];

/**
 * Shows a card as its changed attributes say; one that is new came as HTML with its sections open as
 * they should be. Returns whether that was possible for all of them.
 */
export const restyle = ({ host, shadow }, names, isNew) => [...names].map((name) => {
  if (UNSEEN.includes(name) || (isNew && name === 'open')) return true;
  const { dataset } = shadow.querySelector('article');
  const value = option(host, name);
  if (name === 'theme') dataset.theme = value ?? 'auto';
  else if (name === 'open') openAs(value ?? '', shadow);
  // The headline alone is less than there is.
  else if (name === 'density' && ![value, dataset.density].includes('headline')) dataset.density = value ?? 'comfortable';
  else return false;
  return true;
}).every(Boolean);
