// The card as lines, as bench/ssr/differences.mjs reads HTML: a tag with its attributes, a text without
// its spaces, an end. Comments do not count, and texts side by side are one. A card that a server wrote
// says that its times are UTC, which here is the reader's own zone; an empty dir, as Svelte leaves one,
// says nothing.

(() => {
  const lines = [];
  const visit = (node) => node.childNodes.forEach((child) => {
    if (child.nodeType === Node.TEXT_NODE) {
      const words = child.data.replace(/ UTC$|\s+/g, '');
      if (words === '') return;
      if (lines.at(-1)?.startsWith('"')) lines.push(lines.pop() + words);
      else lines.push(`"${words}`);
    } else if (child.nodeType === Node.ELEMENT_NODE) {
      const attributes = [...child.attributes].filter(({ name, value }) => name !== 'dir' || value !== '').map(({ name, value }) => `${name}=${JSON.stringify(value.replace(/\s+/g, ' ').replace(/ UTC$/, ''))}`).sort();
      lines.push(`<${[child.localName, ...attributes].join(' ')}>`);
      visit(child);
      lines.push(`</${child.localName}>`);
    }
  });
  visit({ childNodes: [document.querySelector('news-card').shadowRoot.querySelector('article')] });
  return lines;
})()
