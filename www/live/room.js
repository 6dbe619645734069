/**
 * The room that is kept for a card that is not there yet: nothing moves when the card comes. Where it, or
 * the fallback, is shorter, the rest of the room goes once no reader can see that.
 */

/** The cards that are there and have room left below them. */
const held = new Set();

const hasNoRoomLeft = (root) => Math.max(...[...root.children].map((child) => child.getBoundingClientRect().bottom)) >= root.getBoundingClientRect().bottom - 1;

/** Whether all that would move is out of sight: below the window, or above it, where browsers keep the place. */
const isOutOfSight = (root) => {
  const { top, bottom } = root.getBoundingClientRect();
  const end = Math.max(top, ...[...root.children].map((child) => child.getBoundingClientRect().bottom));
  return end >= innerHeight || bottom <= 0 || document.hidden;
};

const release = (root) => {
  delete root.dataset.held;
  held.delete(root);
};

const releaseUnseen = () => held.forEach((root) => {
  if (!root.isConnected || hasNoRoomLeft(root) || isOutOfSight(root)) release(root);
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
