/** Pictures that cannot be had. */

import { adopt } from './sheets.js';

const isBroken = ({ complete, naturalWidth }) => complete && !naturalWidth;

/** Leaves no hole and no torn picture where one could not be loaded; a later one may be. */
export const hideBroken = (card) => {
  const broken = ['image', 'source-icon'].filter((name) => {
    const pictures = [...card.shadow.querySelectorAll(`.${name}`)];
    const isHidden = pictures.some(isBroken);
    adopt(card.shadow, name, `.news-card .${name} { display: none }`, isHidden);
    return isHidden;
  });
  card.isBroken = broken.length > 0;
};
