/** Pictures that cannot be had. */

import { adopt } from './sheets.js';

const isBroken = ({ complete, naturalWidth }) => complete && !naturalWidth;

/** Leaves no hole and no torn picture where one could not be loaded; by its address, so that nothing in the card changes. */
export const hideBroken = (card) => {
  const pictures = [...card.shadow.querySelectorAll('.image, .source-icon')];
  pictures.forEach((picture) => {
    const src = picture.getAttribute('src');
    adopt(card.shadow, src, `.news-card img[src="${CSS.escape(src)}"] { display: none }`, isBroken(picture));
  });
  card.isBroken = pictures.some(isBroken);
};
