/**
 * The front page's own script: the choices act on the live cards and on the snippet, and a look of one's own
 * is shown as it is chosen.
 * A site that embeds a card needs none of this.
 */

const controls = document.querySelector('[data-controls]');
const snippet = document.querySelector('[data-snippet]');
const DEFAULTS = { theme: 'auto', density: 'comfortable', lang: '' };

/** Whether a card demonstrates what a choice is about, and so keeps it. */
const keeps = ({ dataset }, name) => (name === 'density' && dataset.keepsDensity !== undefined) || (name !== 'lang' && dataset.keeps !== undefined);

/** Shows the choices on every card. */
const applyChoices = () => {
  for (const [name, value] of new FormData(controls)) {
    for (const card of document.querySelectorAll('news-card')) {
      if (keeps(card, name)) continue;
      if (value) card.setAttribute(name, value);
      else card.removeAttribute(name);
    }
  }
};

/** Writes only the attributes that differ from their defaults, as a careful author would. */
const updateSnippet = () => {
  const parts = [];
  for (const [name, value] of new FormData(controls)) {
    if (value === DEFAULTS[name]) continue;
    const attribute = document.createElement('i');
    attribute.textContent = name;
    parts.push(' ', attribute, `="${value}"`);
  }
  snippet.querySelector('[data-attributes]').replaceChildren(...parts);
};

controls.addEventListener('change', () => {
  applyChoices();
  updateSnippet();
});
controls.addEventListener('submit', (event) => event.preventDefault());

// On a phone an open table of twelve features would hide the rest of the page.
if (matchMedia('(max-width: 40rem)').matches) {
  for (const element of document.querySelectorAll('[data-open-where-wide]')) {
    element.localName === 'news-card' ? element.removeAttribute('open') : element.remove();
  }
}

// A browser may restore the choices of an earlier visit.
if ([...new FormData(controls)].some(([name, value]) => value !== DEFAULTS[name])) applyChoices();
updateSnippet();

// The snippet names this very server, so it works as it is copied.
for (const origin of document.querySelectorAll('[data-origin]')) origin.textContent = location.origin;

const play = document.querySelector('[data-play]');
const css = document.querySelector('[data-css]');

/** Shows the look that is chosen, on its card and as CSS. */
const showLook = () => {
  const card = document.querySelector('.played');
  const lines = [];
  for (const [name, value] of new FormData(play)) {
    const length = name === 'radius' ? `${value}px` : value;
    card.style.setProperty(`--news-card-${name}`, length);
    lines.push(`  --news-card-${name}: ${length};`);
  }
  css.textContent = `news-card {\n${lines.join('\n')}\n}`;
};
play.addEventListener('input', showLook);
play.addEventListener('submit', (event) => event.preventDefault());
showLook();

document.querySelector('[data-copy-css]').addEventListener('click', async ({ target }) => {
  try {
    await navigator.clipboard.writeText(css.textContent);
    target.textContent = 'Copied';
  } catch {
    getSelection().selectAllChildren(css);
    target.textContent = 'Selected';
  }
  setTimeout(() => { target.textContent = 'Copy'; }, 2000);
});

const copy = document.querySelector('[data-copy]');
const copied = document.querySelector('[data-copied]');

/** Where a page may not write to the clipboard, the text is at least selected. */
const selectSnippet = () => getSelection().selectAllChildren(snippet);

copy.addEventListener('click', async () => {
  try {
    await navigator.clipboard.writeText(snippet.textContent);
    copy.textContent = 'Copied';
    copied.textContent = 'The snippet is in the clipboard.';
  } catch {
    selectSnippet();
    copy.textContent = 'Selected';
    copied.textContent = 'The snippet is selected.';
  }
  setTimeout(() => {
    copy.textContent = 'Copy';
    copied.textContent = '';
  }, 2000);
});

/** States what the widget weighs, from the list that its build wrote. */
const showWeight = async () => {
  const { files } = await (await fetch('/pkg/assets.json')).json();
  const brotli = (...roles) => files.filter(({ role }) => roles.includes(role)).reduce((sum, file) => sum + file.brotli, 0);
  const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;
  const weight = document.querySelector('[data-weight]');
  weight.textContent = `Loader ${kilobytes(brotli('loader'))}. App and style ${kilobytes(brotli('glue', 'app', 'style'))}, once for all cards. Brotli.`;
  weight.hidden = false;
};
showWeight().catch(() => { /* The line is left out. */ });
