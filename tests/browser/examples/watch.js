// Runs in each page before all of its own scripts. It notes which listeners and timers there are,
// without holding their nodes, and every skeleton that stood in the page.
{
  const noted = [];
  const { addEventListener, removeEventListener } = EventTarget.prototype;
  const same = (target, type, listener) => (entry) =>
    entry.target.deref() === target && entry.type === type && entry.listener.deref() === listener;
  EventTarget.prototype.addEventListener = function (type, listener, options) {
    if (listener) noted.push({ target: new WeakRef(this ?? globalThis), type, listener: new WeakRef(listener) });
    return addEventListener.call(this ?? globalThis, type, listener, options);
  };
  EventTarget.prototype.removeEventListener = function (type, listener, options) {
    const at = noted.findIndex(same(this ?? globalThis, type, listener));
    if (at >= 0) noted.splice(at, 1);
    return removeEventListener.call(this ?? globalThis, type, listener, options);
  };
  const on = (wanted) =>
    noted.filter(({ target }) => target.deref() && wanted(target.deref())).map(({ type }) => type);
  // Of the nodes in an element; of nodes that are in no page; of the whole page.
  globalThis.listeners = (selector) => on((target) => target instanceof Node && one(selector).contains(target));
  globalThis.detached = () => on((target) => target instanceof Node && !target.isConnected);
  globalThis.global = () => on((target) => target === globalThis || target === document);

  const timers = globalThis.timers = new Set();
  const { setInterval, clearInterval } = globalThis;
  globalThis.setInterval = (...given) => {
    const timer = setInterval(...given);
    timers.add(timer);
    return timer;
  };
  globalThis.clearInterval = (timer) => {
    timers.delete(timer);
    clearInterval(timer);
  };

  globalThis.one = (selector) => document.querySelector(selector);
  globalThis.all = (selector) => [...document.querySelectorAll(selector)];
  globalThis.text = (selector) => one(selector).textContent;

  const skeletons = globalThis.skeletons = [];
  new MutationObserver(() => {
    for (const { offsetHeight } of all('[data-state=loading]')) skeletons.push(offsetHeight);
  }).observe(document, { childList: true, subtree: true });

  // From here on, counts the elements that come and go in the first card.
  globalThis.watch = () => {
    globalThis.changes = 0;
    new MutationObserver((records) => {
      for (const { addedNodes, removedNodes } of records) {
        changes += [...addedNodes, ...removedNodes].filter((node) => node.nodeType === 1).length;
      }
    }).observe(one('.news-card-box'), { childList: true, subtree: true });
  };
}
