/**
 * The order of those compared in a card that came as HTML, which is sorted without the app. It is that of
 * src/view/competitors/sort.rs, which sorts all other cards.
 */

import { emit } from '../loader/emit.js';
import { announce } from './announce.js';

/** What a cell may hold, by the class of its content; a text has none. */
const KINDS = ['number', 'sign no', 'sign yes', '', 'sign missing'];
const [TEXT, MISSING] = [3, 4];

const DIRECTIONS = [null, 'ascending', 'descending'];

/** The sentences of src/locale/texts.rs in English. */
const SORTED = { ascending: 'Sorted by {}, ascending', descending: 'Sorted by {}, descending' };

/** Which of the written columns stands where, in each table. */
const shown = new WeakMap();

const read = ({ firstElementChild: content, textContent: text }) => {
  const kind = KINDS.indexOf(content?.className ?? '');
  return { kind: kind < 0 ? TEXT : kind, number: kind ? 0 : Number(content.value), text };
};

/** Compares two cells, up or down; what is missing comes last either way. */
const compare = (a, b, sign, texts) => {
  const kinds = a.kind - b.kind;
  if (a.kind === MISSING || b.kind === MISSING) return kinds;
  return sign * (kinds || a.number - b.number || (a.kind === TEXT ? texts.compare(a.text, b.text) : 0));
};

const collatorOf = (language) => {
  try {
    return new Intl.Collator(language, { numeric: true });
  } catch {
    return new Intl.Collator();
  }
};

/** Puts the cells of a row, whose head stays, into another order. */
const arrange = (row, before, order) => {
  const cells = [...row.cells].slice(1);
  row.append(...order.map((column) => cells[before.indexOf(column)]));
};

/** Sorts by the feature whose button was pressed: up, then down, then as written. */
export const sortColumns = (host, button) => {
  const pressed = button.closest('th');
  const table = pressed.closest('table');
  // A table that was written before may say that it is sorted by `none`.
  const now = Math.max(DIRECTIONS.indexOf(pressed.getAttribute('aria-sort')), 0);
  const direction = DIRECTIONS[(now + 1) % DIRECTIONS.length];
  table.querySelectorAll('[aria-sort]').forEach((head) => head.removeAttribute('aria-sort'));
  if (direction) pressed.setAttribute('aria-sort', direction);

  const count = pressed.parentElement.cells.length - 1;
  const written = [...new Array(count).keys()];
  const before = shown.get(table) ?? written;
  const status = table.closest('details').querySelector('[role=status]');
  let order = written;
  if (direction) {
    const sign = direction === 'ascending' ? 1 : -1;
    const texts = collatorOf(status?.lang || table.closest('[lang]')?.lang);
    const cells = [...pressed.parentElement.cells].slice(1).map(read);
    const cell = (column) => cells[before.indexOf(column)];
    order = [...written].sort((a, b) => compare(cell(a), cell(b), sign, texts));
  }
  [...table.rows].forEach((row) => arrange(row, before, order));
  shown.set(table, order);

  const feature = button.firstElementChild.textContent;
  announce(status, direction && `sorted_${direction}`, SORTED[direction], feature);
  emit(host, 'sort', { feature, direction });
};
