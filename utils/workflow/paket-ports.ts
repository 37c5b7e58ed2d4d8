/** What the task of packs needs from outside. */
import type { Result } from '../skp/result';
import type { Beda } from '../packs/compare';
import type { KepalaPaket } from '../packs/head';
import type { Tanda } from '../packs/open-pack';
import type { PackProblem } from '../packs/reasons';
import type { DaftarPaket } from '../packs/shelf';

/** A pack that was opened, checked and compared; it waits at the desk. */
export interface Diperiksa {
  readonly kepala: KepalaPaket;
  readonly tanda: Tanda;
  readonly sidik: string;
  /** Against the installed version; against nothing for a new pack. */
  readonly beda: Beda;
}

export type KeepProblem = 'storageFull' | 'storageFailed';

/** Opens packs and keeps their contents, away from the window's own thread. */
export interface PackDesk {
  /** `bodyKeyOf`: under which name the installed contents of each pack are kept. Bytes may be given away. */
  examine(
    bytes: Uint8Array,
    bodyKeys: Readonly<Record<string, string>>,
  ): Promise<Result<Diperiksa, PackProblem | { readonly code: 'broken'; readonly path: '' }>>;
  /** Keeps the contents of the pack examined last. */
  keep(): Promise<Result<null, KeepProblem>>;
  /** Drops all contents but these. */
  dropAllBut(bodyKeys: readonly string[]): Promise<void>;
  /** Those of these names whose contents are there. */
  present(bodyKeys: readonly string[]): Promise<readonly string[]>;
}

export interface DaftarStore {
  /** `broken`: stored by a newer version, or not readable; never overwritten. */
  load(): Promise<{ readonly value: DaftarPaket; readonly broken: boolean }>;
  change(step: (now: DaftarPaket) => DaftarPaket): Promise<Result<DaftarPaket, KeepProblem | 'newer'>>;
  onChange(callback: () => void): void;
}

export interface PaketPorts {
  readonly store: DaftarStore;
  readonly desk: PackDesk;
  readonly fingerprint: (kunci: string) => Promise<string>;
  readonly readFile: (file: File) => Promise<Uint8Array>;
  readonly now: () => number;
  /** Today as "2026-03-01", where the person is. */
  readonly today: () => string;
  readonly appVersion: string;
}
