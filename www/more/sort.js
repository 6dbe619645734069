/**
 * The order of the table of a card that came as HTML, which is sorted without the app. It is that of
 * src/view/competitors/sort.rs, which sorts all other cards.
 */

import { emit } from '../loader/emit.js';
import { textsOf } from './language.js';

/** What a cell may hold, by the class of its content; a text has none. */
const KINDS = ['number', 'sign no', 'sign yes', '', 'sign missing'];
const [TEXT, MISSING] = [3, 4];

const DIRECTIONS = ['none', 'ascending', 'descending'];

/** The rows of each table as they were written. */
const written = new WeakMap();

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

/** The sentences of src/locale/texts.rs in English. */
const SORTED = { ascending: 'Sorted by {}, ascending', descending: 'Sorted by {}, descending' };

/** Tells those who do not see the arrows of the order, in the language of the card. */
const announce = async (status, column, direction) => {
  const language = status.lang || status.closest('[lang]')?.lang;
  const texts = direction ? await textsOf(language) : {};
  status.textContent = direction ? (texts[`sorted_${direction}`] ?? SORTED[direction]).replace('{}', column) : '';
};

/** Sorts by the column whose button was pressed: up, then down, then as written. */
export const sortRows = (host, button) => {
  const pressed = button.closest('th');
  const heads = [...pressed.parentElement.children];
  const direction = DIRECTIONS[DIRECTIONS.indexOf(pressed.getAttribute('aria-sort')) + 1];
  heads.forEach((head) => head.setAttribute('aria-sort', (head === pressed && direction) || 'none'));

  const body = pressed.closest('table').tBodies[0];
  if (!written.has(body)) written.set(body, [...body.rows]);
  const status = body.closest('details').querySelector('[role=status]');
  let rows = written.get(body);
  if (direction) {
    const index = heads.indexOf(pressed);
    const sign = direction === 'ascending' ? 1 : -1;
    const texts = collatorOf(status?.lang || body.closest('[lang]')?.lang);
    rows = rows.map((row) => ({ row, cell: read(row.cells[index]) }))
      .sort((a, b) => compare(a.cell, b.cell, sign, texts))
      .map(({ row }) => row);
  }
  body.append(...rows);

  const column = pressed.querySelector('.column').firstElementChild.textContent;
  if (status) announce(status, column, direction);
  emit(host, 'sort', { column, direction: direction ?? null });
};
