/**
 * The room that is kept for a card that is not there yet: nothing moves when the card comes. Where it, or
 * the fallback, is shorter, the rest of the room goes once no reader can see that.
 */

/** The cards that are there and have room left below them. */
const held = new Set();

/** Where what is shown ends; below that there is only room. */
const endOf = (root) => Math.max(...[...root.children].map((child) => child.getBoundingClientRect().bottom));

/** Whether nothing that somebody sees would move: none is left, or all is below the window, or above it, where browsers keep the place. */
const mayGo = (root) => {
  const { top, bottom } = root.getBoundingClientRect();
  const end = endOf(root);
  return end >= bottom - 1 || Math.max(top, end) >= innerHeight || bottom <= 0 || document.hidden;
};

const release = (root) => {
  delete root.dataset.held;
  held.delete(root);
};

// All is read before anything is written, so that the page is laid out once.
const releaseUnseen = () => [...held].filter((root) => !root.isConnected || mayGo(root)).forEach(release);

let isWatching = false;

const watch = () => {
  if (isWatching) return;
  isWatching = true;
  addEventListener('scroll', releaseUnseen, { capture: true, passive: true });
  addEventListener('resize', releaseUnseen);
  addEventListener('beforeprint', () => held.forEach(release));
  document.addEventListener('visibilitychange', releaseUnseen);
};

/** Tells of a card once it is laid out: before, one that is far from what is seen has no height of its own. */
let laidOut;

const look = (entries) => {
  entries.forEach(({ target }) => {
    laidOut.unobserve(target);
    if (target.dataset.held !== undefined) held.add(target);
  });
  releaseUnseen();
  if (held.size) watch();
};

/** Gives up the room of a card that has come to rest, as soon as nobody sees it. */
export const giveUpRoom = (root) => {
  if (root.dataset.held === undefined) return;
  if (document.hidden) return release(root);
  laidOut ??= new IntersectionObserver(look);
  laidOut.observe(root);
};
