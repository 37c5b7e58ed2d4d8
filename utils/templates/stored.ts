/**
 * What the person keeps of templates: their own, favourites, the last used, and what fills known places. Everything here
 * is a pure step from one such value to the next; utils/platform/templat-store.ts keeps it. Bounded in number and bytes.
 */
import * as z from 'zod/mini';
import type { Result } from '../skp/result';
import { ok, refuse } from '../skp/result';
import { Id, Templat } from './model';

/** Ids of the person's own templates begin like this, so that no library can take one of them. */
export const OWN_PREFIX = 'milik-';
export const MOST_OWN = 1000;
export const MOST_BYTES = 1_000_000;
const MOST_FAVOURITES = 500;
const MOST_RECENT = 30;

const value = z.string().check(z.maxLength(300));

export const Simpanan = z.object({
  versi: z.literal(1),
  /** In the order the person gave them. */
  templat: z.array(Templat).check(z.maxLength(MOST_OWN)),
  favorit: z.array(Id).check(z.maxLength(MOST_FAVOURITES)),
  /** The last used first. */
  terakhir: z.array(Id).check(z.maxLength(MOST_RECENT)),
  /** The person's own jabatan and unit, as they want them in texts. */
  isian: z.object({ jabatan: value, unit: value }),
});
export type Simpanan = z.infer<typeof Simpanan>;

export const EMPTY_SIMPANAN: Simpanan = {
  versi: 1,
  templat: [],
  favorit: [],
  terakhir: [],
  isian: { jabatan: '', unit: '' },
};

export type StoredProblem =
  /** Written by a newer version of the extension: shown as empty, never overwritten. */
  | 'newer'
  /** Not readable as a whole: what is readable is shown, the original is kept beside it. */
  | 'damaged';

export interface ReadSimpanan {
  readonly value: Simpanan;
  readonly problem: StoredProblem | null;
}

/** What was stored, brought up to this version; nothing stored = empty. */
export function readSimpanan(stored: unknown): ReadSimpanan {
  if (stored === undefined || stored === null) return { value: EMPTY_SIMPANAN, problem: null };
  const whole = Simpanan.safeParse(stored);
  if (whole.success) return { value: whole.data, problem: null };
  if (typeof stored !== 'object') return { value: EMPTY_SIMPANAN, problem: 'damaged' };
  const parts: Record<string, unknown> = { ...stored };
  if (typeof parts['versi'] === 'number' && parts['versi'] > 1) return { value: EMPTY_SIMPANAN, problem: 'newer' };
  const { templat, favorit, terakhir, isian } = Simpanan.shape;
  const own = z.array(z.unknown()).safeParse(parts['templat']);
  const readable = (own.success ? own.data : []).flatMap((one) => {
    const parsed = Templat.safeParse(one);
    return parsed.success ? [parsed.data] : [];
  });
  const valueOf = <Value>(schema: z.ZodMiniType<Value>, part: unknown, otherwise: Value): Value => {
    const parsed = schema.safeParse(part);
    return parsed.success ? parsed.data : otherwise;
  };
  return {
    value: {
      versi: 1,
      templat: valueOf(templat, readable, readable.slice(0, MOST_OWN)),
      favorit: valueOf(favorit, parts['favorit'], []),
      terakhir: valueOf(terakhir, parts['terakhir'], []),
      isian: valueOf(isian, parts['isian'], EMPTY_SIMPANAN.isian),
    },
    problem: 'damaged',
  };
}

export type TooMuch = 'tooMany' | 'tooLarge';

/** Whether it may be stored; what is over the bounds is refused as a whole, so nothing is lost unsaid. */
export function withinBounds(next: Simpanan): Result<Simpanan, TooMuch> {
  if (next.templat.length > MOST_OWN) return refuse('tooMany');
  if (new TextEncoder().encode(JSON.stringify(next)).length > MOST_BYTES) return refuse('tooLarge');
  return ok(next);
}

/** A new id from the first words of a text, not among `taken`. */
export function ownId(text: string, taken: ReadonlySet<string>): string {
  const words = text
    .normalize('NFKD')
    .toLowerCase()
    .match(/[a-z0-9]+/gu);
  const stem = `${OWN_PREFIX}${(words ?? ['templat']).slice(0, 6).join('-')}`.slice(0, 60).replace(/-+$/u, '');
  for (let count = 1; ; count += 1) {
    const id = count === 1 ? stem : `${stem}-${String(count)}`;
    if (!taken.has(id)) return id;
  }
}

export const toggleFavourite = (now: Simpanan, id: string): Simpanan => ({
  ...now,
  favorit: now.favorit.includes(id)
    ? now.favorit.filter((one) => one !== id)
    : [id, ...now.favorit].slice(0, MOST_FAVOURITES),
});

export const withRecent = (now: Simpanan, ids: readonly string[]): Simpanan => ({
  ...now,
  terakhir: [...new Set([...ids, ...now.terakhir])].slice(0, MOST_RECENT),
});

/** Puts the template in the place of the one with its id, or at the end. */
export const withOwn = (now: Simpanan, templat: Templat): Simpanan => ({
  ...now,
  templat: now.templat.some(({ id }) => id === templat.id)
    ? now.templat.map((one) => (one.id === templat.id ? templat : one))
    : [...now.templat, templat],
});

export const withoutOwn = (now: Simpanan, ids: readonly string[]): Simpanan => ({
  ...now,
  templat: now.templat.filter(({ id }) => !ids.includes(id)),
});

/** One step up (-1) or down (1) in the person's order. */
export function moved(now: Simpanan, id: string, by: -1 | 1): Simpanan {
  const at = now.templat.findIndex((one) => one.id === id);
  const one = now.templat[at];
  const other = now.templat[at + by];
  if (one === undefined || other === undefined) return now;
  const templat = [...now.templat];
  [templat[at], templat[at + by]] = [other, one];
  return { ...now, templat };
}
