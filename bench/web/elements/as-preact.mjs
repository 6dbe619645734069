// React by the names that the card asks Preact for.
export { createElement as h } from 'react';
