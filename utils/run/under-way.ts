import type { EditPlan, EditSnapshot } from './edit-types';
import type { KirimOrder, KirimSnapshot } from './kirim-types';

/** What a page is carrying out now, with what was confirmed: for a panel that was closed meanwhile. */
export interface UnderWay {
  readonly kirim: { readonly order: KirimOrder; readonly run: KirimSnapshot } | null;
  readonly edits: { readonly plan: EditPlan; readonly run: EditSnapshot } | null;
  /** Some page of this browser, this or another, is carrying out a run. */
  readonly locked: boolean;
}
