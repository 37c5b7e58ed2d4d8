/** Limits of the site's forms (docs/ekinerja.md §4.8, §13.4, §13.12). */
export const INDIKATOR_MOST = 500;
/** Longer ones are cut without a word. */
export const SATUAN_MOST = 255;

export { isBlankForServer, serverLength } from '../text/server-text';
