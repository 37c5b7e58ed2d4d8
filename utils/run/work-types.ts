/** The stored side of "Kirim semua" and of mended fields. */
import type { EditPlan, EditState } from './edit-types';
import type { KirimItemState, KirimOrder } from './kirim-types';
import type { RunStore, StoredRun } from './run-store';

/** How a run as a whole ended; a run without either was cut off. */
export type RunEnd = 'stopped' | 'finished';

export type KirimStore = RunStore<KirimOrder, KirimItemState | RunEnd>;
export type EditStore = RunStore<EditPlan, EditState | RunEnd>;
export type StoredKirim = StoredRun<KirimOrder, KirimItemState | RunEnd>;
export type StoredEdits = StoredRun<EditPlan, EditState | RunEnd>;
