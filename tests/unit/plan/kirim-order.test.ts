import { expect, it } from 'vitest';
import { itemSignature, listSignature, type IndikatorRow } from '../../../utils/plan/kirim-order';
import { readMatriks, createMatriks } from '../run/support/fake-matriks';

const [rhk] = readMatriks(createMatriks(1)).skp.rhk;
const [indikator] = rhk?.indikator ?? [];
if (rhk === undefined || indikator === undefined) throw new Error('no row');
const row: IndikatorRow = { rhk, indikator };

it.each<[string, IndikatorRow]>([
  ['RHK', { ...row, rhk: { ...rhk, nama: 'Lain' } }],
  ['RHK atasan', { ...row, rhk: { ...rhk, rhkAtasan: 'Lain' } }],
  ['indikator', { ...row, indikator: { ...indikator, nama: 'Lain' } }],
  ['aspek', { ...row, indikator: { ...indikator, aspek: 'Biaya' } }],
  ['target', { ...row, indikator: { ...indikator, target: '13' } }],
  ['satuan', { ...row, indikator: { ...indikator, satuan: 'Lain' } }],
  ['status', { ...row, indikator: { ...indikator, status: 'tolak' } }],
  ['months', { ...row, indikator: { ...indikator, bulan: null } }],
])('is not what was confirmed once the %s is another', (_, other) => {
  expect(itemSignature(other)).not.toBe(itemSignature(row));
});

it('is known in the list, which has neither RHK atasan of a JPT nor months', () => {
  const { bulan, ...rest } = indikator;
  expect(bulan).not.toBe(null);
  expect(listSignature({ rhk, indikator: { ...rest, bulan: null } })).toBe(listSignature(row));
});
