// What every contender in JavaScript needs beside its framework: the card's words, its icons, and
// what the card works out from its document. Formatters are made once, as in the card itself.

const DAY = 86_400;

export const icons = {
  arrow: 'M8 16 16 8M9 8h7v7',
  bars: 'M5 20v-9M12 20V4M19 20v-6',
  bolt: 'M13 3 5 14h6l-1 7 8-11h-6z',
  book: 'M5 4h10a4 4 0 0 1 4 4v12H9a4 4 0 0 1-4-4zM9 9h6M9 13h6',
  chevron: 'm7 10 5 5 5-5',
  clock: 'M12 7v5l3 2M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18z',
  key: 'M9 19h6M10 22h4M12 2a6 6 0 0 0-3.5 10.9c.6.5 1 1.2 1 2v1.1h5v-1.1c0-.8.4-1.5 1-2A6 6 0 0 0 12 2z',
  layers: 'm12 3-9 5 9 5 9-5zM3 13l9 5 9-5',
  news: 'M4 5h13v14H6a2 2 0 0 1-2-2zM17 9h3v8a2 2 0 0 1-2 2h-1M8 9h5M8 13h5',
  rise: 'm3 17 6-6 4 4 8-8M15 7h6v6',
  sort: 'm8 10 4-4 4 4M8 14l4 4 4-4',
  spark: 'm11 4 1.9 5.1L18 11l-5.1 1.9L11 18l-1.9-5.1L4 11l5.1-1.9zM19 16v4M17 18h4',
  threads: 'M5 7h14M5 12h14M5 17h8',
};

const shareIcons = {
  link: 'M10 14a4 4 0 0 0 5.7 0l3-3A4 4 0 0 0 13 5.300l-1 1M14 10a4 4 0 0 0-5.7 0l-3 3a4 4 0 0 0 5.7 5.700l1-1',
  email: 'M4 6h16v12H4zM4 7l8 6 8-6',
  x: 'M5 4h3.500L19 20h-3.500zM18.5 4 5.5 20',
  linkedin: 'M6 10v9M6 5.500v.01M11 19v-9M11 14a3.5 3.5 0 0 1 7 0v5',
  device: 'M12 15V4M8 8l4-4 4 4M5 12v7h14v-7',
};

const shareLabels = {
  link: 'Copy link',
  email: 'Share by email',
  x: 'Share on X',
  linkedin: 'Share on LinkedIn',
  device: 'Share with another app',
};

const dates = {
  4: new Intl.DateTimeFormat('en', { year: 'numeric', timeZone: 'UTC' }),
  7: new Intl.DateTimeFormat('en', { year: 'numeric', month: 'short', timeZone: 'UTC' }),
  10: new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeZone: 'UTC' }),
};
// A browser knows the reader's time zone; a server does not, and says so.
const isServer = typeof window === 'undefined';
const moments = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'short', timeZone: isServer ? 'UTC' : undefined });
const shortAges = new Intl.RelativeTimeFormat('en', { numeric: 'auto', style: 'short' });
const spokenAges = new Intl.RelativeTimeFormat('en', { numeric: 'auto', style: 'long' });
const units = [['year', 31_556_952], ['month', 2_629_746], ['day', DAY], ['hour', 3_600], ['minute', 60]];

const seconds = (time) => Date.parse(time) / 1000;

export const date = (text) => dates[text.length].format(new Date(text));

export const moment = (time) => moments.format(new Date(time)) + (isServer ? ' UTC' : '');

export function age(time, now) {
  const passed = now - seconds(time);
  const [unit, length] = units.find(([, length]) => passed >= length) ?? ['minute', 60];
  const count = -Math.max(0, Math.floor(passed / length));
  return { short: shortAges.format(count, unit), spoken: spokenAges.format(count, unit) };
}

export function badge(card, now) {
  const origin = card.published ?? card.collected;
  const isUpdated = card.updated && seconds(card.updated) > seconds(origin);
  const latest = isUpdated ? card.updated : origin;
  const passed = now - seconds(latest);
  const clocks = [[card.published, 'Published'], [card.collected, 'Collected'], [card.updated, 'Updated']];
  return {
    latest,
    labels: [
      isUpdated
        ? { kind: 'updated', text: 'Updated', holds: passed < DAY }
        : { kind: 'fresh', text: 'Fresh', holds: passed < DAY },
      { kind: 'stale', text: 'Stale', holds: passed >= 30 * DAY },
    ],
    clocks: clocks.filter(([time]) => time).map(([time, word]) => ({ time, words: `${word} ${moment(time)}` })),
  };
}

// Letters of scripts that run from right to left, and the marks that change the direction.
const rtl =
  /[\u0590-\u08FF\u200F\u202B\u202E\u2067\uFB1D-\uFDFF\uFE70-\uFEFE\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;

// The `dir` of an element that holds a text: the text decides, where it could run otherwise than
// the card does.
export const dir = (text) => (rtl.test(text) ? 'auto' : undefined);

export const items = (count) => (count === 1 ? '1 item' : `${count} items`);

// A text cut at its citation marks: [text, number of the mark behind it or 0] and so on.
export function pieces(text, citations) {
  const found = [];
  let start = 0;
  for (const mark of text.matchAll(/\[([1-9]\d*)\]/g)) {
    const number = Number(mark[1]);
    if (number > citations.length) continue;
    found.push([text.slice(start, mark.index), number]);
    start = mark.index + mark[0].length;
  }
  found.push([text.slice(start), 0]);
  return found;
}

export const plain = (text, citations) => pieces(text, citations).map(([piece]) => piece).join('');

export const host = (url) => new URL(url).host.replace(/^www\./, '');

const encode = (text) =>
  encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

export function share(target, card) {
  const [url, title] = [encode(card.url), encode(card.title)];
  const href = {
    link: card.url,
    email: `mailto:?subject=${title}&body=${title}%0A%0A${url}`,
    x: `https://x.com/intent/post?text=${title}&url=${url}`,
    linkedin: `https://www.linkedin.com/sharing/share-offsite/?url=${url}`,
    device: card.url,
  }[target];
  return { href, label: shareLabels[target], picture: shareIcons[target], done: target === 'link' ? 'Link copied' : undefined };
}

// The middle of what a date covers, in days: its place on the timeline.
const middle = (date) => Date.parse(`${date}${{ 4: '-07-02', 7: '-15', 10: '' }[date.length]}`) / (DAY * 1000);

function passed(days) {
  const months = Math.floor((days * 100 + 1522) / 3044);
  if (months === 0) return undefined;
  if (months < 24) return months === 1 ? '1 month later' : `${months} months later`;
  return `${Math.floor((months + 6) / 12)} years later`;
}

// The room before an entry: a drawing with the proportions of the days, and the days in words.
const gap = (days, longest) => ({ viewBox: days > 0 ? `0 0 ${longest} ${days}` : undefined, passed: passed(days) });

export function timeline(card) {
  const entries = card.timeline.map((entry) => ({ ...entry, day: middle(entry.date) })).sort((a, b) => a.day - b.day);
  const gaps = entries.map(({ day }, index) => day - (entries[index - 1]?.day ?? day));
  const longest = Math.max(...gaps);
  return entries.map((entry, index) => ({ ...entry, gap: index > 0 ? gap(gaps[index], longest) : undefined }));
}

export function span(entries) {
  const [first, last] = [date(entries[0].date), date(entries.at(-1).date)];
  return first === last ? first : `${first} – ${last}`;
}

export const hosts = (citations) => [...new Set(citations.map(({ url }) => host(url)))].join(', ');

// How a table is sorted: by a column, 0 being that of the features, and which way.
export const AS_WRITTEN = { column: 0, direction: 'none' };

const DIRECTIONS = ['none', 'ascending', 'descending'];
const collator = new Intl.Collator('en', { numeric: true });

export const ariaSort = (sorting, column) => (sorting.column === column ? sorting.direction : 'none');

// Up at the first click, down at the second, as written at the third.
export const afterClick = (sorting, column) => ({
  column,
  direction: DIRECTIONS[(DIRECTIONS.indexOf(ariaSort(sorting, column)) + 1) % DIRECTIONS.length],
});

export function sortedRows(rows, { column, direction }) {
  if (direction === 'none') return rows;
  const text = ({ feature, cells }) => (column === 0 ? feature : cells[column - 1]);
  const sign = direction === 'ascending' ? 1 : -1;
  return rows.toSorted((a, b) => sign * collator.compare(text(a), text(b)));
}

// What a reader who does not see the arrows is told of the order.
export function sortedBy(columns, { column, direction }) {
  if (direction === 'none') return '';
  return `Sorted by ${column === 0 ? 'Feature' : columns[column - 1].name}, ${direction}`;
}
