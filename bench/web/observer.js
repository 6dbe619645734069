// What each page runs before anything of its own: it notes when the card can be read, and how the page
// behaved until then and after.

(() => {
  const seen = { shift: 0, blocking: 0, tasks: 0, memories: [] };
  globalThis.bench = seen;

  new PerformanceObserver((list) => list.getEntries().forEach(({ value, hadRecentInput }) => {
    if (!hadRecentInput) seen.shift += value;
  })).observe({ type: 'layout-shift', buffered: true });

  // A task blocks with what it takes beyond 50 ms, as Lighthouse counts it.
  new PerformanceObserver((list) => list.getEntries().forEach(({ duration }) => {
    seen.tasks += 1;
    seen.blocking += duration - 50;
  })).observe({ type: 'longtask', buffered: true });

  // Which memories WebAssembly has, as no count of the browser tells.
  for (const name of ['instantiate', 'instantiateStreaming']) {
    const original = WebAssembly[name];
    WebAssembly[name] = async (...given) => {
      const made = await original.apply(WebAssembly, given);
      for (const value of Object.values((made.instance ?? made).exports)) {
        if (value instanceof WebAssembly.Memory) seen.memories.push(value);
      }
      return made;
    };
  }

  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  seen.frames = async (count) => {
    for (let number = 0; number < count; number += 1) await frame();
  };

  seen.until = async (holds) => {
    while (!holds()) await frame();
  };

  // The last part of the card is in the page, and the stylesheet is in force.
  seen.isThere = (element) => {
    const card = element?.shadowRoot?.querySelector('article');
    return !!card?.querySelector('footer p') && getComputedStyle(card).getPropertyValue('--accent') !== '';
  };

  // Two frames later it has been painted.
  seen.readable = seen.until(() => seen.isThere(document.querySelector('news-card')))
    .then(() => seen.frames(2))
    .then(() => performance.now());

  // When nothing was asked for, and no task was long, for a while.
  seen.quiet = async (pause) => {
    const state = () => `${performance.getEntriesByType('resource').length} ${seen.tasks} ${document.readyState}`;
    for (let last; last !== state();) {
      last = state();
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  };

  // Bytes and requests that were answered by a time, without those from the cache.
  seen.transferred = (time) => {
    const entries = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
      .filter(({ name, responseEnd, transferSize }) => /^http/.test(name) && transferSize > 0 && responseEnd > 0 && responseEnd <= time);
    return { requests: entries.length, bytes: entries.reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0) };
  };
})();
