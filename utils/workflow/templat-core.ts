/** What the parts of the templates task share: one state, one queue, and what is known of templates. */
import type { Library } from '../packs/one-library';
import type { KeluargaJabatan, Templat } from '../templates/model';
import type { PlaceValues } from '../templates/places';
import type { TemplatSearch } from '../templates/search';
import type { Simpanan } from '../templates/stored';
import type { TaskStore } from './task-store';
import type { TemplatPorts } from './templat-ports';
import type { TemplatState } from './templat-state';

/** What no view shows as it is; all parts may change it. */
interface Held {
  simpanan: Simpanan;
  library: Library;
  keluarga: ReadonlyMap<string, KeluargaJabatan>;
  search: TemplatSearch | null;
  /** Values of places beside jabatan and unit. */
  given: PlaceValues;
  nomorSkp: string | null;
  unsavedIsian: boolean;
  /** What was kept before the last removal. */
  removed: Simpanan | null;
  /** Of the file that waits for the person's word. */
  incoming: readonly Templat[];
}

export interface TemplatCore extends TaskStore<TemplatState>, Held {
  readonly ports: TemplatPorts;
}

/** A template that says what an earlier pack says is shown once, under that one's id. */
export const shownAs = ({ library }: TemplatCore, id: string): string => library.alias.get(id) ?? id;

/** One's own first; null = there is none with this id. */
export const find = (core: TemplatCore, id: string): Templat | null =>
  core.simpanan.templat.find((one) => one.id === id) ?? core.search?.find(shownAs(core, id)) ?? null;
