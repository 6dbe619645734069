// Cards that a script of the page makes, of documents of their own.

bench.cards = (() => {
  const { frames } = bench;
  let reference;

  // A document of its own for each card, as from a network: nothing of them is shared.
  const load = async () => { reference = await (await fetch(document.querySelector('news-card').getAttribute('src'))).text(); };
  const documentOf = (number) => ({ ...JSON.parse(reference), id: `story-${number}` });
  const documents = (count) => new Array(count).fill().map((_, number) => documentOf(number));

  const make = (data, attributes) => {
    const card = document.createElement('news-card');
    for (const [name, value] of Object.entries(attributes)) card.setAttribute(name, value);
    card.append(data.title);
    card.data = data;
    return card;
  };

  // All of the card is in the page, what is in closed sections too.
  const isWhole = (card) => {
    const root = card.shadowRoot;
    return !!root?.querySelector('footer p')
      && [...root.querySelectorAll('.disclosure-content')].every((content) => content.firstElementChild);
  };

  // A task of the page's own, behind those that wait already.
  const task = () => new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = resolve;
    port2.postMessage(0);
  });

  // A task after the next frame: that has been handed on to be painted.
  const painted = async () => {
    await frames(1);
    await task();
  };

  // Whether all cards are whole whose upper edge is less than so far below that of the window.
  const areWhole = (cards, distance) => {
    for (const card of cards) {
      if (card.getBoundingClientRect().top >= distance) return true;
      if (!isWhole(card)) return false;
    }
    return true;
  };

  // Until all that are to be there are: every card, or as far down as a lazy one starts.
  const untilThere = async (cards, isLazy) => {
    if (isLazy) return bench.until(() => areWhole(cards, innerHeight + 400));
    for (const card of cards) while (!isWhole(card)) await task();
  };

  const clear = async () => {
    document.querySelector('main').replaceChildren();
    bench.shown = undefined;
    await frames(3);
  };

  const mount = async (count, attributes) => {
    const data = documents(count);
    const started = performance.now();
    const cards = data.map((data) => make(data, attributes));
    document.querySelector('main').append(...cards);
    const since = async (moment) => {
      await moment;
      return performance.now() - started;
    };
    const [frame, whole] = await Promise.all([
      // All that the reader sees is there: some frameworks show it in an earlier frame than the rest.
      since(bench.until(() => areWhole(cards, innerHeight)).then(painted)),
      since(untilThere(cards, attributes.loading !== 'eager')),
    ]);
    bench.shown = cards;
    return { frame, whole, there: cards.filter(isWhole).length };
  };

  // Sets the documents of all cards again, with one field changed, until all show it.
  const refresh = async () => {
    const cards = bench.shown;
    const data = documents(cards.length).map((data) => ({ ...data, hook: 'It happened otherwise.' }));
    const shows = (card) => card.shadowRoot.querySelector('.hook').textContent.startsWith('It happened');
    const started = performance.now();
    cards.forEach((card, number) => { card.data = data[number]; });
    let next = 0;
    for (;;) {
      while (next < cards.length && shows(cards[next])) next += 1;
      if (next === cards.length) break;
      await new Promise((resolve) => setTimeout(resolve));
    }
    const there = performance.now() - started;
    await painted();
    return { there, painted: performance.now() - started };
  };

  // The reference card with a table of so many rows, open and all of them shown. Each row has those
  // compared in the reverse of its order, so that to sort by any feature reverses them.
  const table = async (count) => {
    const data = documentOf(0);
    const { columns, rows } = data.competitors;
    const cells = (number) => rows[number % rows.length].cells.map((cell, column) => `${columns.length - column}: ${cell} ${number}`);
    data.competitors = { columns, rows: new Array(count).fill().map((_, number) => ({ feature: `Feature ${number}`, cells: cells(number) })) };
    const card = make(data, { loading: 'eager' });
    const rowsOf = () => card.shadowRoot?.querySelector('tbody')?.rows.length;
    const started = performance.now();
    document.querySelector('main').append(card);
    await bench.until(() => rowsOf() >= count);
    card.shadowRoot.querySelector('[data-section=competitors]').open = true;
    card.shadowRoot.querySelector('.all input')?.click();
    await painted();
    bench.shown = [card];
    return { mount: performance.now() - started };
  };

  return { load, clear, mount, refresh, table };
})();
