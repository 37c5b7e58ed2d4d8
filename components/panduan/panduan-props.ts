import type { PanduanIntent, PanduanState } from '../../utils/workflow/panduan-state';

export interface PanduanProps {
  readonly state: PanduanState;
  readonly send: (intent: PanduanIntent) => void;
}
