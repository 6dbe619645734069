// Presses the button of a column, and says how many milliseconds it takes until the rows are in its
// order, and until that has been painted.

async (card, column) => {
  const root = card.shadowRoot;
  const head = root.querySelectorAll('thead th')[column];
  const rows = () => root.querySelector('tbody').rows;
  const text = (row) => row.cells[column].textContent.trim();
  const { compare } = new Intl.Collator('en', { numeric: true });
  const sorted = [...rows()].map(text).sort(compare);
  const isSorted = () => head.getAttribute('aria-sort') === 'ascending'
    && text(rows()[0]) === sorted[0] && text(rows()[sorted.length - 1]) === sorted.at(-1);
  if (isSorted()) throw Error('sorted already');
  const started = performance.now();
  await new Promise((resolve) => {
    const look = () => isSorted() && resolve();
    new MutationObserver(look).observe(root, { subtree: true, childList: true, attributes: true });
    head.querySelector('button').click();
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
