import type { RencanaState } from './rencana-state';

/** The task before the person did anything. */
export const EMPTY_RENCANA: RencanaState = {
  page: { kind: 'looking' },
  step: 'berkas',
  reachable: ['berkas'],
  busy: null,
  failure: null,
  now: null,
  nomors: [],
  source: null,
  fileProblem: null,
  backupProblem: null,
  problems: [],
  ambiguous: [],
  numberChoice: null,
  plan: null,
  noPlan: null,
  includeLocked: false,
  includeFractions: false,
  planStale: false,
  run: null,
  startRefused: null,
  notSavable: false,
  unfinished: null,
  history: [],
  broken: false,
};
