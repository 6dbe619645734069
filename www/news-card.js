/**
 * The loader of <news-card>: defines the element. Importing it where there is no DOM does nothing; a
 * second copy, or another version, finds the name taken, says so and leaves it.
 */

import { NewsCard } from './loader/element.js';

const TAG = 'news-card';

if (globalThis.customElements) {
  if (customElements.get(TAG)) console.info(`[${TAG}] second copy ignored: ${import.meta.url}`);
  else customElements.define(TAG, NewsCard);
}

export { NewsCard };
