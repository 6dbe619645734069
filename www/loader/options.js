/** What a page says of a card: attributes, properties of the same names, and defaults for all cards. */

/** The attributes that change a card, in the order of src/options/attributes.rs. */
export const ATTRIBUTES = 'src lang loading refresh theme sections open heading-level density no-share no-footer no-image no-icons'.split(' ');

/** An attribute, else the page's default for all cards. */
export const option = (card, name) => card.getAttribute(name) ?? document.querySelector(`meta[name="news-card:${name}"]`)?.content;

/** `headingLevel` of `heading-level`. */
const propertyOf = (name) => name.replace(/-(.)/g, (_, letter) => letter.toUpperCase());

/** The attributes that get a property here; HTML has one for `lang`. */
const OWN = [...ATTRIBUTES, 'credentials'].filter((name) => name != 'lang');

/** The properties that a page may have set before the script came. */
export const PROPERTIES = ['data', ...OWN.map(propertyOf)];

/**
 * Defines a property for each attribute: a text, or for `no-…` whether it is set. `refresh` is read as the
 * method of that name; frameworks that write the property mean the attribute.
 */
export const defineProperties = (prototype) => OWN.forEach((name) => {
  const method = prototype[name];
  Object.defineProperty(prototype, propertyOf(name), {
    get() { return method ?? (/^no-/.test(name) ? this.hasAttribute(name) : this.getAttribute(name) ?? ''); },
    set(value) {
      // `true` is an attribute without a value; `false`, zero and nothing are none at all.
      if (!value && value !== '') this.removeAttribute(name);
      else this.setAttribute(name, value === true ? '' : value);
    },
  });
});
