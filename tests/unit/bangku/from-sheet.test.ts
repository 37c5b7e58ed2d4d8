import fc from 'fast-check';
import fs from 'node:fs';
import { describe, expect, it } from 'vitest';
import { paketFromTables, type SheetContext } from '../../../utils/bangku/from-sheet';
import { openBytes, openPasted } from '../../../utils/import/open-workbook';
import { readPaketTables } from '../../../utils/import/paket/paket-tables';
import { writePaketBook } from '../../../utils/import/paket/write-paket-book';
import { checkPack } from '../../../utils/packs/check-pack';
import type { Paket } from '../../../utils/packs/model';
import { starterLibrary } from '../../../utils/templates/starter';
import { samplePack } from '../packs/sample-pack';
import { arbitraryPack } from './arbitrary-pack';
import { paketLibreOffice } from './lembar/paket-libreoffice';

const NOTHING: SheetContext = { known: [], families: [], pause: () => Promise.resolve() };
const explain = new Proxy({}, { get: (_, field) => `Penjelasan ${String(field)}` }) as Record<string, string>;
const words = { explain, guide: ['Isi lembar ini.'], notInList: 'Tidak ada dalam daftar.' } as never;
const options = { name: 'paket', words, jabatan: ['Bendahara'] };

async function fromBook(paket: Paket, context = NOTHING) {
  const { bytes } = await writePaketBook(paket, options);
  const opened = await openBytes('paket.xlsx', bytes);
  if (!opened.ok) throw new Error(opened.reason.code);
  return paketFromTables(readPaketTables(opened.value.sheets), context);
}
async function fromText(lines: readonly string[], context = NOTHING) {
  const opened = await openPasted(lines.join('\n'));
  if (!opened.ok) throw new Error(opened.reason.code);
  return paketFromTables(readPaketTables(opened.value.sheets), context);
}
const codes = ({ problems }: { problems: readonly { code: string; row: number; column: string }[] }) =>
  problems.map(({ code, row, column }) => `${code} ${column}${String(row)}`);

describe('a pack as a workbook and back', () => {
  it('gives the same templates, families and facts, whatever they are', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryPack, async (paket) => {
        const read = await fromBook(paket, { ...NOTHING, known: [{ templat: [], keluarga: paket.keluarga }] });
        expect(read.problems).toEqual([]);
        expect(read.templat).toEqual(paket.templat);
        // Letter by letter as the format orders it, so that a comparison finds no change.
        const checked = checkPack({ ...paket, templat: read.templat });
        expect(checked.ok && JSON.stringify(checked.value.templat)).toBe(JSON.stringify(read.templat));
        expect(read.keluarga).toEqual(paket.keluarga);
        const { judul, penerbit, tahun, label } = paket;
        expect(read.facts).toMatchObject({ judul, penerbit, tahun, label });
      }),
      { numRuns: 15 },
    );
  });

  it('holds for the whole starter library', async () => {
    const { templat, keluarga } = starterLibrary;
    const paket = samplePack({ templat, keluarga });
    const read = await fromBook(paket, { ...NOTHING, known: [paket] });
    const order = (list: readonly { id: string }[]) => [...list].sort((a, b) => (a.id < b.id ? -1 : 1));
    expect(read.problems).toEqual([]);
    expect(order(read.templat)).toEqual(order(paket.templat));
    expect(read.keluarga).toEqual(paket.keluarga);
  }, 60_000);

  it('holds when LibreOffice opened and saved it', async () => {
    const bytes = fs.readFileSync('tests/unit/bangku/lembar/disimpan-libreoffice.xlsx');
    const opened = await openBytes('disimpan-libreoffice.xlsx', new Uint8Array(bytes));
    if (!opened.ok) throw new Error(opened.reason.code);
    const context = { ...NOTHING, known: [paketLibreOffice] };
    const read = await paketFromTables(readPaketTables(opened.value.sheets), context);
    expect(read).toEqual(await fromBook(paketLibreOffice, context));
    expect(read.templat).toEqual(paketLibreOffice.templat);
    expect(read.problems).toEqual([]);
  });

  it('shows examples in an empty one, and never imports them', async () => {
    const read = await fromBook(samplePack({ templat: [] }));
    expect(read.templat).toEqual([]);
    expect(new Set(read.problems.map(({ code }) => code))).toEqual(new Set(['exampleSkipped']));
  });
});

describe('a sheet of somebody who never saw ours', () => {
  it('is read by its headings; a blank RHK goes on with the one above', async () => {
    const read = await fromText([
      'STANDAR RHK BKPSDMD',
      'No\tNama Jabatan\tRencana Hasil Kerja\tIndikator Kinerja Individu\tAspek\tTarget\tSatuan',
      '1\tArsiparis\tTertatanya arsip dinamis\tJumlah berkas yang tertata\tkuantitas\t1.200\tBerkas',
      '\t\t\tPersentase berkas yang mudah ditemukan\tKualitas\t95%\t%',
      '2\tBendahara; Arsiparis\tTersusunnya laporan\tJumlah laporan\tKuatitas\t12\tLaporan',
      '\t\tJumlah\t\t\t24',
    ]);
    expect(read.templat).toMatchObject([
      {
        rhk: 'Tertatanya arsip dinamis',
        jabatan: ['arsiparis'],
        indikator: [{ target: '' }, { target: '95', aspek: 'Kualitas' }],
      },
      { rhk: 'Tersusunnya laporan', jabatan: ['bendahara', 'arsiparis'], indikator: [{ aspek: 'Kuantitas' }] },
    ]);
    expect(read.keluarga.map(({ nama }) => nama)).toEqual(['Arsiparis', 'Bendahara']);
    expect(codes(read)).toEqual(['aspekUnknown E5', 'totalRowSkipped 6', 'numberTwoMeanings F3']);
  });

  it('names every line it cannot take, by row and column', async () => {
    const read = await fromText([
      'RHK\tIndikator\tAspek\tTarget\tSatuan\tPola',
      '\tJumlah laporan\tKuantitas\t1\tLaporan\t',
      'Tersusunnya laporan\tJumlah laporan\t\tdua\tLaporan\tkapan saja',
      '\t\tWaktu\t3\tHari\t',
      '\t=A1\tWaktu\t3\tHari\t',
    ]);
    expect(codes(read)).toEqual([
      'indikatorWithoutRhk 2',
      'aspekMissing 3',
      'polaUnknown F3',
      'targetNoNumber D3',
      'rowWithoutIndikator 4',
      'formulaError B5',
      'rowWithoutIndikator 5',
    ]);
  });

  it('has no table at all', async () => {
    const read = await fromText(['Halo\tdunia', 'satu\tdua']);
    expect(codes(read)).toEqual(['noTable 0']);
  });

  it('keeps the id of a template whose text was there before, and the families everybody knows', async () => {
    const paket = samplePack();
    const [first] = paket.templat;
    const lines = [
      'Jabatan\tRHK\tIndikator\tTarget',
      `umum-kepegawaian\t${first?.jenis === 'rhk' ? first.rhk : ''}\tJumlah\t1`,
    ];
    const read = await fromText(lines, { ...NOTHING, known: [paket], families: starterLibrary.keluarga });
    expect(read.templat[0]?.id).toBe('uji-1');
    expect(read.keluarga.map(({ nama }) => nama)).toEqual(['Umum dan kepegawaian']);
  });

  it('makes ids that pass the check of packs', async () => {
    const read = await fromText([
      'RHK\tIndikator\tAspek\tTarget\tSatuan',
      'Milik 日本\tJumlah\tKuantitas\t1\tDok',
      '日本\tJumlah\tKuantitas\t1\tDok',
    ]);
    expect(checkPack(samplePack({ templat: [...read.templat] }))).toMatchObject({ ok: true });
  });
});
