/** Changes of a prerendered card that styles and native sections can show, without the app. */

import { option } from '../loader/options.js';
import { dress } from './theme.js';

/** Opens the sections that the attribute `open` names, and closes the others; no reader did that. */
const openAs = (value, root) => root.querySelectorAll('details[data-section]').forEach((details) => {
  details.seen = details.open = value === 'all' || value.split(/[\s,]+/).includes(details.dataset.section);
});

/** What no shown card looks different for. */
const UNSEEN = ['src', 'loading', 'refresh'];

/** Parts that can be left out, by the attributes that say so. */
const PARTS = { 'no-share': 'share', 'no-footer': 'footer', 'no-image': 'image' };

/** Whether there is something to draw the card anew from. */
const hasDocument = (host) => host.data || option(host, 'src') || host.querySelector(':scope>script[type="application/json"]');

const isSet = (value) => value != null && value !== 'false';

/** Shows one change; returns whether that was possible. */
const change = (card, name) => {
  const { host, shadow } = card;
  const { dataset } = shadow.querySelector('article');
  const value = option(host, name);
  const part = PARTS[name] && shadow.querySelector(`[part=${PARTS[name]}]`);
  if (name === 'theme') {
    dataset.theme = value ?? 'auto';
    dress(card, value);
  } else if (name === 'open') openAs(value ?? '', shadow);
  // The headline alone is less than there is.
  else if (name === 'density' && ![value, dataset.density].includes('headline')) dataset.density = value ?? 'comfortable';
  else if (name === 'no-icons') shadow.querySelector('article').toggleAttribute('data-no-icons', isSet(value));
  else if (part) part.hidden = isSet(value);
  else return PARTS[name] && isSet(value);
  return true;
};

/**
 * Shows a card as its changed attributes say; of one that is new, which came as HTML as it should be, only
 * what they say otherwise. Returns whether that was possible for all of them.
 */
export const restyle = (card, names, isNew) => {
  const { host } = card;
  const isAsWritten = (name) => UNSEEN.includes(name)
    || (isNew && (option(host, name) == null || (name === 'open' && host.hasAttribute(name))));
  const missed = [...names].filter((name) => !isAsWritten(name) && !change(card, name));
  if (isNew) {
    // What the element says was so when it was written; what the page says of all cards need not have been.
    if (hasDocument(host) && missed.some((name) => !host.hasAttribute(name))) host.refresh();
  } else if (missed.length && !hasDocument(host)) console.warn(`[news-card] ${missed}: a card without src cannot show this change`);
  return !missed.length;
};
