/** What a practice remembers between two pages. Plain data. */
import type { State } from '../../simulator/contract';
import type { SkenarioId } from './skenario';

export type Peran = 'pegawai' | 'atasan';

export interface LatihanRecord {
  readonly skenario: SkenarioId;
  readonly state: State;
  /** Who looks at the pages now. */
  readonly peran: Peran;
  /** Cookies of each of the two, as their browsers would keep them. */
  readonly kuki: Readonly<Record<Peran, Readonly<Record<string, string>>>>;
  /** When it began, by the person's clock and by the stand-in's. */
  readonly mulai: { readonly nyata: number; readonly situs: number };
}
