/** Links that lead to one section of a card: `#ID/SECTION`, by the id of the element. */

/** The fragment that each card has followed last, so that none is followed twice. */
const followed = new WeakMap();

/** Opens the section that the page’s address names, and brings it into view. */
export const arrive = ({ host, shadow }) => {
  const { hash } = location;
  if (followed.get(host) === hash) return;
  const name = hash.slice(host.id.length + 2);
  const section = shadow.querySelector(`[data-section="${CSS.escape(name)}"]`);
  if (!section) return;
  followed.set(host, hash);
  if (section.localName === 'details') section.open = true;
  section.scrollIntoView();
};
