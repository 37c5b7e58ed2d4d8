/** Whatever SKP a seed of the stand-in holds: out as a workbook or a CSV, in again, and it says the very same. */
import { describe, expect, it } from 'vitest';
import type { SeedName } from '../../../../simulator/contract';
import { createSimulator } from '../../../../simulator/create-simulator';
import { createSkpReader } from '../../../../utils/ekinerja/skp-reader';
import type { WholeSkpReading } from '../../../../utils/ekinerja/types';
import { openBytes } from '../../../../utils/import/open-workbook';
import { PLAIN_VOCABULARY, readSkp } from '../../../../utils/import/skp/read-skp';
import { exportSkpBook } from '../../../../utils/import/skp/write-book';
import { exportSkpCsv } from '../../../../utils/import/skp/write-csv';
import type { SheetFile } from '../../../../utils/import/sheet-file';
import { wantedOf } from '../../../../utils/skp/wanted-of';
import type { SkpParts } from '../../../../utils/skp/wanted-of';
import { expectedSkp } from '../../../pages/expected-skp';
import { address, openSite, parseHtml } from '../../ekinerja/stand-in';
import { bare } from './compare';
import { TEST_WORDS } from './words';

async function readSeed(seed: SeedName): Promise<WholeSkpReading> {
  const site = await openSite(seed);
  const reader = createSkpReader({
    fetch: site.client.fetch,
    parse: parseHtml,
    pageUrl: () => address('pegawai/profil'),
  });
  const reading = await reader.readWhole(null, new AbortController().signal);
  if (!reading.ok) throw new Error(JSON.stringify(reading.reason));
  return reading.value;
}

function partsOf({ facts }: WholeSkpReading): SkpParts {
  if (facts.skp === null) throw new Error('no SKP');
  return { skp: facts.skp, lampiran: facts.lampiran, perspektif: facts.perspektif };
}

async function readBack(file: SheetFile): Promise<ReturnType<typeof readSkp>> {
  const opened = await openBytes(file.name, file.bytes);
  if (!opened.ok) throw new Error(opened.reason.code);
  return readSkp(opened.value, PLAIN_VOCABULARY, null);
}

/** The large seeds from the records of the stand-in: reading their pages here costs half a minute and is tested elsewhere. */
function storedParts(seed: SeedName): SkpParts {
  const { state } = createSimulator({ seed });
  const wanted = { tahun: 2026, nomorSkp: '1-2026' } as const;
  const matriks = expectedSkp(state, 1, { ...wanted, page: 'matriks' });
  const daftar = expectedSkp(state, 1, { ...wanted, page: 'daftar-rhk' });
  const rhk = daftar.rhk.map((row, r) => ({
    ...row,
    indikator: row.indikator.map((one, i) => ({ ...one, bulan: matriks.rhk[r]?.indikator[i]?.bulan ?? null })),
  }));
  return { skp: { ...daftar, rhk }, lampiran: [], perspektif: null };
}

const LARGE: readonly SeedName[] = ['empatpuluh', 'duaratus'];

describe('every seed', () => {
  it.each(['kosong', 'contoh', 'empatpuluh', 'duaratus', 'dua-skp', 'tahun-lalu'] as const)(
    '%s comes back as it is',
    async (seed) => {
      const parts = LARGE.includes(seed) ? storedParts(seed) : partsOf(await readSeed(seed));
      const choices = { rhkAtasan: [], aspek: PLAIN_VOCABULARY.aspek, bagian: PLAIN_VOCABULARY.bagian, jpt: false };
      for (const file of [
        await exportSkpBook(parts, { name: 'skp', words: TEST_WORDS, choices }),
        await exportSkpCsv(parts, 'skp'),
      ]) {
        const read = await readBack(file);
        expect(bare(read.wanted)).toEqual({
          ...wantedOf(parts, 'leave'),
          ...(parts.skp.rhk.length === 0 && file.name.endsWith('.csv') ? { nomorSkp: null, tahun: null } : {}),
        });
        expect(read.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
        expect(read.ambiguous).toEqual([]);
      }
    },
    120_000,
  );
});
