import { describe, expect, it } from 'vitest';
import { textsOf } from '../../../utils/templates/fill-template';
import { asOwn, LARGEST_FILE, readLibraryFile, writeLibraryFile } from '../../../utils/templates/library-file';
import type { Templat } from '../../../utils/templates/model';
import { ownFromSkp, withPlaces } from '../../../utils/templates/own-from-skp';
import { holdsPersonalNumber } from '../../../utils/text/personal-number';
import { readyText } from '../../../utils/templates/places';
import { starterLibrary } from '../../../utils/templates/starter';
import {
  EMPTY_SIMPANAN,
  moved,
  ownId,
  readSimpanan,
  toggleFavourite,
  withinBounds,
  withoutOwn,
  withOwn,
  withRecent,
} from '../../../utils/templates/stored';
import { LAMPIRAN, skpOf } from '../../../scripts/gallery/invented-skp';

const known = { tahun: 2026, nomorSkp: '1-2026', jabatan: 'Arsiparis Ahli Muda', unit: 'Bidang Mutasi' };
const harian = (id: string, uraian: string): Templat => ({
  id,
  jenis: 'harian',
  jabatan: [],
  unit: [],
  jenisRhk: 'utama',
  uraian,
});

describe('places put back into texts', () => {
  it.each([
    ['Laporan 2026', 'Laporan {{tahun}}'],
    ['SKP 1-2026 tahun 2026', 'SKP {{nomor_skp}} tahun {{tahun}}'],
    ['Arsip Bidang Mutasi, 2026.', 'Arsip {{unit}}, {{tahun}}.'],
    ['Tugas Arsiparis Ahli Muda', 'Tugas {{jabatan}}'],
    ['Nomor 12026 dan 20261', 'Nomor 12026 dan 20261'],
    ['bidang mutasi', 'bidang mutasi'],
    ['Bidang Mutasian', 'Bidang Mutasian'],
    ['{{2026}}', '{{2026}}'],
  ])('%s', (text, expected) => {
    expect(withPlaces(text, known)).toBe(expected);
  });

  it('gives the same text again when filled with the same values', () => {
    const text = 'Laporan (1-2026) Bidang Mutasi 2026: "Arsiparis Ahli Muda"';
    const values = { tahun: '2026', nomor_skp: '1-2026', jabatan: known.jabatan, unit: known.unit };
    expect(readyText(withPlaces(text, known), values)).toEqual({ ok: true, value: text });
  });

  it('changes nothing where nothing is known', () => {
    const nothing = { tahun: null, nomorSkp: null, jabatan: '', unit: ' ' };
    expect(withPlaces('Laporan 2026 .*', nothing)).toBe('Laporan 2026 .*');
  });
});

describe('templates of the own SKP', () => {
  const skp = skpOf([{}, { bulan: ['1', null, null, '2'] }, { nama: 'Laporan tahun 2026' }, { target: null }]);

  it('takes RHK, indikator and lampiran, with the months as a pattern', () => {
    const { templat, left } = ownFromSkp({ skp, lampiran: LAMPIRAN }, known, []);
    const rhk = templat.filter((one) => one.jenis === 'rhk');
    expect(rhk).toHaveLength(2);
    expect(rhk[0]?.indikator.map(({ pola }) => pola)).toEqual([{ kind: 'rata' }, { kind: 'bulan', bulan: [1, 4] }]);
    expect(rhk[1]?.indikator.map(({ nama }) => nama)).toEqual(['Laporan tahun {{tahun}}']);
    expect(left).toEqual({ target: 1 });
    expect(templat.filter((one) => one.jenis === 'lampiran').map(({ bagian }) => bagian)).toEqual([
      'dukungan',
      'skema',
      'konsekuensi',
      'konsekuensi',
    ]);
    expect(new Set(templat.map(({ id }) => id)).size).toBe(templat.length);
  });

  it('takes nothing twice, and says so', () => {
    const first = ownFromSkp({ skp, lampiran: LAMPIRAN }, known, []).templat;
    const again = ownFromSkp({ skp, lampiran: LAMPIRAN }, known, first);
    expect(again.templat).toEqual([]);
    expect(again.left.alreadyThere).toBe(first.length);
  });

  it('takes for none of them what says the same with another target', () => {
    const [first, next] = [skpOf([{ target: '12' }]), skpOf([{ target: '24' }])].map((one) => ({
      skp: one,
      lampiran: null,
    }));
    if (first === undefined || next === undefined) throw new Error('no SKP');
    const { templat } = ownFromSkp(first, known, []);
    const later = ownFromSkp(next, known, templat);
    expect([later.templat.length, later.left]).toEqual([1, {}]);
    expect(later.templat[0]).toMatchObject({ indikator: [{ target: '24' }] });
    const came = asOwn({ versi: 1, judul: 'x', keluarga: [], templat: [...later.templat] }, templat, () => false);
    expect([came.templat.length, came.alreadyThere]).toEqual([1, 0]);
  });

  it('leaves out numbers of people, JPT without aspek, and what is too long', () => {
    const people = skpOf([{ nama: 'Mendampingi 19900101 201501 1 001' }]);
    expect(ownFromSkp({ skp: people, lampiran: null }, known, []).left).toEqual({ personalNumber: 1 });
    const [rhk] = skpOf([{}]).rhk;
    if (rhk === undefined) throw new Error('no RHK');
    const jpt = { ...rhk, indikator: rhk.indikator.map((one) => ({ ...one, aspek: '' })) };
    const long = { ...rhk, nama: 'x'.repeat(1001) };
    const both = { tahun: 2026, nomorSkp: null, rhk: [jpt, long] };
    expect(ownFromSkp({ skp: both, lampiran: null }, known, []).left).toEqual({ aspek: 1, tooLong: 1 });
    expect(['NIP 199001012015011001', '1990 0101 2015 0110 01'].map(holdsPersonalNumber)).toEqual([true, true]);
    expect(['Rp 1.000.000.000', '2026', '12 345'].map(holdsPersonalNumber)).toEqual([false, false, false]);
  });
});

describe('a number that names a person', () => {
  it.each([
    '198001012005011001 2026',
    '3 198001012005011001',
    '198001012005011001-1',
    '198001012005011001 199001012015011001',
    'NIP 198001012005011001 0812-3456-7890',
    '1971010101010001, 2026',
    '2026 19800101 200501 1 001 3',
    '19800101\u00A0200501\u00A01\u00A0001',
    '19800101  200501  1  001',
    '19800101 200501\u00A01  001',
    '19800101–200501–1–001',
  ])('is known beside others and in groups: %s', (text) => {
    expect(holdsPersonalNumber(text)).toBe(true);
  });

  it.each([
    '800/1234/BKPSDMD/2026',
    '01-01-2026 s.d. 31-12-2026',
    '0812-3456-7890',
    'Rp 1.000.000.000.000',
    'Rp 1.250.000.000 dan Rp 2.500.000.000',
    '0.6666666666666666',
    '12345678901234567',
    '1234567890123456789',
    '20260101 202601 12 001',
  ])('is none of the ordinary ones: %s', (text) => {
    expect(holdsPersonalNumber(text)).toBe(false);
  });
});

describe('what is kept', () => {
  /** One example of every version that was ever stored. */
  const EXAMPLES = [
    {
      versi: 1,
      templat: [harian('milik-menata-arsip', 'Menata arsip inaktif di ruang arsip')],
      favorit: ['arsip-arsip-aktif'],
      terakhir: ['arsip-skema'],
      isian: { jabatan: 'Arsiparis', unit: 'Bidang Mutasi' },
    },
  ];

  it.each(EXAMPLES)('reads version $versi', (example) => {
    expect(readSimpanan(example)).toEqual({ value: example, problem: null });
  });

  it('is empty when nothing was stored, and never reads a newer version', () => {
    expect(readSimpanan(undefined)).toEqual({ value: EMPTY_SIMPANAN, problem: null });
    expect(readSimpanan({ versi: 2, templat: 'other' })).toEqual({ value: EMPTY_SIMPANAN, problem: 'newer' });
  });

  it('saves what is readable of something damaged', () => {
    const [good] = EXAMPLES;
    const { value, problem } = readSimpanan({ ...good, templat: [...(good?.templat ?? []), { id: 7 }], favorit: 'x' });
    expect(problem).toBe('damaged');
    expect(value).toEqual({ ...good, favorit: [] });
    for (const odd of [7, 'x', [], [1]]) expect(readSimpanan(odd).value).toEqual(EMPTY_SIMPANAN);
  });

  it('is bounded in number and in bytes', () => {
    const many = Array.from({ length: 1001 }, (_, at) => harian(`milik-${String(at)}`, 'Menyusun laporan bulanan'));
    expect(withinBounds({ ...EMPTY_SIMPANAN, templat: many })).toEqual({ ok: false, reason: 'tooMany' });
    const long = Array.from({ length: 600 }, (_, at): Templat => {
      const { jabatan, unit } = harian('', '');
      return { id: `milik-${String(at)}`, jenis: 'lampiran', bagian: 'skema', uraian: 'x'.repeat(2000), jabatan, unit };
    });
    expect(withinBounds({ ...EMPTY_SIMPANAN, templat: long })).toEqual({ ok: false, reason: 'tooLarge' });
    expect(withinBounds(EMPTY_SIMPANAN).ok).toBe(true);
    const recent = withRecent(
      EMPTY_SIMPANAN,
      Array.from({ length: 99 }, (_, at) => `t-${String(at)}`),
    );
    expect(recent.terakhir).toHaveLength(30);
  });

  it('keeps order, favourites and the last used', () => {
    const two = withOwn(withOwn(EMPTY_SIMPANAN, harian('milik-a', 'Satu')), harian('milik-b', 'Dua'));
    expect(moved(two, 'milik-b', -1).templat.map(({ id }) => id)).toEqual(['milik-b', 'milik-a']);
    expect(moved(two, 'milik-b', 1)).toEqual(two);
    expect(moved(two, 'milik-c', 1)).toEqual(two);
    expect(withOwn(two, harian('milik-a', 'Tiga')).templat.map((one) => textsOf(one)[0])).toEqual(['Tiga', 'Dua']);
    expect(withoutOwn(two, ['milik-a']).templat).toHaveLength(1);
    expect(toggleFavourite(toggleFavourite(two, 'x'), 'x')).toEqual(two);
    expect(withRecent(withRecent(two, ['a', 'b']), ['b']).terakhir).toEqual(['b', 'a']);
  });

  it('gives ids that nobody has', () => {
    expect(ownId('Tersusunnya Laporan, {{tahun}}: Édisi', new Set())).toBe('milik-tersusunnya-laporan-tahun-e-disi');
    expect(ownId('😀', new Set(['milik-templat']))).toBe('milik-templat-2');
    expect(ownId('x'.repeat(500), new Set()).length).toBeLessThanOrEqual(60);
  });
});

describe('a library as a file', () => {
  const text = (value: unknown) => new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value));
  const library = (...templat: unknown[]) => ({ versi: 1, judul: 'Uji', keluarga: [], templat });
  const one = harian('milik-satu', 'Menyusun laporan');

  it('comes back as it went', () => {
    const templat = starterLibrary.templat.slice(0, 300);
    const back = readLibraryFile(writeLibraryFile('Pustaka', templat));
    expect(back.ok && back.value.templat).toEqual(templat);
  });

  it.each([
    ['tooLarge', new Uint8Array(LARGEST_FILE + 1)],
    ['notText', new Uint8Array([0xff, 0xfe, 0x00, 0x7b])],
    ['notJson', text('{"versi":1')],
    ['notJson', text('')],
    ['tooDeep', text(`${'['.repeat(500_000)}${']'.repeat(500_000)}`)],
    ['forbiddenKey', text('{"versi":1,"judul":"x","keluarga":[],"templat":[{"__proto__":{"a":1}}]}')],
    ['forbiddenKey', text('{"constructor":{"prototype":{}}}')],
    ['newerVersion', text({ ...library(one), versi: 2 })],
    ['wrongShape', text([])],
    ['wrongShape', text('null')],
    ['wrongShape', text(library({ ...one, uraian: 7 }))],
    ['wrongShape', text(library({ ...one, jenis: 'lain' }))],
    ['wrongShape', text(library({ ...one, uraian: '   ' }))],
    ['wrongShape', text(library({ ...one, id: '../x' }))],
    ['wrongShape', text(library({ ...one, uraian: 'x'.repeat(300) }))],
    ['sameIdTwice', text(library(one, one))],
    ['tooMany', text(library(...Array.from({ length: 1001 }, () => 1)))],
    ['hiddenCharacters', text(library({ ...one, uraian: 'Laporan \u202E6202' }))],
    ['hiddenCharacters', text(library({ ...one, uraian: 'Lap\u200Boran' }))],
    ['hiddenCharacters', text(library({ ...one, uraian: 'Tag \u{E0041}' }))],
    ['personalNumber', text(library({ ...one, uraian: 'Milik 199001012015011001' }))],
    ['empty', text(library())],
  ] as const)('is refused as %s', (why, bytes) => {
    const from = Date.now();
    expect(readLibraryFile(bytes)).toEqual({ ok: false, reason: why });
    expect(Date.now() - from).toBeLessThan(2000);
    expect(Object.hasOwn(Object.prototype, 'a')).toBe(false);
  });

  it('takes quotes, tags, line breaks and emoji as the text they are', () => {
    const uraian = 'Menyusun "laporan" <b>tebal</b>\nbaris kedua 👩‍💻 dan lain';
    const read = readLibraryFile(text(library({ ...one, uraian })));
    expect(read.ok && read.value.templat[0]).toMatchObject({ uraian });
  });

  it('becomes own templates: same ones once, links kept, foreign ids made own', () => {
    const arsip = starterLibrary.templat.filter(({ id }) => id.startsWith('arsip-')).slice(0, 3);
    const incoming = asOwn({ ...starterLibrary, templat: arsip }, [], () => false);
    expect(incoming.templat.every(({ id }) => id.startsWith('milik-'))).toBe(true);
    const rhk = incoming.templat.find((templat) => templat.jenis === 'rhk');
    const lampiran = incoming.templat.filter((templat) => templat.jenis === 'lampiran').map(({ id }) => id);
    expect(rhk?.lampiran).toEqual(lampiran);
    const again = asOwn({ ...starterLibrary, templat: arsip }, incoming.templat, () => true);
    expect(again).toEqual({ templat: [], alreadyThere: 3 });
  });
});
