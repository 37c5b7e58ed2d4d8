import type { PelatihIntent, PelatihState } from '../../utils/workflow/pelatih-state';

export interface PelatihProps {
  readonly state: PelatihState;
  readonly send: (intent: PelatihIntent) => void;
}
