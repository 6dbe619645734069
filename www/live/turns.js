/**
 * Many cards that come at once are drawn in turns, those near the viewport first: whoever looks at the page sees
 * them after a frame, and can scroll and click while the rest follows.
 */

/** How long cards are drawn before the page gets a turn, in milliseconds: half of what counts as a long task. */
const SLICE = 25;

/** When the slice of this task is over; none has begun where it is undefined. */
let end;

const begin = () => {
  end = performance.now() + SLICE;
  setTimeout(() => { end = undefined; });
};

/** The page’s turn. Where nobody sees it, whose timers are slow then, nobody waits for them. */
const pause = () => document.hidden || new Promise((resolve) => setTimeout(resolve));

/** Who waits: the root of each card, and what tells it to go on. */
const waiting = [];
let isUnderWay = false;

const drawAll = async () => {
  isUnderWay = true;
  while (waiting.length) {
    if (performance.now() > end) await pause();
    if (!(performance.now() < end)) begin();
    const near = waiting.findIndex(({ root }) => root.dataset.far === undefined);
    const [{ go }] = waiting.splice(Math.max(near, 0), 1);
    go();
    // The card draws itself right after it was told.
    await undefined;
  }
  isUnderWay = false;
};

/** Resolves when it is a card’s turn. */
export const turn = (root) => new Promise((go) => {
  waiting.push({ root, go });
  isUnderWay || drawAll();
});
