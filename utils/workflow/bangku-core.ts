/** What the parts of the author's bench share: one state, one look at the draft, one store. */
import type { Paket } from '../packs/model';
import type { Templat } from '../templates/model';
import type { BangkuPorts } from './bangku-ports';
import type { BangkuState } from './bangku-state';

export interface BangkuCore {
  readonly ports: BangkuPorts;
  readonly state: () => BangkuState;
  readonly update: (change: Partial<BangkuState>) => void;
  /** The change, with the templates that fit the filter after it. */
  readonly shown: (change: Partial<BangkuState>) => Partial<BangkuState>;
  /** Stored in the order of the steps; nobody waits for it who writes. */
  readonly keep: (step: () => Promise<boolean>) => void;
  /** Takes another draft over as a whole. */
  readonly take: (paket: Paket, terbit: Paket | null, change?: Partial<BangkuState>) => void;
  /** Looks at all templates anew. */
  readonly checkAll: () => void;
  /** This template was written, or is gone; `before`: the draft before that. */
  readonly checkOne: (before: Paket, after: Paket, one: Templat, what: 'changed' | 'added' | 'gone') => void;
}
