let module;
let hasFailed = false;

/** A browser keeps a module that failed, so that there is another address for the next try. */
const load = () => hasFailed ? import(/* webpackIgnore: true */ './news-card-more.js?'.concat(Math.random())) : import('./news-card-more.js');

/** What few cards need, asked for once; without it they speak English and wear what all do. */
export const more = () => module ??= load().catch(() => {
  hasFailed = true;
  module = undefined;
  return {};
});
