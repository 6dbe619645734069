/** Ages that keep current: short to be seen, in full for screen readers. */

/** Seconds in a unit of age; the same list as in src/locale/age.rs. */
const UNITS = [['year', 31556952], ['month', 2629746], ['day', 86400], ['hour', 3600], ['minute', 60]];

/** Until this age a story is fresh, from the other on it is stale; the same as in src/view/badge.rs. */
const FRESH = 86400;
const STALE = 2592e3;

const STYLES = ['short', 'long'];

/** Formatters are costly to make, and every age of a language needs the same two. */
const formatters = new Map();

/** What was written last in each place: a translator may have put something else there since. */
const written = new WeakMap();

const formatter = (language, style) => {
  const key = `${style} ${language}`;
  if (!formatters.has(key)) formatters.set(key, new Intl.RelativeTimeFormat(language, { numeric: 'auto', style }));
  return formatters.get(key);
};

/** A time as every engine reads it: some refuse leap seconds, a space, or small letters. */
const secondsSince = (time) => (Date.now() - Date.parse(time.toUpperCase().replace(' ', 'T').replace(/:60(?=[.Z+-])/, ':59'))) / 1e3;

const write = (place, text) => {
  const node = place.firstChild;
  if (!node || written.get(place) === text) return;
  written.set(place, text);
  if (node.data !== text) node.data = text;
};

/** Brings every age in a card up to date, and the labels that depend on it. */
export const tick = (root) => root.querySelectorAll('[data-age]').forEach(({ dateTime, dataset, children }, which) => {
  const age = secondsSince(dateTime);
  if (Number.isNaN(age)) return;
  const [unit, length] = UNITS.find(([, seconds]) => age >= seconds) ?? UNITS[4];
  try {
    STYLES.forEach((style, index) => write(children[index], formatter(dataset.age, style).format(-Math.max(0, Math.floor(age / length)), unit)));
  } catch { /* A language that the engine does not know: what stands there stays. */ }
  // The first age is the story’s own.
  which || root.querySelectorAll('.freshness').forEach((label, isStale) => {
    const hidden = isStale ? age < STALE : age >= FRESH;
    if (label.hidden === hidden) return;
    const line = label.closest('.meta');
    const { offsetHeight } = line;
    label.hidden = hidden;
    // One that takes another line would move what is being read; the age says it, too.
    if (line.offsetHeight > offsetHeight) label.hidden = true;
  });
});
