/**
 * What e-Kinerja will refuse or spoil of a field, said while the person types (docs/ekinerja.md §1.6, §4.7, §4.8, §4.11,
 * §4.14, §13.4, §13.7, §13.11, §13.14). Pure. The server is the judge; this only says beforehand what it will say.
 */
import { canonicalNumber, mayBeCut } from '../skp/number-text';
import { placeNames } from '../templates/places';
import { isBlankForServer, markupIn, serverBytes, serverLength } from '../text/server-text';
import type { FieldName, FormReading } from './model';

/** `wajib`: e-Kinerja refuses it. `saran`: it is stored, but probably not what is meant. */
export interface FieldNote {
  readonly code: NoteCode;
  readonly kind: 'wajib' | 'saran';
  readonly params: Readonly<Record<string, string | number>>;
}
export type NoteCode =
  | 'empty'
  | 'neverCounts'
  | 'notSaved'
  | 'atasanEmpty'
  | 'tooLong'
  | 'tooShort'
  | 'cut'
  | 'forbiddenWord'
  | 'notNumber'
  | 'thousands'
  | 'negative'
  | 'mayBeCut'
  | 'zero'
  | 'notTime'
  | 'markup'
  | 'placeLeft';

export interface FieldMeasure {
  /** Characters as the server counts them; null = nothing to count. */
  readonly used: number | null;
  readonly most: number | null;
  readonly notes: readonly FieldNote[];
}

interface Limit {
  readonly required: boolean;
  readonly counted?: true;
  readonly most?: number;
  /** Beyond `most` the site cuts without a word instead of refusing. */
  readonly cuts?: true;
  readonly leastBytes?: number;
  readonly number?: true;
  readonly time?: true;
  readonly forbidden?: true;
  /** Printed unescaped by a list. */
  readonly raw?: true;
}

const LIMITS: Readonly<Record<FieldName, Limit>> = {
  rhkAtasan: { required: false },
  jenisRhk: { required: true },
  rhk: { required: true, counted: true, raw: true },
  aspek: { required: true },
  renstra: { required: false },
  indikator: { required: true, counted: true, most: 500, raw: true },
  target: { required: true, number: true },
  satuan: { required: true, counted: true, most: 255, cuts: true, raw: true },
  perspektif: { required: true },
  uraianLampiran: { required: true, counted: true, raw: true },
  kegiatanTambahan: { required: false },
  indikatorHarian: { required: false },
  uraianHarian: { required: true, counted: true, most: 255, leastBytes: 20, forbidden: true, raw: true },
  realisasi: { required: true, number: true },
  jamMulai: { required: true, time: true },
  jamSelesai: { required: true, time: true },
};

/** Substrings, whatever their case; the misspelt ones are the site's. */
const FORBIDDEN = ['apel', 'aple', 'senam', 'senan', 'upacara', 'olahraga'] as const;
/** One mark of thousands or more: e-Kinerja takes "1.000" as 1. */
const GROUPED = /^\d{1,3}(?:\.\d{3})+$/u;
const CLOCK = /^(?:[01]\d|2[0-3]):[0-5]\d$/u;

/** Of the form: whether it edits, which kind of daily entry it is, and what its lists offer. */
type FormKind = Pick<FormReading, 'mode' | 'jenisHarian' | 'fields'>;

/** Measures the value of one field; what is demanded may depend on the form. */
export function measureField(name: FieldName, value: readonly string[], form: FormKind | null = null): FieldMeasure {
  const limit = LIMITS[name];
  const text = value.join('\n');
  const used = limit.counted ? serverLength(text) : null;
  const most = limit.most ?? null;
  const notes: FieldNote[] = [];
  const note: Note = (code, kind = 'wajib', params = {}) => notes.push({ code, kind, params });
  if (value.length === 0 || isBlankForServer(text)) {
    if (limit.required) note('empty');
    noteUnchosen(name, form, note);
    return { used, most, notes };
  }
  if (used !== null && most !== null && used > most) {
    if (limit.cuts) note('cut', 'saran', { used, most });
    else note('tooLong', 'wajib', { over: used - most, most });
  }
  const bytes = limit.leastBytes === undefined ? 0 : serverBytes(text);
  if (limit.leastBytes !== undefined && bytes < limit.leastBytes)
    note('tooShort', 'wajib', { missing: limit.leastBytes - bytes, least: limit.leastBytes });
  const word = limit.forbidden ? FORBIDDEN.find((one) => text.toLowerCase().includes(one)) : undefined;
  if (word !== undefined) note('forbiddenWord', 'wajib', { word });
  if (limit.number) noteNumber(text, note);
  if (limit.time && !CLOCK.test(text)) note('notTime');
  const markup = limit.raw ? markupIn(text) : null;
  if (markup !== null) note('markup', 'saran', { found: markup });
  const place = placeNames([text])[0];
  if (place !== undefined) note('placeLeft', 'wajib', { place: place.replaceAll('_', ' ') });
  return { used, most, notes };
}

type Note = (code: NoteCode, kind?: FieldNote['kind'], params?: FieldNote['params']) => void;

/**
 * What no form demands beforehand (§5 rules 20, 22): a utama entry without indikator never counts, and editing one ends
 * in an error page (§13.8); a tambahan entry is refused on edit without its kegiatan (§13.9). An empty list of RHK atasan
 * has an RHK refused, but for positions without an eselon record, which the page does not tell (§4.7).
 */
function noteUnchosen(name: FieldName, form: FormKind | null, note: Note): void {
  const edited = form?.mode === 'ubah';
  if (name === 'indikatorHarian' && form?.jenisHarian === 'utama') {
    if (edited) note('notSaved');
    else note('neverCounts', 'saran');
  }
  if (name === 'kegiatanTambahan' && edited) note('notSaved');
  if (name === 'rhkAtasan' && form?.fields.some((field) => field.name === name && field.options.length === 0) === true)
    note('atasanEmpty', 'saran');
}

function noteNumber(text: string, note: Note) {
  const number = canonicalNumber(text);
  if (number === null) note('notNumber');
  else if (GROUPED.test(text)) note('thousands', 'saran', { read: number, meant: text.replaceAll('.', '') });
  else if (number.startsWith('-')) note('negative', 'saran');
  else if (mayBeCut(number)) note('mayBeCut', 'saran');
  else if (number === '0') note('zero', 'saran');
}

/** Whether a text still has a place of a template in it: such a text never goes into a form. */
export const hasPlace = (value: readonly string[]): boolean => placeNames(value).length > 0;
