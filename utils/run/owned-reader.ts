/** Readings of one run: always of its account and year, patient before a deed and bounded after it. */
import type { SiteFailure } from '../ekinerja/types';
import { refuse, type Result } from '../skp/result';
import { readPatiently, type OwnedReading, type PatientReadOptions } from './patient-read';
import type { StopReason } from './types';
import { within } from './within';

/** Longest time to find out what a deed did. */
const PROOF_MS = 180_000;
/** The same after a stop. */
const LAST_READ_MS = 10_000;

export type Read<Reading> = (nomorSkp: string | null, signal: AbortSignal) => Promise<Result<Reading, SiteFailure>>;
/** 'aborted' = the run was stopped meanwhile. */
export type ReadResult<Reading> = Result<Reading, StopReason | 'aborted'>;

export interface OwnedReader {
  /** Waits out what can be waited out; a stop ends it. */
  read<Reading extends OwnedReading>(read: Read<Reading>): Promise<ReadResult<Reading>>;
  /** The same with a limit, but for the time without a network; after a stop one try more, because a deed is to be told. Never 'aborted'. */
  prove<Reading extends OwnedReading>(read: Read<Reading>): Promise<Result<Reading, StopReason>>;
}

/** `calm` fires when the run is stopped. */
export function createOwnedReader(
  options: Pick<PatientReadOptions, 'clock' | 'plan' | 'accountTagOf'> &
    Partial<Pick<PatientReadOptions, 'onWait'>> & { readonly calm: AbortSignal },
): OwnedReader {
  const { calm, clock, onWait = () => undefined } = options;
  /** What the last reading waited for. */
  let waiting: Parameters<typeof onWait>[0] = null;
  // A function, because it changes while a reading waits.
  const isOffline = (): boolean => waiting === 'network';

  async function once<Reading extends OwnedReading>(
    read: Read<Reading>,
    signal: AbortSignal,
    patient: boolean,
  ): Promise<ReadResult<Reading>> {
    const onWaiting: typeof onWait = (waitingFor) => {
      waiting = waitingFor;
      onWait(waitingFor);
    };
    const result = await readPatiently({ ...options, site: { read }, signal, patient, onWait: onWaiting });
    return result.ok ? { ok: true, value: result.value.reading } : result;
  }

  async function limited<Reading extends OwnedReading>(
    read: Read<Reading>,
    ms: number,
    patient: boolean,
    stop: AbortSignal | null,
  ): Promise<ReadResult<Reading>> {
    const limit = new AbortController();
    const cut = (): void => limit.abort();
    stop?.addEventListener('abort', cut, { once: true });
    const result = await within(clock, ms, once(read, limit.signal, patient));
    stop?.removeEventListener('abort', cut);
    limit.abort();
    return result ?? refuse('connection');
  }

  return {
    read: (read) => once(read, calm, true),
    async prove(read) {
      while (!calm.aborted) {
        waiting = null;
        const result = await limited(read, PROOF_MS, true, calm);
        if (result.ok) return result;
        // A computer asleep or without a network for hours finds out afterwards.
        if (result.reason === 'connection' && isOffline()) continue;
        if (result.reason !== 'aborted') return settled(result);
      }
      return settled(await limited(read, LAST_READ_MS, false, null));
    },
  };
}

function settled<Reading>(result: ReadResult<Reading>): Result<Reading, StopReason> {
  if (result.ok) return result;
  return refuse(result.reason === 'aborted' ? 'connection' : result.reason);
}
