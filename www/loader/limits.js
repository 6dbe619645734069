/** How long an answer may take, in milliseconds. */
const TIMEOUT = 10_000;
/** How many answers are waited for at once. */
const PARALLEL = 6;

/** An error with a kind, as `news-card-error` tells it. */
export const failure = (kind, message, more) => Object.assign(Error(message), { kind }, more);

/** The same promise for as long as an answer may take; what takes longer is aborted. */
export const within = (promise, controller) => {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => {
      reject(failure('timeout', 'no answer for 10 s'));
      controller?.abort();
    }, TIMEOUT);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
};

let free = PARALLEL;
const waiting = [];

/** Asks once there are few who wait for an answer. */
export const oneOfFew = async (ask) => {
  if (free) free -= 1;
  else await new Promise((resolve) => waiting.push(resolve));
  try {
    return await ask();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else free += 1;
  }
};
