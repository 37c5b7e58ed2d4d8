import { describe, expect, it } from 'vitest';
import { createImportSession } from '../../../utils/import/import-session';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('import session', () => {
  it('opens a semicolon file, guesses its columns and reads its rows', async () => {
    const session = createImportSession();
    const opened = await session.open(
      'target.csv',
      bytesOf(
        'Target SKP 2026;;;;;;\nNo;RHK;Indikator;Target;Satuan;Jan;Feb\n1;Layanan arsip;Jumlah arsip;12;Dokumen;3;\n;;Lama layanan;2,5;Hari;-;1,5\n',
      ),
    );
    expect(opened).toMatchObject({
      ok: true,
      value: { delimiter: ';', encoding: 'utf-8', sheetNames: ['target.csv'] },
    });
    const { mapping, problems } = await session.guess();
    expect(problems).toEqual([]);
    expect(mapping).toMatchObject({ headerRow: 1, rhk: 1, indikator: 2, target: 3, satuan: 4 });
    expect(mapping?.bulan.slice(0, 3)).toEqual([5, 6, null]);
    if (mapping === null) return;
    const wanted = await session.read(mapping, null);
    expect(wanted.problems).toEqual([]);
    expect(wanted.rows.map((row) => [row.sheetRow, row.rhk, row.indikator, row.target, row.bulan.slice(0, 2)])).toEqual(
      [
        [3, 'Layanan arsip', 'Jumlah arsip', '12', [{ kind: 'set', value: '3' }, { kind: 'leave' }]],
        [4, 'Layanan arsip', 'Lama layanan', '2.5', [{ kind: 'clear' }, { kind: 'set', value: '1.5' }]],
      ],
    );
  });
});
