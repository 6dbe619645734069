/** Pictures that cannot be had. */

import { adopt } from './sheets.js';

const CSS = `
[data-broken~=image] .image, [data-broken~=source-icon] .source-icon { display: none }
`;

const isBroken = ({ complete, naturalWidth }) => complete && !naturalWidth;

/** Leaves no hole and no torn picture where one could not be loaded; a later one may be. */
export const hideBroken = ({ shadow, root }) => {
  const broken = [...shadow.querySelectorAll('img')].filter(isBroken);
  adopt(shadow, 'broken', CSS);
  root.dataset.broken = broken.map((picture) => picture.closest('.image, .source-icon')?.classList[0]).join(' ');
};
