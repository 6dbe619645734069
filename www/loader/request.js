/**
 * A document from the network: what all cards of one URL wait for together, within limits of time,
 * size and number, and asked for again where that may help.
 */

import { start } from './app.js';
import { failure, oneOfFew, within } from './limits.js';
import { live } from './live.js';

/** The documents on their way, by credentials and URL. */
const underWay = new Map();

/**
 * The document at a URL. The request ends with `signal`, once nobody else waits for it. Another origin gets no
 * cookies by `same-origin` either, which is what a preload asks with: the two match.
 */
export const request = (url, cookies, cache, signal) => {
  const { origin, href } = new URL(url, document.baseURI);
  const credentials = /^(same-origin|include)$/.test(cookies) ? cookies : origin === location.origin ? 'omit' : 'same-origin';
  const key = credentials + href;
  let shared = underWay.get(key);
  if (!shared) {
    const controller = new AbortController();
    const promise = untilThere(url, { cache, credentials, referrerPolicy: 'no-referrer' }, controller);
    underWay.set(key, shared = { promise, controller, users: 0 });
    const forget = () => underWay.get(key) === shared && underWay.delete(key);
    promise.then(forget, forget);
    controller.signal.addEventListener('abort', forget);
  }
  shared.users += 1;
  signal.addEventListener('abort', () => --shared.users || shared.controller.abort());
  return shared.promise;
};

async function untilThere(url, how, controller) {
  for (let number = 1; ; number++) {
    try {
      return await oneOfFew(() => once(url, how, controller));
    } catch (error) {
      const { mayRetry } = await live();
      if (!await mayRetry?.(error, number, controller.signal)) throw error;
    }
  }
}

async function once(url, how, controller) {
  try {
    const response = await within(fetch(url, { ...how, signal: controller.signal }), controller);
    const { ok, status, body } = response;
    // Of an answer that is no success, nothing is read.
    if (!ok) {
      body?.locked || body?.cancel();
      throw failure('status', `status ${status}`, { response, status });
    }
    const { load } = await start();
    return await within(load(response), controller);
  } catch (error) {
    throw error?.kind ? error : failure('network', error?.message);
  }
}
