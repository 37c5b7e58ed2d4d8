/**
 * Every task of the panel by name: its state and the intents it takes. A further task is a line here, one where its machine
 * is made (entrypoints/sidepanel) and one where it is shown (components/panel/tasks.ts or isi-faces.ts).
 */
import type { FormulirIntent, FormulirState } from './formulir-state';
import type { HarianIntent, HarianState } from './harian-state';
import type { MatriksIntent, MatriksState } from './matriks-state';
import type { PaketIntent, PaketState } from './paket-state';
import type { PanduanIntent, PanduanState } from './panduan-state';
import type { PelatihIntent, PelatihState } from './pelatih-state';
import type { PeriksaIntent, PeriksaState } from './periksa-state';
import type { RencanaIntent, RencanaState } from './rencana-state';
import type { TemplatIntent, TemplatState } from './templat-state';

/** What a view needs of a task, whoever owns it. */
export interface Task<State, Intent> {
  readonly state: () => State;
  readonly send: (intent: Intent) => void;
  readonly subscribe: (listener: (state: State) => void) => () => void;
}

export interface Tasks {
  readonly matriks: Task<MatriksState, MatriksIntent>;
  readonly periksa: Task<PeriksaState, PeriksaIntent>;
  readonly rencana: Task<RencanaState, RencanaIntent>;
  readonly formulir: Task<FormulirState, FormulirIntent>;
  readonly harian: Task<HarianState, HarianIntent>;
  readonly templat: Task<TemplatState, TemplatIntent>;
  readonly paket: Task<PaketState, PaketIntent>;
  readonly panduan: Task<PanduanState, PanduanIntent>;
  readonly pelatih: Task<PelatihState, PelatihIntent>;
}

/** A task as it is shown now. */
export type Shown<Any> =
  Any extends Task<infer State, infer Intent>
    ? { readonly state: State; readonly send: (intent: Intent) => void }
    : never;

/** What the panel shows: the Matriks always, because it says where the tab is; the others where they exist. */
export type ShownTasks = { readonly matriks: Shown<Tasks['matriks']> } & {
  readonly [Name in Exclude<keyof Tasks, 'matriks'>]?: Shown<Tasks[Name]>;
};
