/**
 * `<news-card>` in Vue templates: `import type {} from 'news-card/vue'`. Vue's compiler
 * has to know that the tag is no component: `compilerOptions.isCustomElement`.
 */

import type { HTMLAttributes, PublicProps } from 'vue';
import type { Card, NewsCard, NewsCardAttributes, NewsCardEventMap } from './news-card.js';

type Emit<Events> = {
  [Name in keyof Events]: (emit: (name: Name, event: Events[Name]) => void) => void;
}[keyof Events] extends (emit: infer Emits) => void
  ? Emits
  : never;

type NewsCardComponent = new () => NewsCard & {
  $props: Omit<HTMLAttributes, keyof NewsCardAttributes> & NewsCardAttributes & { data?: Card } & PublicProps;
  $emit: Emit<NewsCardEventMap>;
};

declare module 'vue' {
  interface GlobalComponents {
    'news-card': NewsCardComponent;
    NewsCard: NewsCardComponent;
  }
}
