/** When a document is asked for again. */

/** How often at most, the first time included. */
const TRIES = 3;
/** The pause before the second try, in milliseconds; it doubles, and half of it is chance. */
const PAUSE = 500;
/** The longest pause that a server may ask for, in milliseconds. */
const LONGEST = 60_000;

/** The pause that a server asks for: a number of seconds, or a date. */
const asked = (after) => {
  const pause = /^\d+$/.test(after) ? after * 1e3 : Date.parse(after) - Date.now();
  return pause >= 0 ? Math.min(pause, LONGEST) : undefined;
};

/** The pause before the next try, in milliseconds; `undefined` where there is none, or it would not help. */
const pauseBefore = ({ kind, status, response }, number) => {
  const mayHelp = kind === 'network' || status >= 500 || status === 429;
  if (number >= TRIES || !mayHelp) return undefined;
  return asked(response?.headers.get('retry-after') ?? '') ?? PAUSE * 2 ** (number - 1) * (0.5 + Math.random());
};

/** Waits until it is time for the next try. Returns whether there is to be one. */
export const mayRetry = async (error, number, signal) => {
  const pause = pauseBefore(error, number);
  if (pause === undefined) return false;
  await new Promise((resolve) => setTimeout(resolve, pause));
  return !signal.aborted;
};
