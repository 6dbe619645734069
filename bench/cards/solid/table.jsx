// The competitor table in Solid.

import { createMemo, createSignal, For, Show } from 'solid-js';
import { afterClick, ariaSort, columnOrder, dir, icons, isFolded, isWide, sortedBy } from '../words.mjs';
import { Disclosure, Icon } from './parts.jsx';

const ColumnHead = (props) => (
  <th role="columnheader" scope="col" data-subject={props.subject ? '' : undefined}>
    <b dir={dir(props.name)}>{props.name}</b>
    <Show when={props.vendor}><span class="vendor" part="vendor" dir={dir(props.vendor)}>{props.vendor}</span></Show>
    <Show when={props.subject}><span class="visually-hidden">Subject of this story</span></Show>
  </th>
);

const RowHead = (props) => (
  <th role="rowheader" scope="row" aria-sort={props.sorted}>
    <button type="button" title={`Sort by ${props.feature}`} onClick={props.onSort}>
      <span dir={dir(props.feature)}>{props.feature}</span><Icon path={icons.sort} />
    </button>
  </th>
);

const Cells = (props) => (
  <For each={props.order}>
    {(column) => (
      <td
        role="cell"
        data-subject={props.columns[column].subject ? '' : undefined}
        data-differs={props.cells[column] !== props.cells[props.subject] ? '' : undefined}
        data-column={props.columns[column].name}
      ><span dir={dir(props.cells[column])}>{props.cells[column]}</span></td>
    )}
  </For>
);

export function Competitors(props) {
  const [sorting, setSorting] = createSignal();
  const table = () => props.card.competitors;
  const order = createMemo(() => columnOrder(table(), sorting()));
  const subject = () => Math.max(0, table().columns.findIndex((column) => column.subject));
  const preview = () => table().columns.map(({ name }) => name).join(' · ');
  const sort = (row) => setSorting((sorting) => afterClick(sorting, row));
  return (
    <Disclosure card={props.card} section="competitors" icon={icons.bars} title="Competitor analysis" count={table().rows.length} preview={preview()}>
      <div class="tools" part="table-tools"><label class="differences"><input type="checkbox" />Only differences</label></div>
      <div
        class="scroll"
        role="region"
        tabindex="0"
        aria-label="Competitor analysis"
        data-wide={isWide(table()) ? '' : undefined}
        data-folded={isFolded(table()) ? '' : undefined}
      >
        <table class="competitors" role="table" aria-label="Competitor analysis">
          <thead role="rowgroup">
            <tr role="row">
              <th role="columnheader" scope="col"><span>Feature</span></th>
              <For each={order()}>{(column) => <ColumnHead {...table().columns[column]} />}</For>
            </tr>
          </thead>
          <tbody role="rowgroup">
            <For each={table().rows}>
              {(row, index) => (
                <tr role="row">
                  <RowHead feature={row.feature} sorted={ariaSort(sorting(), index())} onSort={() => sort(index())} />
                  <Cells cells={row.cells} columns={table().columns} order={order()} subject={subject()} />
                </tr>
              )}
            </For>
          </tbody>
        </table>
      </div>
      <Show when={isFolded(table())}><label class="all"><input type="checkbox" />Show all {table().rows.length}</label></Show>
      <p class="visually-hidden" role="status">{sortedBy(table(), sorting())}</p>
    </Disclosure>
  );
}
