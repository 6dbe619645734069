/**
 * What few cards need, asked for when the first of them does: other languages and words, themes that are
 * a file of their own, what readers do with tables, cards that load themselves again, changes of a card that
 * came as HTML, its styles where a policy forbids them, and its copies; pictures that cannot be had, and links
 * to one section; the boxes of citation marks and of terms, and what makes a card easier to read.
 */

export { arrive } from './more/arrival.js';
export { cite } from './more/citation.js';
export { cloneWithCard } from './more/clone.js';
export { markTerms } from './more/glossary.js';
export { speak } from './more/language.js';
export { hideBroken } from './more/pictures.js';
export { openTools } from './more/reading.js';
export { plan } from './more/refresh.js';
export { restyle } from './more/restyle.js';
export { sortColumns } from './more/sort.js';
export { mendStyles } from './more/styles.js';
export { equip } from './more/table.js';
export { resize } from './more/text_size.js';
export { dress } from './more/theme.js';
