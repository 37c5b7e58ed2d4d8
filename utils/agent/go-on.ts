/** A stored run goes on. */
import { ok, refuse, type Result } from '../skp/result';

interface GoOn<Run, Lost> {
  readonly acquireLock: () => Promise<(() => void) | null>;
  /** A run of this page is under way. */
  readonly running: () => boolean;
  /** null or a failure = there is none to go on with. */
  readonly load: () => Promise<Run | null>;
  readonly lost: Lost;
  /** `held`: the lock, already got. */
  readonly launch: (stored: Run, held: () => Promise<() => void>) => void;
}

/**
 * Of several at once only one goes on. The journal is loaded under the lock: before, another tab may still write to it, and
 * what is missing here would be done or numbered twice.
 */
export async function goOn<Run extends { readonly runId: string }, Lost>({
  acquireLock,
  running,
  load,
  lost,
  launch,
}: GoOn<Run, Lost>): Promise<Result<{ runId: string }, Lost | 'anotherRun'>> {
  const release = running() ? null : await acquireLock().catch(() => null);
  if (release === null) return refuse('anotherRun');
  const stored = await load().catch(() => null);
  if (stored !== null && !running()) {
    launch(stored, () => Promise.resolve(release));
    return ok({ runId: stored.runId });
  }
  release();
  return refuse(stored === null ? lost : 'anotherRun');
}
