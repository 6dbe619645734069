/** On a phone a table is a block a feature; two of those compared can stand side by side in it. */

import { make } from './popover.js';

/** The texts of src/locale/texts.rs in English. */
export const ENGLISH = { compare_two: 'Compare two', first_column: 'First column', second_column: 'Second column' };

/** For the window in which src/view/competitors.css makes blocks of the rows. */
export const STYLE = `
.news-card .comparison { display: none }
@container (inline-size < 480px) {
  .news-card .comparison { display: flex; flex-wrap: wrap; align-items: center; gap: .5em; inline-size: 100% }
  .news-card .comparison label { inline-size: 100%; display: flex; align-items: center; gap: .5em; min-block-size: 24px; cursor: pointer }
  .news-card .comparison select { flex: 1; min-inline-size: 0; min-block-size: 2.5em; padding: 0 .5em; border: 1px solid var(--grid); border-radius: var(--inner); background: var(--ground); color: var(--text); font: inherit }
  .news-card .scroll[data-compared] tbody tr { display: grid; grid-template-columns: 1fr 1fr }
  .news-card .scroll[data-compared] tbody th { grid-column: 1 / -1 }
  .news-card .scroll[data-compared] td { display: block }
  .news-card .scroll[data-compared] td::before { display: block }
  .news-card .scroll[data-compared] td[data-left-out] { display: none }
}
`;

/** The names of those compared, as the cells have them, the subject of the story first. */
const namesOf = (table) => {
  const cells = [...table.rows[1].querySelectorAll('td')];
  cells.sort((a, b) => b.hasAttribute('data-subject') - a.hasAttribute('data-subject'));
  return cells.map(({ dataset }) => dataset.column);
};

/** A switch and two choices, where there is anything to choose; otherwise nothing. */
export const comparison = (tools, texts) => {
  const scroll = tools.closest('details').querySelector('.scroll');
  const table = scroll.firstElementChild;
  const selects = ['first_column', 'second_column'].map((name) => make('select', { ariaLabel: texts[name] }));
  let offered = '';
  /** Another document may compare others. */
  const offer = () => {
    const names = namesOf(table);
    if (names.join('\n') === offered) return;
    offered = names.join('\n');
    selects.forEach((select, index) => {
      select.replaceChildren(...names.map((name) => new Option(name, name)));
      select.selectedIndex = index;
    });
  };
  /** Cells that are added, by a newer document, are marked as those before; those that a sort moves keep their mark. */
  const leaveOut = () => {
    offer();
    const chosen = selects.map(({ value }) => value);
    table.querySelectorAll('td').forEach((cell) => cell.toggleAttribute('data-left-out', !chosen.includes(cell.dataset.column)));
  };
  leaveOut();
  if (offered.split('\n').length < 3) return undefined;
  new MutationObserver(leaveOut).observe(table, { attributeFilter: ['data-column'], childList: true, subtree: true });
  selects.forEach((select) => select.addEventListener('change', leaveOut));
  const only = make('input', { type: 'checkbox' });
  const compare = () => {
    scroll.toggleAttribute('data-compared', only.checked);
    selects.forEach((select) => { select.hidden = !only.checked; });
  };
  only.addEventListener('change', compare);
  compare();
  return make('div', { className: 'comparison' }, make('label', {}, only, texts.compare_two), ...selects);
};
