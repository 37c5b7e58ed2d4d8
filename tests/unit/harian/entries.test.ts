import { describe, expect, it } from 'vitest';
import { addEntries, indikatorNote, keadaanOf, markSeen, type ListedEntry } from '../../../utils/harian/entries';
import { MOST_KEPT, stillKept, todayWib, type CatatanHarian } from '../../../utils/harian/model';
import { indikator, months, rhk, skp } from '../checklist/build';

const TODAY = '2026-11-26';
const catatan = (part: Partial<CatatanHarian> = {}): CatatanHarian => ({
  id: 'a',
  akun: 'saya',
  tanggal: TODAY,
  jenis: 'utama',
  indikator: 'Jumlah laporan',
  uraian: 'Menyusun bahan rapat koordinasi',
  realisasi: '2',
  jamMulai: '08:00',
  jamSelesai: null,
  diisi: null,
  terlihat: null,
  ...part,
});
const line = (part: Partial<ListedEntry> = {}): ListedEntry => ({
  tanggal: TODAY,
  jenis: 'utama',
  indikator: 'JUMLAH  laporan',
  uraian: 'Menyusun bahan  rapat koordinasi',
  realisasi: '2.0',
  ...part,
});

describe('prepared entries', () => {
  it.each([
    ['today', {}, 'hariIni'],
    ['put into the form', { diisi: 1 }, 'diisi'],
    ['seen in the list', { diisi: 1, terlihat: 2 }, 'tersimpan'],
    ['of tomorrow', { tanggal: '2026-11-27' }, 'nanti'],
    ['of yesterday', { tanggal: '2026-11-25', diisi: 1 }, 'lewat'],
  ])('are told: %s', (_, part, expected) => expect(keadaanOf(catatan(part), TODAY)).toBe(expected));

  it('count as stored only by a line of the list of their own', () => {
    const seen = (entries: CatatanHarian[], list: ListedEntry[]) =>
      markSeen(entries, list, 9).map(({ terlihat }) => terlihat);
    expect(seen([catatan()], [line()])).toEqual([9]);
    expect(seen([catatan({ realisasi: null, indikator: '' })], [line()])).toEqual([9]);
    expect(seen([catatan({ id: 'a' }), catatan({ id: 'b' })], [line()])).toEqual([9, null]);
    expect(seen([catatan({ id: 'a' }), catatan({ id: 'b', terlihat: 3 })], [line()])).toEqual([null, 3]);
    // Of two that say the same, the one that was put into the form.
    expect(seen([catatan({ id: 'a' }), catatan({ id: 'b', jamMulai: '13:00', diisi: 5 })], [line()])).toEqual([
      null,
      9,
    ]);
    for (const other of [{ tanggal: '2026-11-25' }, { uraian: 'Lain' }, { realisasi: '3' }, { indikator: 'Lain' }])
      expect(seen([catatan()], [line(other)])).toEqual([null]);
    expect(seen([catatan({ terlihat: 3 })], [])).toEqual([3]);
  });

  it('say why the form would not offer their indikator', () => {
    const own = (...rows: Parameters<typeof indikator>) =>
      skp(rhk({ indikator: [indikator({ nama: 'Jumlah laporan', ...rows[0] })] }));
    const note = (part: Partial<CatatanHarian>, of: ReturnType<typeof skp> | null) => indikatorNote(catatan(part), of);
    const approved = own({ status: 'setuju' });
    expect(note({}, approved)).toBeNull();
    expect(note({}, null)).toBeNull();
    expect(note({ tanggal: '2027-01-02' }, approved)).toBeNull();
    // Of another year's SKP nothing can be told, least of all that it has none.
    expect(note({ tanggal: '2027-01-02', indikator: 'Lain' }, approved)).toBeNull();
    expect(note({ indikator: '' }, approved)).toBe('missing');
    expect(note({ indikator: '', jenis: 'tambahan' }, approved)).toBeNull();
    expect(note({ indikator: 'Lain' }, approved)).toBe('unknown');
    expect(note({ jenis: 'tambahan' }, approved)).toBe('unknown');
    expect(note({}, own({ status: 'periksa' }))).toBe('notSetuju');
    expect(note({}, own({ status: 'setuju', bulan: months(['1']) }))).toBe('noTarget');
    expect(note({}, own({ status: 'setuju', bulan: months('0') }))).toBeNull();
    const twice = skp(rhk({ indikator: [1, 2].map(() => indikator({ nama: 'Jumlah laporan', status: 'setuju' })) }));
    expect(note({}, twice)).toBe('several');
  });

  it('are added once, and per account', () => {
    const fresh = { ...catatan(), uraian: 'MENYUSUN bahan rapat koordinasi' };
    const add = (kept: CatatanHarian[]) => addEntries(kept, [fresh], 'saya', TODAY, () => 'baru');
    expect(add([])).toMatchObject({ added: 1, known: 0, all: [{ id: 'baru', akun: 'saya', diisi: null }] });
    expect(add([catatan({ diisi: 5 })])).toMatchObject({ added: 0, known: 1, all: [{ id: 'a', diisi: 5 }] });
    expect(add([catatan({ akun: 'lain' })])).toMatchObject({ added: 1, known: 0 });
  });

  it('take over what the sheet corrects, unless the site has it already', () => {
    const { tanggal, jenis, indikator: named, uraian, jamMulai } = catatan();
    const fresh = [{ tanggal, jenis, indikator: named, uraian, jamMulai, realisasi: '3', jamSelesai: '10:00' }];
    const add = (kept: CatatanHarian) => addEntries([kept], fresh, 'saya', TODAY, () => 'baru');
    expect(add(catatan({ diisi: 5 }))).toMatchObject({
      added: 1,
      known: 0,
      all: [{ id: 'a', realisasi: '3', jamSelesai: '10:00', diisi: 5 }],
    });
    // What went in before is not what it says now.
    const isi = { indikator: '', uraian: 'Lain', realisasi: null };
    expect(add(catatan({ isi })).all[0]?.isi).toBeUndefined();
    expect(add(catatan({ terlihat: 5 }))).toMatchObject({ added: 0, known: 1, all: [{ realisasi: '2' }] });
  });

  it('push out no entry of a day to come, and are not counted where they are not kept', () => {
    const of = (count: number, tanggal: string) =>
      Array.from({ length: count }, (_, index) => catatan({ id: `${tanggal}-${String(index)}`, tanggal }));
    const kept = [...of(9, '2026-11-25'), ...of(1, TODAY), ...of(MOST_KEPT - 3, '2026-11-27')];
    const fresh = ['2026-10-25', '2026-12-01', '2026-12-02', '2026-12-03'].map((tanggal) => catatan({ tanggal }));
    const { all, ...counts } = addEntries(kept, fresh, 'saya', TODAY, () => 'baru');
    expect(counts).toEqual({ added: 2, known: 0, beyond: 2 });
    const days = stillKept(all, TODAY).map(({ tanggal }) => tanggal);
    expect(days.filter((day) => day === '2026-11-27')).toHaveLength(MOST_KEPT - 3);
    expect(days[0]).toBe(TODAY);
    expect(days.slice(-2)).toEqual(['2026-12-01', '2026-12-02']);
  });

  it('of a day past are not counted as kept where a full store lets them go as the oldest', () => {
    const kept = Array.from({ length: MOST_KEPT }, (_, index) =>
      catatan({ id: String(index), tanggal: index === 0 ? '2026-11-01' : '2026-11-25' }),
    );
    const corrected = { ...kept[0], realisasi: '3' };
    const fresh = [catatan({ tanggal: '2026-10-31' }), catatan({ tanggal: '2026-12-01' })];
    const { all, ...counts } = addEntries(kept, [...fresh, catatan(corrected)], 'saya', TODAY, () => 'baru');
    expect(counts).toEqual({ added: 1, known: 0, beyond: 2 });
    expect(stillKept(all, TODAY).filter(({ id }) => id === 'baru')).toMatchObject([{ tanggal: '2026-12-01' }]);
  });

  it('are forgotten after a month, and never more than can be kept', () => {
    const days = ['2026-10-25', '2026-10-26', '2026-12-01'].map((tanggal) => catatan({ tanggal }));
    expect(stillKept(days, TODAY).map(({ tanggal }) => tanggal)).toEqual(['2026-10-26', '2026-12-01']);
    // As long as the sheet may still name them.
    expect(addEntries([], days, 'saya', TODAY, () => 'baru')).toMatchObject({ added: 2, beyond: 1 });
    const many = Array.from({ length: MOST_KEPT + 5 }, (_, index) => catatan({ id: String(index) }));
    expect(stillKept(many, TODAY)).toHaveLength(MOST_KEPT);
  });

  it('belong to the day of WIB', () => {
    expect(todayWib(Date.parse('2026-11-25T16:59:59Z'))).toBe('2026-11-25');
    expect(todayWib(Date.parse('2026-11-25T17:00:00Z'))).toBe('2026-11-26');
  });
});
