/**
 * What all pages of the site share: the button that turns the page dark or light, and the reader's choice on
 * the next page. It is loaded before the page is drawn, so that no page is white for a moment.
 * A site that embeds a card needs none of this.
 */
(() => {
  const page = document.documentElement;
  const systemIsDark = matchMedia('(prefers-color-scheme: dark)');
  const KEY = 'page-theme';

  /** A browser may forbid storage altogether; then the choice lasts as long as the page. */
  const stored = (work) => {
    try {
      return work(sessionStorage);
    } catch {
      return null;
    }
  };

  const chosen = stored((storage) => storage.getItem(KEY));
  if (chosen === 'dark' || chosen === 'light') page.dataset.theme = chosen;

  document.addEventListener('DOMContentLoaded', () => {
    const button = document.querySelector('[data-page-theme]');
    const show = () => {
      const isDark = page.dataset.theme ? page.dataset.theme === 'dark' : systemIsDark.matches;
      button.setAttribute('aria-pressed', String(isDark));
      return isDark;
    };
    button.addEventListener('click', () => {
      page.dataset.theme = show() ? 'light' : 'dark';
      stored((storage) => storage.setItem(KEY, page.dataset.theme));
      show();
    });
    systemIsDark.addEventListener('change', show);
    show();
  });

  // Beside a text the lists of the documentation are open by style. Browsers without that style, and
  // assistive technology, know it by the attribute.
  const openWhere = (list, query) => {
    const hasRoom = matchMedia(query);
    const show = () => { list.open = hasRoom.matches; };
    hasRoom.addEventListener('change', show);
    show();
  };
  document.addEventListener('DOMContentLoaded', () => {
    for (const list of document.querySelectorAll('[data-open-where]')) openWhere(list, list.dataset.openWhere);
    const pages = document.querySelector('.pages');
    const current = pages?.querySelector('[aria-current]');
    // In a low window, the page that one is on may be out of sight in the list.
    if (current) pages.scrollTop = current.offsetTop - pages.clientHeight / 2;
  });
})();
