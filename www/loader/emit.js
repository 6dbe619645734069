/** Sends an event of the card; returns whether nobody prevented it. */
export const emit = (host, name, detail, cancelable) =>
  host.dispatchEvent(new CustomEvent(`news-card-${name}`, { bubbles: true, cancelable, composed: true, detail }));
