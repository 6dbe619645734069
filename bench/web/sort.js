// Presses the button of a row, and says how many milliseconds it takes until those compared are in its
// order, and until that has been painted.

async (card, row) => {
  const [head, ...rows] = card.shadowRoot.querySelector('table.competitors').rows;
  const pressed = rows[row];
  const compared = (row) => [...row.cells].slice(1);
  const name = (cell) => cell.dataset.column ?? cell.querySelector('b').textContent;
  const names = (row) => compared(row).map(name).join();
  const { compare } = new Intl.Collator('en', { numeric: true });
  const sorted = compared(pressed).sort((a, b) => compare(a.textContent.trim(), b.textContent.trim())).map(name).join();
  const looked = new Set([head, rows[0], rows.at(-1), pressed]);
  const isSorted = () => pressed.cells[0].getAttribute('aria-sort') === 'ascending'
    && [...looked].every((row) => names(row) === sorted);
  if ([...looked].some((row) => names(row) === sorted)) throw Error('in this order already');
  const started = performance.now();
  await new Promise((resolve) => {
    const look = () => isSorted() && resolve();
    const observer = new MutationObserver(look);
    for (const row of looked) observer.observe(row, { subtree: true, childList: true, attributes: true });
    pressed.querySelector('button').click();
    look();
  });
  const there = performance.now() - started;
  await bench.frames(1);
  await new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = resolve;
    port2.postMessage(0);
  });
  return { there, painted: performance.now() - started };
}
