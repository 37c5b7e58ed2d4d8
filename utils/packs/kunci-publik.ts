import * as z from 'zod/mini';

/** A public key: 32 bytes as base64url. */
export const KunciPublik = z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/u));
