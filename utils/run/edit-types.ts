/**
 * A few fields of the site's own forms, changed on the person's confirmed plan: a lampiran completed, a target made the
 * sum of its months, a text mended. Each form is fetched fresh, posted faithfully, and proven by reading its list.
 */
import type { StopReason } from './types';

export type EditForm = 'tambahLampiran' | 'ubahLampiran' | 'ubahIndikator' | 'ubahRhk';

export interface FieldEdit {
  /** Stable within the plan. */
  readonly id: string;
  readonly form: EditForm;
  /** Id the form's link carries: jenis id, lampiran entry id, indikator id, RHK id. */
  readonly targetId: string;
  readonly field: 'uraian' | 'target' | 'nama' | 'satuan';
  /** Stored now; null for a new entry. If the form says something else, it is a conflict and nothing is posted. */
  readonly before: string | null;
  readonly after: string;
  /** Where it is, for people: heading of the part, or number and name of the row. */
  readonly where: string;
}

/** `planId` is the fingerprint of everything else in it. */
export interface EditPlan {
  readonly planId: string;
  readonly tahun: number;
  readonly nomorSkp: string | null;
  readonly accountTag: string;
  readonly edits: readonly FieldEdit[];
}

export type EditState = 'pending' | 'sending' | 'proven' | 'refused' | 'conflict' | 'differs' | 'unknown' | 'notSent';

export interface EditOutcome {
  readonly id: string;
  readonly state: EditState;
  /** The site's words for refused, the stored value for conflict and differs. */
  readonly words: string | null;
}

/** `cutOff`: page, browser or computer went away in the middle; told from the journal and a fresh reading. */
export type EditStop = StopReason | 'planStale' | 'cutOff';

export interface EditSnapshot {
  readonly runId: string;
  readonly planId: string;
  readonly phase: 'reading' | 'sending' | 'stopped' | 'finished';
  readonly reason: EditStop | null;
  readonly items: readonly EditOutcome[];
}
