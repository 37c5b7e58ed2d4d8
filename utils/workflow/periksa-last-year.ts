/**
 * Comparing with last year's targets. e-Kinerja has to be in that year while it is read, for all tabs: so it is read only
 * upon the person's click that explains it, or taken over from where this panel read it already. Kept in memory, for the
 * account it is of; never stored.
 */
import type { LastYear } from '../skp/last-year';
import { lastYearOf } from './last-year';
import { inRun, QUIET, type PeriksaCore } from './periksa-core';
import type { PeriksaIntent } from './periksa-state';

const TYPES = ['compareLastYear', 'restoreYear', 'lastYearRead'] as const;
type LastYearIntent = Extract<PeriksaIntent, { type: (typeof TYPES)[number] }>;

export const isLastYearIntent = (intent: PeriksaIntent): intent is LastYearIntent =>
  (TYPES as readonly string[]).includes(intent.type);

export interface LastYearPart {
  readonly handle: (intent: LastYearIntent) => Promise<void>;
  /** Last year's targets of this account; null = not read in this panel. */
  readonly of: (accountTag: string) => LastYear | null;
  /** Tells the person of a year that was not put back. */
  readonly recall: (accountTag: string) => Promise<void>;
}

export function createLastYearPart(core: PeriksaCore): LastYearPart {
  const { ports, state, update } = core;
  let kept: { readonly accountTag: string; readonly lastYear: LastYear } | null = null;

  async function recall(accountTag: string): Promise<void> {
    const left = await ports.year.left(accountTag).catch(() => false);
    if (left && state().yearLeft === null) update({ yearLeft: 'interrupted' });
    if (!left && state().yearLeft !== null) update({ yearLeft: null });
  }

  async function compare(): Promise<void> {
    const tahun = core.reading()?.facts.sessionYear ?? null;
    if (tahun === null || inRun(state())) return;
    update({ ...QUIET, busy: 'tahunLalu', yearFailure: null, yearLeft: null });
    const found = await ports.year.read(tahun - 1);
    const { reading } = found;
    const lastYear = lastYearOf(found, tahun - 1);
    const same = !reading.ok || (await ports.accountTagOf(reading.value.akun)) === core.accountTag();
    update({ busy: null, yearLeft: found.why });
    if (lastYear === null) update({ yearFailure: reading.ok ? 'unreadablePage' : reading.reason });
    else if (same) await take(lastYear, core.accountTag());
    else update({ yearFailure: 'otherAccount' });
  }

  async function take(lastYear: LastYear, accountTag: string): Promise<void> {
    kept = { lastYear, accountTag };
    await core.judge();
  }

  async function restore(): Promise<void> {
    update({ busy: 'tahunLalu' });
    const { restored, why } = await ports.year.restore();
    update({ busy: null, yearLeft: restored || why === 'nothingToRestore' ? null : why });
  }

  return {
    async handle(intent) {
      switch (intent.type) {
        case 'compareLastYear':
          return compare();
        case 'restoreYear':
          return restore();
        case 'lastYearRead':
          await recall(intent.accountTag);
          return take(intent.lastYear, intent.accountTag);
      }
    },
    of: (accountTag) => (kept?.accountTag === accountTag ? kept.lastYear : null),
    recall,
  };
}
