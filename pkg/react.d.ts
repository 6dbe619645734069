/** `<news-card>` in TSX with React 19: `import type {} from 'news-card/react'`. */

import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { Card, NewsCard, NewsCardAttributes, NewsCardEventMap } from './news-card.js';

type Handlers = {
  [Name in keyof NewsCardEventMap as `on${Name}`]?: (event: NewsCardEventMap[Name]) => void;
};

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'news-card': DetailedHTMLProps<HTMLAttributes<NewsCard>, NewsCard> &
        NewsCardAttributes &
        Handlers & { data?: Card };
    }
  }
}
