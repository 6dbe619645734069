/**
 * Imports the glue from another address where it could not be had from its own: a browser keeps a module that
 * failed, and no bundler may follow this one. Where the page maps imports, it may vouch for its files, and
 * nobody would for this address.
 */
export const again = async (error) => {
  if (document.querySelector('[type=importmap]')) throw error;
  const { start } = await import(/* webpackIgnore: true */ './news-card-app.js?'.concat(Math.random()));
  if (!start) throw error;
  return start;
};
