/** What the templates task needs from outside. */
import type { WholeSkpReading } from '../ekinerja/types';
import type { Result } from '../skp/result';
import type { WantedSkp } from '../skp/wanted';
import type { Library } from '../packs/one-library';
import type { SearchSource, TemplatSearch } from '../templates/search';
import type { ReadSimpanan, Simpanan } from '../templates/stored';
import type { FileOut } from './matriks-ports';
import type { SaveProblem } from './templat-state';

/** Own templates, favourites and the last used, in this browser. Never rejects. */
export interface TemplatStore {
  load(): Promise<ReadSimpanan>;
  /** Reads, changes, stores: as one step, also against other windows. Refused = nothing was changed. */
  change(step: (now: Simpanan) => Simpanan): Promise<Result<Simpanan, SaveProblem>>;
  /** Another window changed it. */
  onChange(callback: () => void): void;
}

export interface TemplatPorts {
  readonly store: TemplatStore;
  /** The starter library and the packs in use. */
  readonly loadLibrary: () => Promise<Library>;
  /** Packs came, went, or changed their order. */
  readonly onLibraryChange: (callback: () => void) => void;
  /** In slices, so that the window stays free. */
  readonly buildSearch: (source: SearchSource) => Promise<TemplatSearch>;
  /** The SKP behind the e-Kinerja tab; null = there is none to be read now. */
  readonly readSkp: () => Promise<WholeSkpReading | null>;
  readonly save: (file: FileOut) => void;
  readonly readFile: (file: File) => Promise<Uint8Array>;
  readonly now: () => Date;
  /** Takes a wanted SKP over to the plan; null = there is no such task. */
  readonly plan: ((wanted: WantedSkp) => void) | null;
}
