/** `<news-card>` in Svelte templates: `import type {} from 'news-card/svelte'`. */

import type { Card, NewsCardAttributes, NewsCardEventMap } from './news-card.js';

type Handlers = {
  [Name in keyof NewsCardEventMap as `on${Name}` | `on:${Name}`]?: (event: NewsCardEventMap[Name]) => void;
};

declare global {
  namespace svelteHTML {
    interface IntrinsicElements {
      'news-card': NewsCardAttributes &
        Handlers & {
          data?: Card;
          id?: string;
          slot?: string;
          class?: string;
          style?: string;
          children?: unknown;
        };
    }
  }
}
