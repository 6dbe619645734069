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

const releaseUnseen = () => held.forEach((root) => {
  if (!root.isConnected || mayGo(root)) release(root);
});

let isWatching = false;

/** Gives up the room of a card that has come to rest, at once or as soon as nobody sees it. */
export const giveUpRoom = (root) => {
  if (root.dataset.held === undefined) return;
  held.add(root);
  releaseUnseen();
  if (!held.size || isWatching) return;
  isWatching = true;
  addEventListener('scroll', releaseUnseen, { capture: true, passive: true });
  addEventListener('resize', releaseUnseen);
  addEventListener('beforeprint', () => held.forEach(release));
  document.addEventListener('visibilitychange', releaseUnseen);
};
