/** What those who do not see the table are told. */

import { formOf } from './forms.js';
import { textsOf } from './language.js';

/**
 * Says a text in the language of the card, `english` where there are no others; nothing where there is no
 * name. What depends on a number is an object by the categories of CLDR.
 */
export const announce = async (status, name, english, what) => {
  if (!status) return;
  const language = status.lang || status.closest('[lang]')?.lang;
  const text = name && ((await textsOf(language))[name] ?? english);
  const form = formOf(text, what, language);
  status.textContent = form ? form.replace('{}', what) : '';
};
