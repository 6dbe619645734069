// The competitor table in Solid.

import { createMemo, createSignal, For, Show } from 'solid-js';
import { afterClick, ariaSort, AS_WRITTEN, dir, icons, sortedBy, sortedRows } from '../words.mjs';
import { Disclosure, Icon } from './parts.jsx';

function HeadCell(props) {
  const sort = () => props.setSorting((sorting) => afterClick(sorting, props.column));
  return (
    <th role="columnheader" scope="col" data-subject={props.subject ? '' : undefined} aria-sort={ariaSort(props.sorting, props.column)}>
      <button type="button" title={`Sort by ${props.name}`} onClick={sort}>
        <span class="column">{props.children}</span><Icon path={icons.sort} />
      </button>
    </th>
  );
}

const Row = (props) => (
  <tr role="row">
    <th role="rowheader" scope="row" dir={dir(props.row.feature)}>{props.row.feature}</th>
    <For each={props.row.cells}>
      {(cell, index) => (
        <td
          role="cell"
          data-subject={props.columns[index()].subject ? '' : undefined}
          data-differs={cell !== props.row.cells[props.subject] ? '' : undefined}
          data-column={props.columns[index()].name}
        ><span dir={dir(cell)}>{cell}</span></td>
      )}
    </For>
  </tr>
);

export function Competitors(props) {
  const [sorting, setSorting] = createSignal(AS_WRITTEN);
  const columns = () => props.card.competitors.columns;
  const rows = createMemo(() => sortedRows(props.card.competitors.rows, sorting()));
  const subject = () => Math.max(0, columns().findIndex((column) => column.subject));
  const preview = () => columns().map(({ name }) => name).join(' · ');
  return (
    <Disclosure card={props.card} section="competitors" icon={icons.bars} title="Competitor analysis" count={props.card.competitors.rows.length} preview={preview()}>
      <label class="differences"><input type="checkbox" />Only differences</label>
      <div class="scroll" role="region" tabindex="0" aria-label="Competitor analysis">
        <table class="competitors" role="table" aria-label="Competitor analysis">
          <thead role="rowgroup">
            <tr role="row">
              <HeadCell name="Feature" column={0} sorting={sorting()} setSorting={setSorting}><span>Feature</span></HeadCell>
              <For each={columns()}>
                {(column, index) => (
                  <HeadCell name={column.name} subject={column.subject} column={index() + 1} sorting={sorting()} setSorting={setSorting}>
                    <b dir={dir(column.name)}>{column.name}</b>
                    <Show when={column.vendor}><span class="vendor" dir={dir(column.vendor)}>{column.vendor}</span></Show>
                    <Show when={column.subject}><span class="visually-hidden">Subject of this story</span></Show>
                  </HeadCell>
                )}
              </For>
            </tr>
          </thead>
          <tbody role="rowgroup">
            <For each={rows()}>{(row) => <Row row={row} columns={columns()} subject={subject()} />}</For>
          </tbody>
        </table>
      </div>
      <p class="visually-hidden" role="status">{sortedBy(columns(), sorting())}</p>
    </Disclosure>
  );
}
