/** Takes away what our runs and readings on the practice page have left, and nothing else. */
import { isTagLatihan } from '../skp/latihan';
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
  const note = await yearNote.recall();
  if (note !== null && isTagLatihan(note.accountTag)) await yearNote.forget();
}
