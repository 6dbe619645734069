// Some drivers run scripts beside the page, in a world whose global is not the window.
const globalThis = window;
const cards = [...document.querySelectorAll('news-card')];
const card = cards[0];
const $ = (selector) => card.shadowRoot.querySelector(selector);
const $$ = (selector) => [...card.shadowRoot.querySelectorAll(selector)];
const style = (selector) => getComputedStyle($(selector));
const texts = (selector) => $$(selector).map((element) => element.textContent.trim());
