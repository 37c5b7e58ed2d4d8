import { GERBANG, SITUS } from '../skp/situs';

/** Granted at install; no others. */
export const HOST_PATTERNS = [`https://${SITUS}/*`, `https://${GERBANG}/*`] as const;
