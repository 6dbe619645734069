// What html-validate is asked of the documentation's pages: all rules of its standard.
module.exports = { root: true, extends: ['html-validate:standard'] };
