/** A daily entry prepared ahead, as values of Form Kinerja Harian. Pure. */
import { optionByText, type RawValues } from './offers';
import { canonicalNumber } from '../skp/number-text';
import type { FieldName, FillReport, FormReading } from './model';

export interface PreparedEntry {
  readonly indikator: string;
  readonly uraian: string;
  /** null, also below = as the form has it. */
  readonly realisasi: string | null;
  readonly jamMulai: string | null;
  readonly jamSelesai: string | null;
}

/**
 * What goes into which field. The indikator only if the form's own list has exactly one of that name; else none is chosen,
 * because the one that stands there may be of the entry before.
 */
export function entryValues(entry: PreparedEntry, form: FormReading): RawValues {
  const { indikator, uraian, realisasi, jamMulai, jamSelesai } = entry;
  const list = form.fields.find(({ name }) => name === 'indikatorHarian');
  const option = list === undefined ? null : optionByText(list, indikator);
  return {
    ...(indikator === '' ? {} : { indikatorHarian: option === null ? [] : [option] }),
    uraianHarian: [uraian],
    ...(realisasi === null ? {} : { realisasi: [realisasi] }),
    ...(jamMulai === null ? {} : { jamMulai: [jamMulai] }),
    ...(jamSelesai === null ? {} : { jamSelesai: [jamSelesai] }),
  };
}

/** What the form holds of an entry once it is filled: so the site's list will show it. */
export type Isian = Pick<PreparedEntry, 'indikator' | 'uraian' | 'realisasi'>;

/** By what stands in the fields after filling, or stood there where nothing was put in; a realisasi that is no number is null. */
export function filledEntry(form: FormReading, { fields }: FillReport): Isian {
  const of = (wanted: FieldName) => form.fields.find(({ name }) => name === wanted);
  const valueOf = (wanted: FieldName): string =>
    (fields.find(({ name }) => name === wanted)?.now ?? of(wanted)?.value)?.[0] ?? '';
  const option = of('indikatorHarian')?.options.find(({ value }) => value === valueOf('indikatorHarian'));
  return {
    indikator: option?.text ?? '',
    uraian: valueOf('uraianHarian'),
    realisasi: canonicalNumber(valueOf('realisasi')),
  };
}
