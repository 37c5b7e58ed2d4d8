/** The checklist machine over a fake door, as tests open it. */
import { brokenParts, LAMPIRAN_GAPS, readingOf, skpOf } from '../../../scripts/gallery/invented-skp';
import { predictAll } from '../../../utils/checklist/predict-kirim';
import type { Standar } from '../../../utils/checklist/types';
import { runChecklist } from '../../../utils/checklist/runner';
import type { OtherYear } from '../../../utils/ekinerja/other-year';
import type { WholeSkpReading } from '../../../utils/ekinerja/types';
import type { WantedRow } from '../../../utils/import/types';
import { createMemoryJournal } from '../../../utils/run/memory-journal';
import type { EditStore, KirimStore } from '../../../utils/run/work-types';
import { refuse } from '../../../utils/skp/result';
import { createPeriksaMachine } from '../../../utils/workflow/periksa-machine';
import type { PeriksaState, RowChange, RuleGroup } from '../../../utils/workflow/periksa-state';
import { FakeSkpDoor } from './fake-skp-door';

export const sound = readingOf(skpOf([{}, {}, {}]));
export const broken = readingOf(skpOf(brokenParts(7)), { lampiran: LAMPIRAN_GAPS });

export async function opened(
  reading: WholeSkpReading = sound,
  open = true,
  {
    kirimJournal = createMemoryJournal(),
    editJournal = createMemoryJournal(),
    standar = null,
  }: { readonly kirimJournal?: KirimStore; readonly editJournal?: EditStore; readonly standar?: Standar | null } = {},
) {
  const door = new FakeSkpDoor(reading);
  const wished: (readonly WantedRow[])[] = [];
  const asked: string[] = [];
  const remembered: (readonly string[])[] = [];
  const changes = new Map<string, readonly RowChange[]>();
  const year = {
    asked: [] as number[],
    /** The note an earlier panel left in this browser. */
    isLeft: false,
    answer: { reading: refuse('noSkpThatYear'), yearNow: 2026, restored: true, why: null } as OtherYear,
  };
  const machine = createPeriksaMachine({
    door,
    loadChecklist: () => Promise.resolve({ runChecklist, predictAll }),
    standar: () => Promise.resolve(standar),
    sent: {
      changes: () => Promise.resolve(changes),
      remember: (_reading, ids) => Promise.resolve(void remembered.push(ids)),
    },
    year: {
      read: (tahun) => {
        year.asked.push(tahun);
        return Promise.resolve(year.answer);
      },
      restore: () => {
        year.isLeft = false;
        return Promise.resolve({ yearNow: 2026, restored: true, why: null });
      },
      left: () => Promise.resolve(year.isLeft),
    },
    kirimJournal,
    editJournal,
    accountTagOf: (akun) => Promise.resolve(akun === 'orang lain' ? 'other' : 'tag'),
    now: () => 1,
    wish: (rows) => void wished.push(rows),
    openMatriks: () => void asked.push('openMatriks'),
    openTab: () => Promise.resolve(void asked.push('openTab')),
  });
  const send = async (...intents: Parameters<typeof machine.send>[0][]) => {
    for (const intent of intents) machine.send(intent);
    await machine.settled();
  };
  if (open) await send({ type: 'open' });
  const findings = (kind: string) =>
    Object.values(machine.state().checked?.groups ?? {})
      .flat()
      .flatMap((group) => group.findings)
      .filter(({ fix }) => fix === kind)
      .map(({ id }) => id);
  return { machine, door, year, wished, asked, remembered, changes, send, findings };
}

/** The worst answer of a rule, and the first reason for it. */
export function answerOfRule({ checked }: PeriksaState, rule: string): readonly [string, string | null] {
  const { wajib, saran, incomplete } = checked?.groups ?? { wajib: [], saran: [], incomplete: [] };
  const found = (groups: readonly RuleGroup[]) => groups.find((group) => group.rule === rule);
  const mend = found([...wajib, ...saran]);
  if (mend !== undefined) return ['violation', mend.findings[0]?.reason ?? null];
  const unsure = found(incomplete);
  if (unsure !== undefined) return ['incomplete', unsure.findings[0]?.reason ?? null];
  if (checked?.passes.some((one) => one.rule === rule)) return ['pass', null];
  return ['inapplicable', checked?.inapplicable.find((one) => one.rule === rule)?.reasons[0] ?? null];
}
