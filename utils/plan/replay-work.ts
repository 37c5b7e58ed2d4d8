/** What the journal of a sending or mending run says by itself, before any reading. Tolerates entries stored twice. */
import type { EditStop } from '../run/edit-types';
import type { KirimStop } from '../run/kirim-types';
import type { StoredRun } from '../run/run-store';
import type { RunEnd } from '../run/work-types';

export interface Replayed<State extends string> {
  /** The newest word on each item; one without has not been begun. */
  readonly items: ReadonlyMap<string, { readonly state: State; readonly note: string | null }>;
  /** Begun, and no word on how it ended. */
  readonly underWay: string | null;
  /** Why it stopped, null if it finished; `cutOff` if it did not come to its end. */
  readonly stop: KirimStop | EditStop | null;
}

const STOPS: Readonly<Record<KirimStop | EditStop, true>> = {
  byPerson: true,
  loggedOut: true,
  otpNeeded: true,
  otherSite: true,
  otherAccount: true,
  otherYear: true,
  csrfRefused: true,
  siteErrors: true,
  pageChanged: true,
  storageFailed: true,
  anotherRun: true,
  extensionReloaded: true,
  connection: true,
  forbidden: true,
  orderStale: true,
  planStale: true,
  surprise: true,
  cutOff: true,
};
const isStop = (text: string | null): text is KirimStop | EditStop => text !== null && Object.hasOwn(STOPS, text);

/** Replays the entries in order of their numbers. */
export function replayWork<State extends string>(run: StoredRun<unknown, State | RunEnd>): Replayed<State> {
  const items = new Map<string, { state: State; note: string | null }>();
  let stop: Replayed<State>['stop'] = 'cutOff';
  for (const { key, state, note } of [...run.entries].sort((one, other) => one.seq - other.seq)) {
    if (state === 'finished') stop = null;
    else if (state === 'stopped') stop = isStop(note) ? note : 'cutOff';
    else if (key !== null) items.set(key, { state, note });
  }
  const [underWay = null] = [...items].find(([, { state }]) => state === 'sending') ?? [];
  return { items, underWay, stop };
}
