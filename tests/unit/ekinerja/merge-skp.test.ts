import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { mergeSkp } from '../../../utils/ekinerja/merge-skp';
import { Skp } from '../../../utils/skp/model';

const load = (name: string): Skp =>
  Skp.parse(JSON.parse(readFileSync(new URL(`../../pages/expected/${name}.json`, import.meta.url), 'utf8')));
const daftar = load('daftar-rhk--contoh');
const matriks = load('matriks--contoh');

/** A copy whose first RHK with indikator was changed. */
function changed(skp: Skp, change: (rhk: Skp['rhk'][number]) => void): Skp {
  const copy = structuredClone(skp);
  const rhk = copy.rhk.find(({ indikator }) => indikator.length > 1);
  if (rhk === undefined) throw new Error('no RHK with two indikator');
  change(rhk);
  return copy;
}

describe('mergeSkp', () => {
  it('takes ids and notes from the list, months from the Matriks', () => {
    const merged = mergeSkp(daftar, matriks);
    if (!merged.ok) throw new Error(merged.reason);
    expect(merged.value.apart).toEqual([]);
    const all = merged.value.skp.rhk.flatMap(({ indikator }) => indikator);
    expect(all.length).toBeGreaterThan(5);
    expect(all.every(({ id, bulan }) => id !== null && bulan?.length === 12)).toBe(true);
    const months = (skp: Skp): unknown[] => skp.rhk.flatMap((rhk) => rhk.indikator.map(({ bulan }) => [rhk.id, bulan]));
    expect(months(merged.value.skp)).toEqual(expect.arrayContaining(months(matriks)));
  });

  it('refuses another year and another SKP', () => {
    expect(mergeSkp(daftar, { ...matriks, tahun: 2025 })).toEqual({ ok: false, reason: 'otherYear' });
    expect(mergeSkp({ ...daftar, tahun: 0 }, { ...matriks, tahun: 0 })).toEqual({ ok: false, reason: 'otherYear' });
    expect(mergeSkp(daftar, { ...matriks, nomorSkp: '9-2026' })).toEqual({ ok: false, reason: 'otherSkp' });
  });

  it.each<[string, (rhk: Skp['rhk'][number]) => void]>([
    ['another id', (rhk) => (rhk.id = '99999')],
    ['no id', (rhk) => (rhk.id = null)],
    ['another name', (rhk) => (rhk.nama = 'Lain')],
    ['another group', (rhk) => (rhk.jenis = rhk.jenis === 'utama' ? 'tambahan' : 'utama')],
    ['one indikator less', (rhk) => rhk.indikator.pop()],
    ['indikator in another order', (rhk) => rhk.indikator.reverse()],
    ['another target', (rhk) => Object.assign(rhk.indikator[0] ?? {}, { target: '7777' })],
    ['another status', (rhk) => Object.assign(rhk.indikator[0] ?? {}, { status: null })],
  ])('keeps an RHK with %s on either side apart, and reads the others', (_, change) => {
    for (const merged of [mergeSkp(daftar, changed(matriks, change)), mergeSkp(changed(daftar, change), matriks)]) {
      if (!merged.ok) throw new Error(merged.reason);
      expect(merged.value.apart).toEqual(['1']);
      const without = merged.value.skp.rhk.filter((rhk) => rhk.indikator.some(({ bulan }) => bulan === null));
      expect(without.map(({ nomor, jenis }) => [nomor, jenis])).toHaveLength(1);
      expect(
        merged.value.skp.rhk.flatMap(({ indikator }) => indikator).filter(({ bulan }) => bulan).length,
      ).toBeGreaterThan(5);
    }
  });

  it.each<[string, (skp: Skp) => void, (skp: Skp) => void]>([
    ['missing in the Matriks', () => undefined, (skp) => skp.rhk.splice(0, 1)],
    ['missing in the list', (skp) => skp.rhk.splice(0, 1), () => undefined],
    ['twice in the Matriks', () => undefined, (skp) => skp.rhk.push(...skp.rhk.slice(0, 1))],
    ['twice in the list', (skp) => skp.rhk.push(...skp.rhk.slice(0, 1)), () => undefined],
  ])('keeps an RHK apart that is %s', (_, ofList, ofMatriks) => {
    const [list, other] = [structuredClone(daftar), structuredClone(matriks)];
    ofList(list);
    ofMatriks(other);
    const merged = mergeSkp(list, other);
    if (!merged.ok) throw new Error(merged.reason);
    expect(merged.value.apart).toEqual(['1']);
    const first = merged.value.skp.rhk.filter(({ id }) => id === daftar.rhk[0]?.id);
    expect(first.flatMap(({ indikator }) => indikator).every(({ bulan }) => bulan === null)).toBe(true);
  });
});
