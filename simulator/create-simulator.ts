import type { SimulatorOptions } from './contract';
import { createFaultBook } from './core/faults';
import { createStandIn, type StandIn } from './create-stand-in';

export type { StandIn } from './create-stand-in';

/** The stand-in with faults that can be armed: for tests and for whoever tries the extension. */
export function createSimulator(options: SimulatorOptions): StandIn {
  return createStandIn(options, createFaultBook());
}
