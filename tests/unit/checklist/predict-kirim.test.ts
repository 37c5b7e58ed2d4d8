import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../simulator/core/random';
import { createSimulator } from '../../../simulator/create-simulator';
import { predictAll, predictKirim } from '../../../utils/checklist/predict-kirim';
import { nomorOf, wasSent } from '../../../utils/checklist/rows';
import { runChecklist } from '../../../utils/checklist/runner';
import { indikator, input, months, rhk, skp, withIndikator } from './build';
import { recipeOf } from './recipe';
import { build, readState } from './stand-in';

const SUM_MARCH =
  'Jumlah target iki bulanan belum sesuai dengan jumlah target iki tahunan. ' +
  'Periksa kembali matriks target bulannya dari bulan Maret s.d. Desember harus diisi.';
const march = { tenures: [{ nomorSkp: null, mulai: { tahun: 2026, bulan: 3, tanggal: 2 }, jpt: false }] };
const noTenure = { tenures: null };
const hole = (...empty: number[]): (string | null)[] =>
  Array.from({ length: 12 }, (_, i) => (empty.includes(i + 1) ? null : '1'));

describe('predictKirim', () => {
  it('accepts a faultless row, and says what becomes of it', () => {
    expect(predictKirim(input(), '71')).toEqual({
      verdict: 'accepted',
      sentence: 'Data berhasil dikirim untuk diperiksa',
      newStatus: 'periksa',
    });
  });

  it('knows that a JPT approves by sending', () => {
    const jpt = { tenures: [{ nomorSkp: '1-2026', mulai: { tahun: 2020, bulan: 1, tanggal: 1 }, jpt: true }] };
    expect(predictKirim(input(jpt), '71')).toEqual({
      verdict: 'accepted',
      sentence: 'Data berhasil dikirim',
      newStatus: 'setuju',
    });
  });

  it('leaves status and sentence open if it is not known whether it is a JPT', () => {
    const open = { tenures: [{ nomorSkp: null, mulai: { tahun: 2020, bulan: 1, tanggal: 1 }, jpt: null }] };
    expect(predictKirim(input(open), '71')).toEqual({ verdict: 'accepted', sentence: null, newStatus: null });
  });

  it('names the month in which the position began', () => {
    expect(predictKirim(withIndikator({ target: '13' }, march), '71').sentence).toBe(SUM_MARCH);
  });

  it('lets the first failing check speak', () => {
    const both = withIndikator({ status: 'periksa', target: '0', bulan: months(null) });
    expect(predictKirim(both, '71').sentence).toBe('Anda tidak memiliki akses ke halaman ini');
    const zero = withIndikator({ target: '0', bulan: months(null) });
    expect(predictKirim(zero, '71').sentence).toBe('Target iki tahunan tidak boleh kosong');
  });

  it('names the first empty month from the start on', () => {
    const empty = withIndikator({ target: '9', bulan: months(hole(1, 4, 7)) }, march);
    expect(predictKirim(empty, '71').sentence).toBe(
      'Harus ada minimal 1 target dari seluruh kegiatan pada bulan April',
    );
  });

  it('is sure of a refusal but not of its words if the start is not known', () => {
    expect(predictKirim(withIndikator({ target: '13' }, noTenure), '71')).toEqual({
      verdict: 'refused',
      sentence: null,
      newStatus: 'konsep',
    });
    const twoEmpty = withIndikator({ target: '10', bulan: months(hole(3, 12)) }, noTenure);
    expect(predictKirim(twoEmpty, '71')).toMatchObject({ verdict: 'refused', sentence: null });
    const december = withIndikator({ target: '11', bulan: months(hole(12)) }, noTenure);
    expect(predictKirim(december, '71').sentence).toBe(
      'Harus ada minimal 1 target dari seluruh kegiatan pada bulan Desember',
    );
  });

  it.each([
    ['status', withIndikator({ status: null })],
    ['months', withIndikator({ bulan: null })],
    [
      'months of another row',
      input({ skp: skp(rhk({ indikator: [indikator(), indikator({ id: '72', bulan: null })] })) }),
    ],
    ['rows', input({ gaps: true })],
    ['SKP numbers', input({ skp: { tahun: 2026, nomorSkp: null, rhk: [rhk({ nomorSkp: null })] } })],
    [
      'session year with an early empty month',
      withIndikator({ target: '11', bulan: months(hole(1)) }, { sessionYear: null }),
    ],
    ['SKP', input({ skp: null })],
    ['the row itself', input({ skp: skp(rhk({ indikator: [indikator({ id: '99' })] })) })],
    ['the right one of two rows', input({ skp: skp(rhk({ indikator: [indikator(), indikator()] })) })],
  ])('does not guess without: %s', (_what, given) => {
    expect(predictKirim(given, '71')).toEqual({ verdict: 'unknown', sentence: null, newStatus: null });
  });

  it('keeps two SKP numbers apart', () => {
    const two = {
      tahun: 2026,
      nomorSkp: null,
      rhk: [
        rhk({ indikator: [indikator({ target: '11', bulan: months(hole(2)) })] }),
        rhk({ id: '32', nomorSkp: '2-2026', indikator: [indikator({ id: '72' })] }),
      ],
    };
    expect(predictAll(input({ skp: two })).map(({ kirim }) => kirim.verdict)).toEqual(['refused', 'accepted']);
  });
});

describe('rules and prediction', () => {
  it('agree on every row of 300 generated SKPs: refused if and only if a rule of Kirim objects', () => {
    const random = seededRandom(7);
    const site = createSimulator({ seed: 'kosong' });
    const differing: unknown[] = [];
    let refused = 0;
    for (let n = 0; n < 300; n += 1) {
      const recipe = recipeOf(random);
      build(site.state, recipe);
      const given = readState(site.state, recipe.tahun, recipe.sessionYear);
      const found = runChecklist(given).violations.flatMap(({ findings }) => findings);
      for (const { row, kirim } of predictAll(given)) {
        if (wasSent(row.indikator) || given.skp === null) continue;
        const nomor = nomorOf(given.skp, row);
        const objections = found.filter(
          ({ stage, place }) =>
            stage === 'kirim' &&
            (place?.indikatorId === null ? place.nomorSkp === nomor : place?.indikatorId === row.indikator.id),
        );
        if (kirim.verdict === 'refused') refused += 1;
        const sameWords = kirim.verdict === 'accepted' || objections.some(({ server }) => server === kirim.sentence);
        if (objections.length > 0 !== (kirim.verdict === 'refused') || !sameWords)
          differing.push({ n, kirim, objections });
      }
    }
    expect(differing).toEqual([]);
    expect(refused).toBeGreaterThan(100);
  });
});
