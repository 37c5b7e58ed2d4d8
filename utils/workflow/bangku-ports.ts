/** What the author's bench needs from outside. */
import type { KenalKata } from '../bangku/kata';
import type { BelumTerbit, Terbitan } from '../bangku/publish';
import type { PanduanSendiri } from '../guide/sendiri';
import type { PaketBookOptions, PaketBookWords } from '../import/paket/write-paket-book';
import type { PaketTables } from '../import/paket/paket-tables';
import type { FileProblem } from '../import/types';
import type { Paket } from '../packs/model';
import type { Tanda } from '../packs/open-pack';
import type { PackProblem } from '../packs/reasons';
import type { Result } from '../skp/result';
import type { KeluargaJabatan, Templat } from '../templates/model';
import type { FileOut } from './matriks-ports';

export interface StoredNaskah {
  readonly paket: Paket;
  readonly terbit: Paket | null;
}

/** The draft in this browser. Saving answers whether it is kept. */
export interface NaskahStore {
  /** Takes the draft for this tab as long as it lives; false = another tab has it, and `onFree` is told once it has not. */
  own(onFree: () => void): Promise<boolean>;
  load(): Promise<StoredNaskah | null>;
  saveAll(naskah: StoredNaskah): Promise<boolean>;
  /** Everything but the templates, and their order. */
  saveHead(paket: Paket): Promise<boolean>;
  saveTemplat(templat: Templat): Promise<boolean>;
  remove(): Promise<void>;
}

export interface BangkuPorts {
  readonly store: NaskahStore;
  /** The tables of a spreadsheet, read in a worker. */
  readonly readSheet: (name: string, bytes: Uint8Array) => Promise<Result<PaketTables, FileProblem>>;
  /** A pack with what its signature is worth, checked in a worker. The bytes may be given away. */
  readonly openPack: (
    bytes: Uint8Array,
  ) => Promise<Result<{ readonly paket: Paket; readonly tanda: Tanda }, PackProblem>>;
  /** As files, written in a worker; null = it broke. */
  readonly publish: (terbitan: Terbitan) => Promise<Result<Uint8Array, BelumTerbit> | null>;
  readonly unsigned: (paket: Paket) => Promise<Result<Uint8Array, BelumTerbit> | null>;
  readonly writeBook: (paket: Paket, options: PaketBookOptions) => Promise<FileOut | null>;
  readonly readFile: (file: File) => Promise<Uint8Array>;
  /** Families of jabatan everybody may use. */
  readonly families: () => Promise<readonly KeluargaJabatan[]>;
  /** The person's own guides that are complete, now and after every change. */
  readonly watchGuides: (tell: (panduan: readonly PanduanSendiri[]) => void) => void;
  /** The labels of e-Kinerja, and which words for them the panel would take. */
  readonly kenalKata: KenalKata;
  readonly bookWords: () => PaketBookWords;
  /** What a version changes, in words, as the log's first draft. */
  readonly changeWords: (added: number, changed: number, removed: number) => string;
  readonly save: (file: FileOut) => void;
  /** Lets the window do its own work between two slices of ours. */
  readonly pause: () => Promise<void>;
  readonly now: () => Date;
  readonly appVersion: string;
}
