/** How often to look whether the parser has left an element, in milliseconds. */
const PAUSE = 50;

/** Whether something comes after a node already, or nothing more comes at all. */
const isWhole = (node) => document.readyState !== 'loading' || (node && (node.nextSibling || isWhole(node.parentNode)));

/** Calls `then` once the parser has left the element, at once where it has: what it holds comes later. */
export const whenWhole = (element, then) => isWhole(element) ? then() : setTimeout(whenWhole, PAUSE, element, then);
