/** Changing a mapping by hand: one column has at most one meaning, one meaning at most one column. */
import type { ColumnMapping } from '../../utils/import/types';

export const FIELDS = ['kode', 'nomor', 'rhk', 'aspek', 'indikator', 'target', 'satuan'] as const;
export type Field = (typeof FIELDS)[number];

/** What a column holds: a field, a month as "m1"…"m12", or '' for nothing. */
export type ColumnUse = Field | `m${number}` | '';

export function columnUse(mapping: ColumnMapping, column: number): ColumnUse {
  const field = FIELDS.find((name) => mapping[name] === column);
  if (field) return field;
  const month = mapping.bulan.indexOf(column);
  return month === -1 ? '' : `m${month + 1}`;
}

export function withColumnUse(mapping: ColumnMapping, column: number, use: ColumnUse): ColumnMapping {
  const freed: Record<Field, number | null> = { ...pick(mapping) };
  for (const name of FIELDS) if (freed[name] === column) freed[name] = null;
  const bulan = mapping.bulan.map((at) => (at === column ? null : at));
  const field = FIELDS.find((name) => name === use);
  if (field) freed[field] = column;
  else if (use !== '') bulan[Number(use.slice(1)) - 1] = column;
  return { ...mapping, ...freed, bulan };
}

export function mappedMonths(mapping: ColumnMapping): number {
  return mapping.bulan.filter((column) => column !== null).length;
}

/** What is still missing before rows can be read; null = nothing. */
export function mappingGap(mapping: ColumnMapping): 'needIndikator' | 'needMonths' | null {
  if (mapping.indikator === null && mapping.kode === null) return 'needIndikator';
  return mappedMonths(mapping) === 0 && mapping.target === null ? 'needMonths' : null;
}

/** 0 → "A", 26 → "AA", as the spreadsheet program shows it. */
export function columnName(index: number): string {
  const last = String.fromCodePoint(65 + (index % 26));
  return index < 26 ? last : columnName(Math.floor(index / 26) - 1) + last;
}

function pick({ kode, nomor, rhk, aspek, indikator, target, satuan }: ColumnMapping): Record<Field, number | null> {
  return { kode, nomor, rhk, aspek, indikator, target, satuan };
}
