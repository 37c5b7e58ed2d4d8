/** Takes away what was prepared, run and read on the practice page, and nothing else. */
import { todayWib } from '../harian/model';
import { isTagLatihan } from '../skp/latihan';
import { createHarianStore } from './harian-store';
import { createJournalStore } from './journal-store';
import { forgetSent } from './sent-store';
import { createSkpMonthsStore, createSkpStore } from './skp-stores';
import { createEditStore, createKirimStore } from './work-stores';
import { yearNote } from './year-note';

export async function forgetLatihan(): Promise<void> {
  const stores = [
    createJournalStore(),
    createSkpStore(),
    createSkpMonthsStore(),
    createKirimStore(),
    createEditStore(),
  ];
  for (const store of stores)
    for (const { runId, accountTag } of await store.list()) if (isTagLatihan(accountTag)) await store.remove(runId);
  await forgetSent(isTagLatihan);
  const [harian, today] = [createHarianStore(), todayWib(Date.now())];
  await harian.alone(async () => {
    const kept = await harian.load(today);
    const others = kept.filter(({ akun }) => !isTagLatihan(akun));
    if (others.length < kept.length) await harian.save(others, today);
  });
  const note = await yearNote.recall();
  if (note !== null && isTagLatihan(note.accountTag)) await yearNote.forget();
}
