/** What the parts of the work on a form share: one state, one queue, and what is held of the form and its draft. */
import type { DraftChoices } from '../formulir/draft';
import type { FormContext } from '../formulir/form-context';
import type { Offer } from '../formulir/offers';
import type { FormulirPorts } from './formulir-ports';
import type { FormulirState } from './formulir-state';
import type { TaskStore } from './task-store';

/** What no view shows as it is; all parts may change it. */
interface Held {
  context: FormContext;
  choices: DraftChoices | null;
  /** The prepared entry the draft was made of. */
  proposed: string | null;
  found: readonly Offer[];
  /** How many offers are shown. */
  limit: number;
  /** The face is on the screen. */
  shown: boolean;
  /** What was looked at last. */
  looked: unknown;
  watch: { readonly token: string; readonly end: () => void } | null;
}

export interface FormulirCore extends TaskStore<FormulirState>, Held {
  readonly ports: FormulirPorts;
}

/** Offers shown at once; more on request. */
export const SHOWN = 12;
