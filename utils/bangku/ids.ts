/**
 * Ids of templates and families: made of the first words of a text, once, and kept for ever. They end in a mark of the
 * whole text, because two packs with one id for two templates would hide one of them.
 */
import { fold } from '../text/normalise';
import { holdsPersonalNumber } from '../text/personal-number';
import { OWN_PREFIX } from '../templates/stored';

/** A text as an id; '' where it has no letter or digit that could be one. */
export function slugOf(text: string, words = 6): string {
  const found = text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\{\{[^}]*\}\}/gu, ' ')
    .match(/[a-z0-9]+/gu);
  const own = OWN_PREFIX.replace('-', '');
  // Ids that begin so are the pegawai's own.
  const usable = (found ?? []).slice(0, words).filter((word, at) => at > 0 || word !== own);
  return usable.join('-').slice(0, 56).replace(/-+$/u, '');
}

/** FNV-1a: no secret, only a mark. */
function markOf(text: string): string {
  let hash = 0x81_1c_9d_c5;
  for (const character of fold(text)) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01_00_01_93) >>> 0;
  return hash.toString(36).padStart(6, '0').slice(-6);
}

interface Taken {
  readonly has: (id: string) => boolean;
}
function free(stem: string, taken: Taken): string {
  for (let count = 1; ; count += 1) {
    const id = count === 1 ? stem : `${stem}-${String(count)}`;
    if (!taken.has(id)) return id;
  }
}

/** The id of a new template with this text, not among `taken`. */
export function newId(text: string, taken: Taken): string {
  const [slug, mark] = [slugOf(text), markOf(text)];
  const stem = slug === '' ? mark : `${slug}-${mark}`;
  // Digits on both sides of the hyphen can read as an NIP, for which the pack would be refused.
  return free(holdsPersonalNumber(stem) ? `${slug}-x${mark}` : stem, taken);
}

/** The id of a new family of jabatan, or of a pack. */
export const nameId = (nama: string, taken: Taken = new Set()): string => free(slugOf(nama) || markOf(nama), taken);

/** Whether a code in a sheet is an id of ours, and no short one of the writer's own ("L1"). */
export const isWholeId = (kode: string): boolean =>
  kode.length >= 12 && kode.length <= 80 && /^[a-z0-9]+(?:-[a-z0-9]+)+$/u.test(kode) && !kode.startsWith(OWN_PREFIX);
