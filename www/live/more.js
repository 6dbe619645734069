let module;

/** What few cards need, asked for once; without it they speak English and wear what all do. */
export const more = () => module ??= import('./news-card-more.js').catch(() => {
  module = undefined;
  return {};
});
