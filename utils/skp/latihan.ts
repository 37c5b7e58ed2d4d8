/**
 * How the people of the practice page are told from real ones, by their NIP and by the tag made of it, so that nothing kept
 * about a practice is ever taken for somebody's e-Kinerja.
 */
import { tempatOf } from './situs';

const TAG = 'latihan';

/** NIP of a person of the practice page. Nobody has such a one: it would begin with a birth in the year 9900 or later. */
export const nipLatihan = (nip: string): string => `99${nip.slice(2)}`;

export const isNipLatihan = (nip: string): boolean => /^99\d{16}$/.test(nip);

/** The tag of such an account, from the tag any account would get. */
export const tagLatihan = (tag: string): string => TAG + tag.slice(TAG.length);

export const isTagLatihan = (tag: string): boolean => tag.startsWith(TAG);

/** Whether both belong to the practice, or to the same e-Kinerja. null = an account nobody knows: a real one, of any. */
export const isSameSide = (tag: string | null, other: string): boolean =>
  isTagLatihan(tag ?? '') === isTagLatihan(other) && (tag === null || tempatOf(tag) === tempatOf(other));
