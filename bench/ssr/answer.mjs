// The conversation that `cargo xtask bench ssr` has with a contender: a line in, a line out.

import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';

// 2026-05-06T12:00:00Z, in seconds: two and a half hours after the reference card appeared.
const NOW = 1_778_068_800;

// How often the clock is asked: after this many cards, as asking costs time itself.
const BATCH = 16;

// Answers `html` with the card's HTML as JSON, and `card SECONDS` with how many cards were
// written in how many seconds.
export async function answer(render) {
  const card = JSON.parse(readFileSync(process.argv[2], 'utf8'));
  for await (const line of createInterface({ input: process.stdin })) {
    const [question, seconds] = line.split(' ');
    if (question === 'html') console.log(JSON.stringify(render(card, NOW)));
    else if (question === 'card') console.log(timed(Number(seconds), () => render(card, NOW)));
    else throw new Error(`${question}: no such question`);
  }
}

// Seconds that this thread has had a core, from Linux's own account, so that other programs do
// not count; elsewhere those that have passed.
function clock() {
  try {
    return Number(readFileSync('/proc/self/schedstat', 'utf8').split(' ')[0]) / 1e9;
  } catch {
    return performance.now() / 1e3;
  }
}

function timed(seconds, work) {
  const started = clock();
  let count = 0;
  let written = 0;
  for (;;) {
    for (let i = 0; i < BATCH; i++) written += work().length;
    count += BATCH;
    const passed = clock() - started;
    if (passed >= seconds) {
      if (written === 0) throw new Error('nothing was written');
      return `${count} ${passed}`;
    }
  }
}
