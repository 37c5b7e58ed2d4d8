import type { PaketIntent, PaketState } from '../../utils/workflow/paket-state';

export interface PaketProps {
  readonly state: PaketState;
  readonly send: (intent: PaketIntent) => void;
}
