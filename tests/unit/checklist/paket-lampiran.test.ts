/** What packs require of the lampiran: which parts, on whose word, and of whom nothing is asked. */
import { describe, expect, it } from 'vitest';
import { rules } from '../../../utils/checklist/registry';
import type { CheckInput, LampiranBagian, StandarPaket } from '../../../utils/checklist/types';
import { input } from './build';

const pack = (sumber: string, lampiranWajib: StandarPaket['lampiranWajib'], tahun: number | null = null) => ({
  sumber,
  tahun,
  satuan: [],
  tenggat: [],
  lampiranWajib,
});
const asking = (paket: readonly StandarPaket[], part: Partial<CheckInput> = {}): CheckInput =>
  input({ ...part, standar: { hariIni: '2026-03-01', paket } });
const told = (given: CheckInput) =>
  rules
    .filter(({ id }) => id === 'paket-lampiran')
    .flatMap((rule) => rule.check(given))
    .map(({ answer, reason, params: { jenis, sumber } }) =>
      reason === 'partRequired' ? `${answer}: ${String(jenis)}, ${String(sumber)}` : answer,
    );
const part = (jenisId: string, jenis: string, uraian: readonly string[]): LampiranBagian => ({
  nomorSkp: null,
  jenisId,
  jenis,
  entries: uraian.map((text, at) => ({ id: String(at), uraian: text })),
});
const lampiran = [
  part('1', 'Dukungan Sumber Daya', []),
  part('2', 'Skema Pertanggungjawaban', [' ', '\n']),
  part('3', 'Konsekuensi', ['', 'Positif: penghargaan']),
];

describe('parts of the lampiran that a pack requires', () => {
  it('must have one text that is no blank, and only they are asked for', () => {
    const all = pack('Standar', ['dukungan', 'skema', 'konsekuensi']);
    expect(told(asking([all], { lampiran }))).toEqual([
      'violation: Dukungan Sumber Daya, Standar',
      'violation: Skema Pertanggungjawaban, Standar',
      'pass',
    ]);
    expect(told(asking([pack('Standar', ['konsekuensi'])], { lampiran }))).toEqual(['pass']);
    expect(told(asking([pack('Standar', [])], { lampiran })).filter((one) => one.startsWith('violation'))).toEqual([]);
  });

  it('are asked once, on the word of the uppermost pack that asks', () => {
    const packs = [pack('Atas', ['skema']), pack('Bawah', ['skema', 'dukungan'])];
    expect(told(asking(packs, { lampiran })).sort()).toEqual([
      'violation: Dukungan Sumber Daya, Bawah',
      'violation: Skema Pertanggungjawaban, Atas',
    ]);
  });

  it('are not asked by a pack for another year, nor of a JPT, who has no lampiran', () => {
    const objections = (given: CheckInput) => told(given).filter((one) => one.startsWith('violation'));
    expect(objections(asking([pack('Lama', ['skema'], 2025)], { lampiran }))).toEqual([]);
    expect(objections(asking([pack('Kini', ['skema'], 2026)], { lampiran }))).toHaveLength(1);
    const tenures = [{ nomorSkp: null, mulai: { tahun: 2023, bulan: 2, tanggal: 1 }, jpt: true }];
    expect(objections(asking([pack('Kini', ['skema'])], { lampiran, tenures }))).toEqual([]);
  });
});
