import { describe, expect, it } from 'vitest';
import { makeDraft, orderOf, type DraftChoices } from '../../../utils/formulir/draft';
import { contextOf, NOTHING_KNOWN, readNomorLengkap } from '../../../utils/formulir/form-context';
import { measureField } from '../../../utils/formulir/limits';
import type { FieldName, FormField, FormReading } from '../../../utils/formulir/model';
import { offersOf, optionByText } from '../../../utils/formulir/offers';
import type { Templat } from '../../../utils/templates/model';

const options = (...texts: string[]) => texts.map((text, index) => ({ value: String(index + 1), text }));
const field = (
  name: FieldName,
  kind: FormField['kind'],
  value: string[],
  more: Partial<FormField> = {},
): FormField => ({
  name,
  kind,
  label: name,
  value,
  options: [],
  said: '',
  ...more,
});
const base: FormReading = {
  page: 'form-rhk',
  token: 't',
  mode: 'baru',
  fields: [],
  nomorSkp: null,
  induk: null,
  tanggal: null,
  jenisHarian: null,
  jenisLampiran: null,
  focus: null,
};
const formRhk = (atasan: string[] = [], rhk = ''): FormReading => ({
  ...base,
  fields: [
    field('rhkAtasan', 'choice', atasan, {
      options: options('Meningkatnya Disiplin Aparatur', 'Terwujudnya Arsip Tertib'),
    }),
    field('jenisRhk', 'choice', [], { options: options('Utama', 'Tambahan') }),
    field('rhk', 'text', [rhk]),
  ],
});
const formIndikator: FormReading = {
  ...base,
  page: 'form-indikator',
  fields: [
    field('aspek', 'choice', [], { options: options('Kuantitas', 'Kualitas', 'Waktu', 'Biaya') }),
    field('indikator', 'text', ['']),
    field('target', 'number', ['']),
    field('satuan', 'text', ['']),
  ],
};
const shared = { jabatan: [], unit: [] };
const rhk: Templat = {
  ...shared,
  id: 'arsip',
  jenis: 'rhk',
  rhk: 'Tersedianya laporan {{judul}} Tahun {{tahun}}',
  jenisRhk: 'utama',
  kataAtasan: ['arsip'],
  indikator: [
    { nama: 'Jumlah laporan', aspek: 'Kuantitas', target: '12', satuan: 'Laporan', pola: { kind: 'rata' } },
    { nama: 'Ketepatan waktu', aspek: 'Waktu', target: '1', satuan: 'Bulan', pola: { kind: 'akhirTahun' } },
  ],
  lampiran: [],
  tempat: [{ nama: 'judul', label: 'Judul' }],
};

const choicesOf = (form: FormReading, templat: Templat, more: Partial<DraftChoices> = {}): DraftChoices => {
  const [offer] = offersOf(templat, form, null);
  if (offer === undefined) throw new Error('no offer');
  return {
    title: offer.title,
    templatId: 'x',
    raw: offer.values,
    tempat: templat.tempat ?? [],
    places: {},
    left: [],
    ...more,
  };
};

describe('what a template offers', () => {
  it('to Form RHK: text and jenis, and the RHK atasan only where one alone fits an empty choice', () => {
    expect(offersOf(rhk, formRhk(), null)).toMatchObject([
      {
        id: 'arsip',
        values: { rhk: ['Tersedianya laporan {{judul}} Tahun {{tahun}}'], jenisRhk: ['1'], rhkAtasan: ['2'] },
      },
    ]);
    expect(offersOf(rhk, formRhk(['1']), null)[0]?.values).not.toHaveProperty('rhkAtasan');
    expect(offersOf({ ...rhk, kataAtasan: ['arsip', 'disiplin'] }, formRhk(), null)[0]?.values).not.toHaveProperty(
      'rhkAtasan',
    );
  });

  it('to Form Indikator: each of its indikator', () => {
    const [first, second] = offersOf(rhk, formIndikator, null);
    expect(first).toMatchObject({
      id: 'arsip/1',
      values: { aspek: ['1'], indikator: ['Jumlah laporan'], target: ['12'], satuan: ['Laporan'] },
    });
    expect(second).toMatchObject({ id: 'arsip/2', values: { aspek: ['3'] } });
  });

  it('to Lampiran and the daily entry: only of the same kind', () => {
    const lampiran: Templat = { ...shared, id: 'l', jenis: 'lampiran', bagian: 'skema', uraian: 'Rapat.' };
    const harian: Templat = {
      ...shared,
      id: 'h',
      jenis: 'harian',
      jenisRhk: 'utama',
      uraian: 'Menyusun laporan',
      realisasi: '1',
    };
    const formLampiran: FormReading = {
      ...base,
      page: 'form-lampiran',
      fields: [field('uraianLampiran', 'text', [''])],
    };
    const formHarian: FormReading = { ...base, page: 'form-kinerja-harian', jenisHarian: 'tambahan' };
    expect(offersOf(lampiran, formLampiran, null)).toHaveLength(1);
    expect(offersOf(lampiran, formLampiran, 'dukungan')).toEqual([]);
    expect(offersOf(harian, formHarian, null)).toEqual([]);
    expect(offersOf(harian, { ...formHarian, jenisHarian: 'utama' }, null)[0]?.values).toEqual({
      uraianHarian: ['Menyusun laporan'],
      realisasi: ['1'],
    });
    for (const form of [formLampiran, formHarian]) expect(offersOf(rhk, form, null)).toEqual([]);
  });

  it('an option by its words; none where the page has it twice', () => {
    const doubled = field('indikatorHarian', 'choice', [], {
      options: options('Jumlah laporan', 'jumlah  laporan', 'Lain'),
    });
    expect(optionByText(doubled, 'Jumlah Laporan')).toBeNull();
    expect(optionByText(doubled, 'LAIN')).toBe('3');
  });
});

describe('a draft', () => {
  it('shows open places and has no order until all are filled', () => {
    const form = formRhk([], 'lama');
    const open = choicesOf(form, rhk, { places: { tahun: '2026' } });
    const draft = makeDraft(form, open);
    expect(draft.open).toEqual(['judul']);
    expect(draft).toMatchObject({ changing: 3, replacing: 1 });
    expect(draft.fields[2]?.pieces.map(({ kind }) => kind)).toEqual(['text', 'open', 'text', 'filled']);
    expect(orderOf(form, open)).toEqual({ ok: false, reason: 'placeLeft' });
    const ready = { ...open, places: { tahun: '2026', judul: 'arsip' } };
    expect(orderOf(form, ready)).toEqual({
      ok: true,
      value: {
        token: 't',
        changes: [
          { name: 'rhkAtasan', before: [], after: ['2'] },
          { name: 'jenisRhk', before: [], after: ['1'] },
          { name: 'rhk', before: ['lama'], after: ['Tersedianya laporan arsip Tahun 2026'] },
        ],
      },
    });
  });

  it('does not order what is left, what is the same, or a value that brings a place of its own', () => {
    const form = formRhk();
    const choices = choicesOf(form, rhk, {
      places: { tahun: '2026', judul: 'x' },
      left: ['rhk', 'rhkAtasan', 'jenisRhk'],
    });
    expect(orderOf(form, choices)).toEqual({ ok: false, reason: 'nothingToDo' });
    expect(makeDraft(form, choices).places).toEqual([]);
    const sneaky = choicesOf(form, rhk, { places: { tahun: '2026', judul: '{{lagi}}' } });
    expect(orderOf(form, sneaky)).toEqual({ ok: false, reason: 'placeLeft' });
  });

  it('keeps line breaks where the box has lines, and only there', () => {
    const raw = { indikator: ['a\r\nb\rc'], satuan: ['Do\nkumen'] };
    const order = orderOf(formIndikator, { title: '', templatId: null, raw, tempat: [], places: {}, left: [] });
    expect(order).toMatchObject({
      ok: true,
      value: { changes: [{ after: ['a\nb\nc'] }, { after: ['Do kumen'] }] },
    });
  });
});

describe('what the form says about the person', () => {
  it('is taken from the SKP number, and not guessed where a dash could mean two things', () => {
    expect(readNomorLengkap('1-2026 : Arsiparis Ahli Muda - Dinas Contoh')).toEqual({
      tahun: 2026,
      nomorSkp: '1-2026',
      jabatan: 'Arsiparis Ahli Muda',
      unit: 'Dinas Contoh',
    });
    expect(readNomorLengkap('2-2026-Plt : Kepala Bidang A - B - Dinas Contoh')).toEqual({
      tahun: 2026,
      nomorSkp: '2-2026-Plt',
      jabatan: null,
      unit: null,
    });
    expect(readNomorLengkap('SKP saya')).toMatchObject({ tahun: null, nomorSkp: null });
  });

  it('outlives forms that say nothing; the month is the entry’s', () => {
    const known = contextOf({ ...base, nomorSkp: '1-2026 : Arsiparis - Dinas Contoh' }, NOTHING_KNOWN);
    expect(contextOf(formIndikator, known)).toEqual({ ...known, bulan: null });
    expect(contextOf({ ...base, page: 'form-kinerja-harian', tanggal: '2026-11-22' }, known).bulan).toBe(11);
    // Of another SKP nothing is borrowed.
    expect(contextOf({ ...base, nomorSkp: '2-2026 : Analis - Madya - Badan Contoh' }, known)).toMatchObject({
      nomorSkp: '2-2026',
      jabatan: null,
      unit: null,
    });
  });
});

describe('limits, as the server counts', () => {
  const codes = (name: FieldName, text: string) => measureField(name, [text]).notes.map(({ code }) => code);
  it('500 characters of an indikator, a line break counting two, an emoji one', () => {
    expect(measureField('indikator', [`${'a'.repeat(497)}\n😀`])).toMatchObject({ used: 500, most: 500, notes: [] });
    expect(measureField('indikator', [`${'a'.repeat(499)}\n`]).notes).toMatchObject([
      { code: 'tooLong', params: { over: 1 } },
    ]);
  });
  it('20 bytes to 255 characters of a daily entry, and its forbidden words anywhere', () => {
    expect(codes('uraianHarian', 'a'.repeat(19))).toEqual(['tooShort']);
    expect(codes('uraianHarian', 'é'.repeat(10))).toEqual([]);
    expect(codes('uraianHarian', 'a'.repeat(256))).toEqual(['tooLong']);
    for (const word of ['Apel', 'APLE', 'senam', 'Senan', 'upacara', 'olahraga'])
      expect(codes('uraianHarian', `Menyiapkan bahan ${word}an pagi hari`)).toEqual(['forbiddenWord']);
  });
  it('numbers with a point, as the server reads them', () => {
    expect(['12', '2.0', '1e2'].flatMap((text) => codes('target', text))).toEqual([]);
    for (const text of ['1,5', ' 7 ', 'abc', '1 000']) expect(codes('target', text)).toEqual(['notNumber']);
    expect(measureField('realisasi', ['1.000']).notes).toMatchObject([
      { code: 'thousands', params: { read: '1', meant: '1000' } },
    ]);
    expect(codes('target', '-4')).toEqual(['negative']);
    // An integer column keeps a part of a fraction, and its own greatest of more.
    expect(codes('target', '2147483647')).toEqual([]);
    for (const text of ['2147483648', '1.5', '.5']) expect(codes('target', text)).toEqual(['mayBeCut']);
    expect(codes('target', '0')).toEqual(['zero']);
  });
  it('times, empty fields, markup, places', () => {
    for (const text of ['8', '08.00', '25:00', '7:30', 'abc']) expect(codes('jamMulai', text)).toEqual(['notTime']);
    expect(codes('jamMulai', '07:30')).toEqual([]);
    expect(codes('satuan', ' \n')).toEqual(['empty']);
    expect(codes('satuan', '\u00A0')).toEqual([]);
    expect(measureField('rhkAtasan', []).notes).toEqual([]);
    expect(codes('rhk', 'Laporan <baik> dan R&D')).toEqual(['markup']);
    expect(codes('rhk', 'Nilai < 5 & lebih')).toEqual([]);
    expect(codes('rhk', 'Laporan {{tahun}}')).toEqual(['placeLeft']);
    expect(codes('satuan', 'a'.repeat(256))).toEqual(['cut']);
  });
  it('an empty list of RHK atasan, told from one in which nothing is chosen', () => {
    const empty = { ...base, fields: [field('rhkAtasan', 'choice', [])] };
    expect(measureField('rhkAtasan', [], empty).notes).toMatchObject([{ code: 'atasanEmpty' }]);
    expect(measureField('rhkAtasan', [], formRhk()).notes).toEqual([]);
  });
  it('what only some forms of a daily entry cannot do without', () => {
    const of = (name: FieldName, mode: FormReading['mode'], jenisHarian: FormReading['jenisHarian']) =>
      measureField(name, [], { ...base, mode, jenisHarian }).notes.map(({ code, kind }) => `${code} ${kind}`);
    expect(of('indikatorHarian', 'baru', 'utama')).toEqual(['neverCounts saran']);
    expect(of('indikatorHarian', 'ubah', 'utama')).toEqual(['notSaved wajib']);
    expect(of('kegiatanTambahan', 'ubah', 'tambahan')).toEqual(['notSaved wajib']);
    expect(of('kegiatanTambahan', 'baru', 'tambahan')).toEqual([]);
    expect(of('indikatorHarian', 'ubah', 'tambahan')).toEqual([]);
    expect(of('rhkAtasan', 'ubah', null)).toEqual([]);
    expect(measureField('indikatorHarian', ['5'], { ...base, mode: 'ubah', jenisHarian: 'utama' }).notes).toEqual([]);
  });
});
