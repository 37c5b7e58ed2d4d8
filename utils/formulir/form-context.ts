/** What a form says about the person's position, for the search and for the places of a template. Pure. */
import type { FormReading } from './model';

/** null = not known; it is then asked, never guessed. */
export interface FormContext {
  readonly tahun: number | null;
  readonly nomorSkp: string | null;
  readonly jabatan: string | null;
  readonly unit: string | null;
  /** 1…12 of a daily entry. */
  readonly bulan: number | null;
}

export const NOTHING_KNOWN: FormContext = { tahun: null, nomorSkp: null, jabatan: null, unit: null, bulan: null };

/** "1-2026 : jabatan - instansi" (docs/ekinerja.md §4.7). With more than one " - " it cannot be told where the jabatan ends. */
export function readNomorLengkap(text: string): Pick<FormContext, 'tahun' | 'nomorSkp' | 'jabatan' | 'unit'> {
  const parts = /^\s*(\d+-(20\d\d)(?:-\w+)?)\s+:\s+([\s\S]+?)\s*$/u.exec(text);
  if (parts === null) return { tahun: null, nomorSkp: null, jabatan: null, unit: null };
  const [, nomorSkp = null, tahun = '', rest = ''] = parts;
  const [jabatan = null, unit = null, ...more] = rest.split(/\s+-\s+/u);
  const sure = more.length === 0 && unit !== null;
  return { tahun: Number(tahun), nomorSkp, jabatan: sure ? jabatan : null, unit: sure ? unit : null };
}

/** What this form says, over what was known before. */
export function contextOf(reading: FormReading, before: FormContext): FormContext {
  const own = readNomorLengkap(reading.nomorSkp ?? '');
  const date = /^(20\d\d)-(\d\d)-\d\d$/u.exec(reading.tanggal ?? '');
  // A form that names its SKP says all of it: what it leaves open is not to be had from another one.
  const known = own.nomorSkp === null ? { ...before, tahun: date ? Number(date[1]) : before.tahun } : own;
  return { ...known, bulan: date ? Number(date[2]) : null };
}
