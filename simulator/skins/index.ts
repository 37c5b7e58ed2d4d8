/**
 * The same application built differently, to see what the product takes for granted: each skin rebuilds every HTML
 * answer, the rules behind it stay the same. None of them has been seen live; docs/ekinerja.md §7 says what may differ.
 */
import type { Skin } from '../contract';
import { bs5 } from './bs5';
import { kartu } from './kartu';

/** asal: untouched. bs5: Bootstrap 5 without jQuery, one form in the Matriks. kartu: tables as cards on narrow screens. */
export type Kulit = 'asal' | 'bs5' | 'kartu';
export const KULIT: readonly Kulit[] = ['asal', 'bs5', 'kartu'];

const SKINS: Readonly<Record<Exclude<Kulit, 'asal'>, Skin>> = { bs5, kartu };

/** What `createSimulator` takes; undefined = nothing is rebuilt. */
export function skinOf(kulit: Kulit): Skin | undefined {
  return kulit === 'asal' ? undefined : SKINS[kulit];
}
