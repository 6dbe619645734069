/**
 * What few cards need, asked for when the first of them does: other languages and words, themes that are
 * a file of their own, and the order of tables that no app has drawn.
 */

export { speak, textsOf } from './more/language.js';
export { sortRows } from './more/sort.js';
export { dress } from './more/theme.js';
