/** Cards that load themselves again, while somebody may see them. */

import { option } from '../loader/options.js';

/** The shortest time between two loads, in seconds; the same as in src/options/kind.rs. */
const LEAST = 30;
/** The longest that a timer can wait, in milliseconds; a longer one would go off at once. */
const LONGEST = 2 ** 31 - 1;

/** The cards that load themselves again: a timer each, whether it went off, and whether the card is in view. */
const plans = new Map();
let watch;

/** The time between two loads, in milliseconds; none where the page asks for none, or for what is no time. */
const pauseOf = (host) => {
  const seconds = Number(option(host, 'refresh') || NaN);
  return seconds >= LEAST && option(host, 'src') ? Math.min(seconds * 1e3, LONGEST) : undefined;
};

/** Loads a card whose time has come, once somebody may see it and there is a network. */
const pollIfSeen = (plan) => {
  if (!plan.isDue || !plan.isInView || document.hidden || !navigator.onLine) return;
  plan.isDue = false;
  plan.poll();
};

const watchAll = () => {
  const pollAll = () => plans.forEach(pollIfSeen);
  document.addEventListener('visibilitychange', pollAll);
  addEventListener('online', pollAll);
  return new IntersectionObserver((entries) => entries.forEach(({ isIntersecting, target }) => {
    const plan = plans.get(target);
    if (!plan) return;
    plan.isInView = isIntersecting;
    pollIfSeen(plan);
  }));
};

/** Ends what `plan` began. */
const unplan = (host) => {
  clearTimeout(plans.get(host)?.timer);
  plans.delete(host);
  watch?.unobserve(host);
};

/** Whether two documents say the same. */
const isSame = (one, other) => {
  try {
    return JSON.stringify(one) === JSON.stringify(other);
  } catch {
    return false;
  }
};

/** Plans the next load of a card that has come to rest, as its attributes say now. */
export const plan = (card) => {
  const { host, poll } = card;
  card.isSame = isSame;
  card.unplan = () => unplan(host);
  if (!host.isConnected) return;
  const pause = pauseOf(host);
  const before = plans.get(host);
  if (before && before.pause === pause && (before.isDue || before.isWaiting)) return;
  if (!pause) return before && unplan(host);
  clearTimeout(before?.timer);
  const now = before ?? { poll, isInView: false };
  Object.assign(now, { pause, isDue: false, isWaiting: true });
  now.timer = setTimeout(() => {
    Object.assign(now, { isDue: true, isWaiting: false });
    pollIfSeen(now);
  }, pause);
  if (before) return;
  plans.set(host, now);
  watch ??= watchAll();
  watch.observe(host);
};
