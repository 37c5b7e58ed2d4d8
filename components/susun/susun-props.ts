import type { SusunIntent, SusunState } from '../../utils/workflow/susun-state';

export interface SusunProps {
  readonly state: SusunState;
  readonly send: (intent: SusunIntent) => void;
}
