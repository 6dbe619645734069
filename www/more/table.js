/** What a reader can do with the table beside sorting: find rows, and take it along. */

import { announce } from './announce.js';
import { comparison, ENGLISH as COMPARISON, STYLE as COMPARED } from './compare.js';
import { textsOf } from './language.js';
import { make } from './popover.js';
import { adopt } from './sheets.js';

/** How these controls look. Whoever looks at the table with a pointer gets the buttons when that comes. */
const CSS = `
.news-card .filter { flex: 1; min-inline-size: 8em; max-inline-size: 18em; min-block-size: 24px; padding: 0 .6em; border: 1px solid var(--grid); border-radius: var(--inner); background: var(--ground); color: var(--text); font: inherit }
.news-card .filter::placeholder { color: var(--muted); opacity: 1 }
.news-card .copies { display: flex; flex-wrap: wrap; gap: .25em 1em; margin-inline-start: auto }
.news-card .copies button { min-block-size: 24px; padding: 0; border: 0; background: none; color: var(--muted); font: inherit; text-decoration: underline var(--border); text-underline-offset: .2em; cursor: pointer }
.news-card .copies button:hover { color: var(--text); text-decoration-color: currentColor }
.news-card .copies [data-copied]::after { content: " ✓" }
@container (inline-size < 480px) { .news-card .copies { margin-inline-start: 0 } }
@media (hover: hover) { .news-card details:not(:hover, :focus-within) .copies { opacity: 0 } }
@media print { .news-card .tools { display: none } }
`;

/** The texts of src/locale/texts.rs in English. */
const ENGLISH = { ...COMPARISON, filter: 'Filter features', copy_markdown: 'Copy as Markdown', copy_csv: 'Copy as CSV' };

/** From so many rows on there is a field to find them; the same as in src/view/competitors.rs. */
const FOLDED = 15;

const statusOf = (node) => node.closest('details').querySelector('[role=status]');

/** Shows only the rows that hold what was typed, whatever its case. */
const filterRows = (input) => {
  const scroll = input.closest('details').querySelector('.scroll');
  const sought = input.value.trim().toLocaleLowerCase();
  const rows = [...scroll.querySelector('tbody').rows];
  rows.forEach((row) => { row.hidden = !row.textContent.toLocaleLowerCase().includes(sought); });
  scroll.toggleAttribute('data-filtered', !!sought);
  const count = rows.filter((row) => !row.hidden).length;
  announce(statusOf(input), sought && 'rows_shown', { one: '{} feature shown', other: '{} features shown' }, count);
};

/** What a cell says to be seen: a column with its vendor, a number as it is where `isPlain`. */
const textOf = (cell, isPlain) => {
  const [name, vendor] = ['b', '.vendor'].map((selector) => cell.querySelector(selector)?.textContent);
  if (name) return vendor ? `${name} (${vendor})` : name;
  const number = cell.querySelector('data');
  return (isPlain && number?.value) || (cell.firstElementChild ?? cell).textContent.trim();
};

const cellsOf = (table, isPlain) => [...table.rows].map((row) => [...row.cells].map((cell) => textOf(cell, isPlain)));

/** As RFC 4180 has it. */
const csvOf = (table) => cellsOf(table, true).map((row) =>
  row.map((text) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)).join(',')).join('\r\n');

const markdownOf = (table) => {
  const lines = cellsOf(table).map((row) => `| ${row.map((text) => text.replaceAll('|', '\\|')).join(' | ')} |`);
  lines.splice(1, 0, `|${'---|'.repeat(table.rows[0].cells.length)}`);
  return lines.join('\n');
};

/** Copies the table in the format that a button is for. */
const copyTable = async (button) => {
  const table = button.closest('details').querySelector('table');
  try {
    await navigator.clipboard.writeText(button.dataset.copy === 'csv' ? csvOf(table) : markdownOf(table));
  } catch {
    // Where a page may not, the reader can: the table is marked.
    return getSelection().selectAllChildren(table);
  }
  announce(statusOf(button), 'table_copied', 'Table copied');
  button.toggleAttribute('data-copied', true);
  setTimeout(() => button.removeAttribute('data-copied'), 2000);
};

/** Adds to an open table, once, what takes a script. */
export const equip = async (tools) => {
  // The card may have left, or another have taken its place.
  if (!tools.isConnected) return;
  adopt(tools.getRootNode(), 'table', CSS + COMPARED);
  if (tools.children.length > 1) return;
  const copies = tools.appendChild(make('span', { className: 'copies' }));
  const texts = { ...ENGLISH, ...await textsOf(tools.lang || tools.closest('[lang]')?.lang) };
  if (tools.closest('details').querySelector('tbody').rows.length > FOLDED) {
    const filter = make('input', { className: 'filter', type: 'search', placeholder: texts.filter });
    filter.ariaLabel = texts.filter;
    filter.addEventListener('input', () => filterRows(filter));
    copies.before(filter);
  }
  for (const format of ['markdown', 'csv']) {
    const button = make('button', { type: 'button', textContent: texts[`copy_${format}`] });
    button.dataset.copy = format;
    button.addEventListener('click', () => copyTable(button));
    copies.append(button);
  }
  tools.append(...[comparison(tools, texts)].filter(Boolean));
};
