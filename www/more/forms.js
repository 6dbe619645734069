/** Texts that depend on a number, in the form that their language has for it. */

/** A language as `Intl` takes it; a document may name what is none, and nothing at all. */
export const known = (lang) => {
  try {
    return Intl.getCanonicalLocales(lang || [])[0];
  } catch {
    return undefined;
  }
};

/** The form of a text for a number: an object by the categories of CLDR, or one text for all. */
export const formOf = (text, count, lang) => text?.other ? text[new Intl.PluralRules(known(lang)).select(count)] ?? text.other : text;
