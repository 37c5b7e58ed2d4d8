/**
 * Journals of "Kirim semua" and of mended fields. They serve only until the person has seen how the run ended, so they
 * are kept for a shorter time than those of the Matriks, and too old ones go at the next look.
 */
import type { PlanHead, RunStore } from '../run/run-store';
import type { EditStore, KirimStore } from '../run/work-types';
import { createRunStore } from './journal-store';

const KEPT = { keptBytes: 500_000, keptDays: 30 };

function shortLived<Plan extends PlanHead, State extends string>(name: string): RunStore<Plan, State> {
  const store = createRunStore<Plan, State>({ name, ...KEPT });
  return {
    ...store,
    async list() {
      const oldest = Date.now() - KEPT.keptDays * 86_400_000;
      const lines = await store.list();
      for (const { runId, startedAt } of lines) if (startedAt < oldest) await store.remove(runId);
      return lines.filter(({ startedAt }) => startedAt >= oldest);
    },
  };
}

export const createKirimStore = (): KirimStore => shortLived('kirim');
export const createEditStore = (): EditStore => shortLived('perbaikan');
