/** What the note for whoever helps is made of, out of the extension's storage. */
import type { FaktaBantuan } from '../workflow/catatan-bantuan';
import { createJournalStore } from './journal-store';
import { managedValues } from './managed';
import { loadOwnKata } from './own-kata';
import { ownHosts } from './own-sites';
import { createPackStore } from './pack-store';
import { loadSettings } from './settings';
import { createSkpMonthsStore, createSkpStore } from './skp-stores';
import { extensionVersion } from './version';
import { createEditStore, createKirimStore } from './work-stores';

export async function bantuanFacts(): Promise<Omit<FaktaBantuan, 'halaman'>> {
  return {
    asisten: extensionVersion(),
    agen: navigator.userAgent,
    bahasa: (await loadSettings()).language,
    kebijakan: Object.keys((await managedValues()) ?? {}).length > 0,
    paket: (await createPackStore().load()).value.paket.length,
    kataTambahan: (await loadOwnKata()).length,
    situsLain: (await ownHosts()).length,
    runs: [
      { jenis: 'matriks', ...createJournalStore() },
      { jenis: 'susun', ...createSkpStore() },
      { jenis: 'susunBulan', ...createSkpMonthsStore() },
      { jenis: 'kirim', ...createKirimStore() },
      { jenis: 'perbaikan', ...createEditStore() },
    ],
  };
}
