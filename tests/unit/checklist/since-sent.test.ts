/** What this browser remembers of sent indikator, and what it says has changed. */
import { describe, expect, it } from 'vitest';
import {
  changesSinceSent,
  rememberSent,
  SENT_KEPT,
  type SentReading,
  type SentStore,
} from '../../../utils/checklist/since-sent';
import type { Indikator, Skp } from '../../../utils/skp/model';
import { indikator, months, rhk, skp } from './build';

const at = (part: Partial<Indikator> = {}, nama = 'Tersusunnya laporan'): Skp =>
  skp(rhk({ nama, indikator: [indikator(part)] }));
const see = (store: SentStore, seen: Skp, more: Partial<SentReading> = {}): SentStore =>
  rememberSent(store, { skp: seen, accountTag: 'a', thisYear: 2026, ...more });
const changes = (store: SentStore, seen: Skp) => changesSinceSent(store, seen, 'a').get('71');

describe('since the last sending', () => {
  it('knows nothing of an indikator that was never seen as sent', () => {
    expect(changes(see([], at()), at())).toBeUndefined();
  });

  it('names every change of a returned one by what it was and what it is', () => {
    const store = see([], at({ status: 'periksa' }));
    const returned = at(
      {
        status: 'tolak',
        nama: 'Jumlah dokumen',
        target: '13',
        satuan: 'Dokumen',
        aspek: 'Kualitas',
        bulan: months(['2', ...Array.from({ length: 10 }, () => '1'), null]),
      },
      'Tersedianya dokumen',
    );
    expect(changes(see(store, returned), returned)).toEqual([
      { field: 'rhk', bulan: null, before: 'Tersusunnya laporan', after: 'Tersedianya dokumen' },
      { field: 'nama', bulan: null, before: 'Jumlah laporan evaluasi yang disusun', after: 'Jumlah dokumen' },
      { field: 'aspek', bulan: null, before: 'Kuantitas', after: 'Kualitas' },
      { field: 'satuan', bulan: null, before: 'Laporan', after: 'Dokumen' },
      { field: 'target', bulan: null, before: '12', after: '13' },
      { field: 'bulan', bulan: 1, before: '1', after: '2' },
      { field: 'bulan', bulan: 12, before: '1', after: null },
    ]);
  });

  it('keeps the content of the sending until the next one', () => {
    const first = see([], at({ status: 'periksa' }));
    const approved = see(first, at({ status: 'setuju', target: '24' }));
    expect(changes(approved, at({ status: 'setuju', target: '24' }))).toHaveLength(1);
    const reopened = see(approved, at({ status: 'konsep', target: '30' }));
    expect(changes(reopened, at({ target: '12' }))).toEqual([]);
    const again = see(reopened, at({ status: 'periksa', target: '30' }));
    expect(changes(again, at({ status: 'periksa', target: '30' }))).toEqual([]);
    expect(changes(again, at({ status: 'tolak', target: '12' }))).toHaveLength(1);
  });

  it('believes a proven sending although the reading is older', () => {
    const store = see([], at({ status: 'konsep' }), { justSent: ['71'] });
    expect(changes(store, at({ status: 'periksa' }))).toEqual([]);
    expect(changes(store, at({ status: 'tolak', target: '1' }))).toHaveLength(1);
  });

  it('does not call unread months or another spelling of a number a change', () => {
    const store = see([], at({ status: 'periksa' }));
    expect(changes(store, at({ bulan: null, target: '12.0', nama: 'Jumlah  laporan evaluasi yang disusun' }))).toEqual(
      [],
    );
    // The pages do not all print the aspek.
    expect(changes(store, at({ aspek: '' }))).toEqual([]);
    expect(changes(see([], at({ status: 'periksa', aspek: '' })), at())).toEqual([]);
    const unread = see([], at({ status: 'periksa', bulan: null }));
    expect(changes(unread, at())).toEqual([]);
  });

  it('keeps accounts and years apart', () => {
    const store = see([], at({ status: 'periksa' }));
    expect(changesSinceSent(store, at(), 'b').size).toBe(0);
    expect(changesSinceSent(store, { ...at(), tahun: 2025 }, 'a').size).toBe(0);
  });

  it('forgets the oldest, and years before last year', () => {
    const many = skp(
      rhk({
        indikator: Array.from({ length: SENT_KEPT + 5 }, (_, i) => indikator({ id: String(i), status: 'periksa' })),
      }),
    );
    const store = see([], many);
    expect(store).toHaveLength(SENT_KEPT);
    expect(changesSinceSent(store, many, 'a').has('4')).toBe(false);
    expect(changesSinceSent(store, many, 'a').has('5')).toBe(true);
    expect(see(store, skp(), { thisYear: 2027 })).toHaveLength(SENT_KEPT);
    expect(see(store, skp(), { thisYear: 2028 })).toEqual([]);
    expect(see([], at({ status: 'periksa' }), { thisYear: 2028 })).toEqual([]);
  });
});
