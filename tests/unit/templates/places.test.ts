import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fillTemplat, placesOfTemplat } from '../../../utils/templates/fill-template';
import type { TemplatRhk } from '../../../utils/templates/model';
import { fillPieces, looksMistyped, parsePlaces, placesOf, readyText } from '../../../utils/templates/places';

const joined = (text: string) =>
  parsePlaces(text)
    .map((piece) => piece.text)
    .join('');
const names = (text: string) => parsePlaces(text).flatMap((piece) => (piece.kind === 'place' ? [piece.nama] : []));

describe('places of a text', () => {
  it('finds places, also with blanks and capitals inside the braces', () => {
    expect(names('Laporan {{tahun}} untuk {{ unit }} oleh {{Jabatan}}')).toEqual(['tahun', 'unit', 'jabatan']);
    expect(names('{{tahun}}{{tahun}}')).toEqual(['tahun', 'tahun']);
  });

  it.each(['{', '{}', '{{}}', '{{1}}', '{{ }}', '{tahun}', '{{tahun}', '{{a-b}}', '{{tahun berjalan}}', '}} {{'])(
    'leaves %s as text',
    (text) => {
      expect(names(text)).toEqual([]);
      expect(readyText(text, {})).toEqual({ ok: true, value: text });
    },
  );

  it('takes the inner place of three braces', () => {
    expect(readyText('{{{tahun}}}', { tahun: '2026' })).toEqual({ ok: true, value: '{2026}' });
  });

  it('says which braces look mistyped', () => {
    expect(['{{tahun}', '{tahun}', 'a }} b'].map(looksMistyped)).toEqual([true, true, true]);
    expect(['{{tahun}}', '{1}', 'himpunan {a, b}'].map(looksMistyped)).toEqual([false, false, false]);
  });

  it('gives the whole text again when its pieces are joined', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('{', '}', '{{', '}}', 'tahun', ' ', 'a', '_', '1')), (parts) => {
        const text = parts.join('');
        expect(joined(text)).toBe(text);
      }),
    );
  });
});

describe('filling', () => {
  it('fills what is known and lists what is not', () => {
    const text = 'Laporan {{bulan}} {{tahun}} pada {{unit}}';
    expect(fillPieces(text, { tahun: '2026', unit: ' ' }).map(({ kind }) => kind)).toEqual([
      'text',
      'open',
      'text',
      'filled',
      'text',
      'open',
    ]);
    expect(readyText(text, { tahun: '2026' })).toEqual({
      ok: false,
      reason: { kind: 'unfilledPlaces', places: ['bulan', 'unit'] },
    });
  });

  it('takes own places with choices and defaults', () => {
    const tempat = [
      { nama: 'jenis', label: 'Jenis laporan', pilihan: ['bulanan', 'tahunan'], bawaan: 'bulanan' },
      { nama: 'jumlah', label: 'Jumlah' },
    ];
    expect(placesOf(['{{jenis}} {{jumlah}} {{bulan}}'], {}, tempat)).toMatchObject([
      { nama: 'jenis', label: 'Jenis laporan', nilai: 'bulanan', dikenal: null },
      { nama: 'jumlah', pilihan: null, nilai: null },
      { nama: 'bulan', dikenal: 'bulan', nilai: null },
    ]);
    expect(readyText('{{jenis}}', {}, tempat)).toEqual({ ok: true, value: 'bulanan' });
    expect(readyText('{{jenis}}', { jenis: 'tahunan' }, tempat)).toEqual({ ok: true, value: 'tahunan' });
    expect(readyText('{{jenis}}', { jenis: 'mingguan' }, tempat).ok).toBe(false);
    expect(readyText('{{bulan}}', { bulan: 'Januari' }).ok).toBe(true);
    expect(readyText('{{bulan}}', { bulan: '13' }).ok).toBe(false);
  });

  it('cleans values and refuses long ones', () => {
    expect(readyText('{{unit}}', { unit: ' Bidang\u00A0A\n\u202EB ' })).toEqual({ ok: true, value: 'Bidang A B' });
    expect(readyText('{{unit}}', { unit: 'x'.repeat(301) }).ok).toBe(false);
  });

  it('takes no value from the prototype', () => {
    expect(readyText('{{constructor}}', {}).ok).toBe(false);
    expect(readyText('{{tostring}}', {}).ok).toBe(false);
  });

  it('never calls a text ready in which a place can be read, whatever the values', () => {
    const brace = fc.constantFrom('{', '}', '{{', '}}', '{{tahun}}', 'tahun', 'unit', ' ', '{{unit}}');
    const text = fc.array(brace, { maxLength: 8 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, text, text, (template, tahun, unit) => {
        const result = readyText(template, { tahun, unit });
        expect(!result.ok || names(result.value).length === 0).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('a whole template', () => {
  const templat: TemplatRhk = {
    id: 'laporan',
    jenis: 'rhk',
    jabatan: [],
    unit: [],
    rhk: 'Tersedianya laporan {{tahun}}',
    jenisRhk: 'utama',
    kataAtasan: [],
    indikator: [
      { nama: 'Jumlah laporan {{objek}}', aspek: 'Kuantitas', target: '12', satuan: 'Laporan', pola: { kind: 'rata' } },
    ],
    lampiran: [],
  };

  it('is ready as a whole or not at all', () => {
    expect(placesOfTemplat(templat, { tahun: '2026' }).map(({ nama, nilai }) => [nama, nilai])).toEqual([
      ['tahun', '2026'],
      ['objek', null],
    ]);
    expect(fillTemplat(templat, { tahun: '2026' })).toEqual({
      ok: false,
      reason: { kind: 'unfilledPlaces', places: ['objek'] },
    });
    expect(fillTemplat(templat, { tahun: '2026', objek: 'aset' })).toMatchObject({
      ok: true,
      value: { rhk: 'Tersedianya laporan 2026', indikator: [{ nama: 'Jumlah laporan aset', satuan: 'Laporan' }] },
    });
  });

  it('handles the other kinds', () => {
    const { id, jabatan, unit } = templat;
    expect(
      fillTemplat({ id, jabatan, unit, jenis: 'lampiran', bagian: 'skema', uraian: 'Bukti {{bulan}}' }, {}).ok,
    ).toBe(false);
    expect(
      fillTemplat({ id, jabatan, unit, jenis: 'harian', jenisRhk: 'utama', uraian: 'Menyusun laporan' }, {}),
    ).toMatchObject({ ok: true, value: { uraian: 'Menyusun laporan', realisasi: null } });
  });
});
