/** The sample SKP: as large as promised, reads back as it is, and its checklist has nothing to mend. */
import { describe, expect, it } from 'vitest';
import { sampleParts, sampleSkp, sampleWorkbook } from '../../../../scripts/demo/sample-skp';
import { RHK_ATASAN } from '../../../../simulator/seeds/isi-contoh';
import { runChecklist } from '../../../../utils/checklist/runner';
import { openBytes } from '../../../../utils/import/open-workbook';
import { PLAIN_VOCABULARY, readSkp } from '../../../../utils/import/skp/read-skp';
import { bookWords } from '../../../../utils/locale/book-words';
import { createI18n } from '../../../../utils/locale/i18n';
import { bare } from './compare';

describe('the sample SKP', () => {
  it('has 8 RHK, 14 indikator, 168 months and 12 lampiran', () => {
    const { rhk, lampiran } = sampleSkp(RHK_ATASAN);
    const indikator = rhk.flatMap((one) => one.indikator);
    const months = indikator.flatMap(({ bulan }) => bulan.filter(({ kind }) => kind === 'set'));
    expect([rhk.length, indikator.length, months.length, lampiran.length]).toEqual([8, 14, 168, 12]);
    expect(rhk.filter(({ induk }) => induk !== null)).toHaveLength(1);
  });

  it.each(['id', 'en'] as const)('comes back from its workbook with the words of %s', async (language) => {
    const file = await sampleWorkbook(RHK_ATASAN, bookWords(createI18n(language)));
    const opened = await openBytes(file.name, file.bytes);
    if (!opened.ok) throw new Error(opened.reason.code);
    const read = readSkp(opened.value, PLAIN_VOCABULARY, null);
    expect(bare(read.wanted)).toEqual(sampleSkp(RHK_ATASAN));
    expect([read.problems, read.ambiguous]).toEqual([[], []]);
  });

  it('has a checklist with nothing to mend', () => {
    const { skp, lampiran } = sampleParts(RHK_ATASAN);
    const nomorSkp = '1-2026';
    const rhk = skp.rhk.map((row) => ({ ...row, nomorSkp }));
    const report = runChecklist({
      skp: { ...skp, nomorSkp, rhk },
      sessionYear: 2026,
      tenures: [{ nomorSkp, mulai: { tahun: 2023, bulan: 2, tanggal: 1 }, jpt: false }],
      lampiran: (lampiran ?? []).map((part) => ({ ...part, nomorSkp })),
      perspektif: null,
      lastYear: null,
      gaps: false,
      toSend: null,
    });
    expect(report.violations.flatMap(({ findings }) => findings)).toEqual([]);
    expect(report.incomplete.map(({ id }) => id)).toEqual(['target-tahun-lalu']);
  });
});
