/** `<news-card>` where JSX is checked by the global namespace: `import type {} from 'news-card/jsx'`. */

import type { Card, NewsCardAttributes, NewsCardEventMap } from './news-card.js';

type Handlers = {
  [Name in keyof NewsCardEventMap as `on${Name}` | `on:${Name}`]?: (event: NewsCardEventMap[Name]) => void;
};

declare global {
  namespace JSX {
    interface IntrinsicElements {
      'news-card': NewsCardAttributes &
        Handlers & {
          data?: Card;
          id?: string;
          slot?: string;
          class?: string;
          className?: string;
          style?: unknown;
          key?: unknown;
          ref?: unknown;
          children?: unknown;
        };
    }
  }
}
