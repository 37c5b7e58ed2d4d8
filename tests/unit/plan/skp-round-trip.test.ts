/** A whole SKP out of e-Kinerja and in again plans nothing: for every seed, as workbook, CSV and backup. */
import { describe, expect, it } from 'vitest';
import { createSkpReader } from '../../../utils/ekinerja/skp-reader';
import { createImportSession } from '../../../utils/import/import-session';
import { exportBackup, looksLikeBackup, readBackup } from '../../../utils/import/skp/backup';
import { PLAIN_VOCABULARY } from '../../../utils/import/skp/read-skp';
import { exportSkpBook } from '../../../utils/import/skp/write-book';
import { exportSkpCsv } from '../../../utils/import/skp/write-csv';
import { NO_SKP_CHOICES, planSkp } from '../../../utils/plan/skp-plan';
import type { WantedSkp } from '../../../utils/skp/wanted';
import type { SkpParts } from '../../../utils/skp/wanted-of';
import { address, openSite, parseHtml } from '../ekinerja/stand-in';
import { TEST_WORDS } from '../import/skp/words';

async function readAgain(name: string, bytes: Uint8Array): Promise<WantedSkp> {
  if (looksLikeBackup(bytes)) {
    const backup = readBackup(bytes);
    if (!backup.ok) throw new Error(backup.reason);
    return backup.value;
  }
  const session = createImportSession();
  await session.open(name, bytes);
  return (await session.readSkp(PLAIN_VOCABULARY, null)).wanted;
}

describe('out and in again', () => {
  it.each(['contoh', 'dua-skp', 'tahun-lalu', 'kosong'] as const)(
    '%s plans nothing',
    async (seed) => {
      const site = await openSite(seed);
      const { fetch } = site.client;
      const reader = createSkpReader({ fetch, parse: parseHtml, pageUrl: () => address('pegawai/profil') });
      const read = await reader.readWhole(null, new AbortController().signal);
      if (!read.ok || read.value.facts.skp === null) throw new Error('not read');
      const now = read.value;
      const { skp, lampiran, perspektif } = now.facts;
      if (skp === null) throw new Error('no SKP');
      const parts: SkpParts = { skp, lampiran, perspektif };
      const choices = { rhkAtasan: [], aspek: PLAIN_VOCABULARY.aspek, bagian: PLAIN_VOCABULARY.bagian, jpt: false };
      const files = [
        await exportSkpBook(parts, { name: 'skp', words: TEST_WORDS, choices }),
        await exportSkpCsv(parts, 'skp'),
        exportBackup(parts, 'skp', new Date(0)),
      ];
      for (const { name, bytes } of files) {
        const wanted = await readAgain(name, bytes);
        const source = { name, hash: 'x' };
        const atasan = [...new Set(skp.rhk.flatMap(({ rhkAtasan }) => rhkAtasan ?? []))].map((text, at) => ({
          value: String(at),
          text,
        }));
        const plan = planSkp({ now, atasan, wanted, choices: NO_SKP_CHOICES, accountTag: 't', source });
        if (!plan.ok) throw new Error(`${name}: ${plan.reason}`);
        const { create, change, remove, refuse, cells, cellsRefused } = plan.value.counts;
        expect([name, create, change, remove, refuse, cells, cellsRefused]).toEqual([name, 0, 0, 0, 0, 0, 0]);
      }
    },
    120_000,
  );
});
