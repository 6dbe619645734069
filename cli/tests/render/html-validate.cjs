// What html-validate is asked of prerendered cards. Each rule that is off, and why.
module.exports = {
  root: true,
  extends: ['html-validate:standard'],
  rules: {
    // End tags that the standard lets one omit are omitted, to save bytes.
    'no-implicit-close': 'off',
    // The same standard reads <!doctype html> in either case.
    'doctype-style': 'off',
    // How long a headline is, its author decides.
    'long-title': 'off',
    // The roles of the table hold where its narrow form changes `display`.
    'no-redundant-role': 'off',
    // A <section> would be no landmark until it has a name, and then the same as this region.
    'prefer-native-element': 'off',
    // The share links are named by their titles, which this rule does not read; axe does, in
    // the browser tests.
    'wcag/h30': 'off',
  },
};
