/** Pictures that cannot be had. */

import { adopt } from './sheets.js';

const isBroken = ({ complete, naturalWidth }) => complete && !naturalWidth;

/** Leaves no hole and no torn picture where one could not be loaded; by its address, so that nothing in the card changes. */
export const hideBroken = (card) => {
  const pictures = [...card.shadow.querySelectorAll('.image, .source-icon')];
  pictures.forEach((picture) => {
    const src = picture.getAttribute('src');
    const img = `img[src="${CSS.escape(src)}"]`;
    // Nobody needs to be told what a picture shows that is not there.
    adopt(card.shadow, src, `.news-card :is(${img}, .figure:has(> ${img})) { display: none }`, isBroken(picture));
  });
  card.isBroken = pictures.some(isBroken);
};
