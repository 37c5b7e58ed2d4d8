/** The checklist machine over a fake door, as tests open it. */
import { brokenParts, LAMPIRAN_GAPS, readingOf, skpOf } from '../../../scripts/gallery/invented-skp';
import { predictAll } from '../../../utils/checklist/predict-kirim';
import { runChecklist } from '../../../utils/checklist/runner';
import type { WholeSkpReading } from '../../../utils/ekinerja/types';
import type { WantedRow } from '../../../utils/import/types';
import { createMemoryJournal } from '../../../utils/run/memory-journal';
import type { EditStore, KirimStore } from '../../../utils/run/work-types';
import { createPeriksaMachine } from '../../../utils/workflow/periksa-machine';
import type { RowChange } from '../../../utils/workflow/periksa-state';
import { FakeSkpDoor } from './fake-skp-door';

export const sound = readingOf(skpOf([{}, {}, {}]));
export const broken = readingOf(skpOf(brokenParts(7)), { lampiran: LAMPIRAN_GAPS });

export async function opened(
  reading: WholeSkpReading = sound,
  open = true,
  {
    kirimJournal = createMemoryJournal(),
    editJournal = createMemoryJournal(),
  }: { readonly kirimJournal?: KirimStore; readonly editJournal?: EditStore } = {},
) {
  const door = new FakeSkpDoor(reading);
  const wished: (readonly WantedRow[])[] = [];
  const asked: string[] = [];
  const remembered: (readonly string[])[] = [];
  const changes = new Map<string, readonly RowChange[]>();
  const machine = createPeriksaMachine({
    door,
    loadChecklist: () => Promise.resolve({ runChecklist, predictAll }),
    sent: {
      changes: () => Promise.resolve(changes),
      remember: (_reading, ids) => Promise.resolve(void remembered.push(ids)),
    },
    kirimJournal,
    editJournal,
    accountTagOf: () => Promise.resolve('tag'),
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
  return { machine, door, wished, asked, remembered, changes, send, findings };
}
