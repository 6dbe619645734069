import { within } from './limits.js';

let module;

/** What keeps cards alive, asked for once; without it they are no worse than static. */
export const live = () => module ??= within(import('./news-card-live.js')).catch(() => ({}));
