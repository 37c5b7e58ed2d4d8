/**
 * Dates as people write them in a sheet, and as Excel stores them. Day first, as Indonesians write; a date is read only
 * if one reading is possible. Everything else is refused by name.
 */
import { bulanFromName } from './bulan';
import { fold } from './normalise';

export type TanggalRefusal = 'notADate' | 'noSuchDay' | 'monthFirst' | 'weekdayDiffers';
export type TanggalIsian =
  | { readonly kind: 'empty' }
  | {
      readonly kind: 'date';
      /** yyyy-mm-dd */
      readonly iso: string;
      /** The text has no year: today's was taken. */
      readonly yearAssumed: boolean;
      /** `3/4/2026`: another country would read the fourth of March. */
      readonly bothOrders: boolean;
    }
  | { readonly kind: 'refused'; readonly why: TanggalRefusal };

const ISO = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[t ][\d:.]+z?)?$/u;
const COMPACT = /^(20\d{2})(\d{2})(\d{2})$/u;
const NUMERIC = /^(\d{1,2})\s?[-/. ]\s?(\d{1,2})(?:\s?[-/. ]\s?(\d{4}|\d{2}))?$/u;
const NAMED = /^(\d{1,2})[-/. ]*([a-z]{3,9})\.?(?:[-/., ]*'?(\d{4}|\d{2}))?$/u;
const SERIAL = /^\d{5}(?:\.\d+)?$/u;
const LEAD = /^(?:hari|tanggal|tgl\.?)\s*[/:]?\s*/u;
const WEEKDAYS: readonly RegExp[] = [
  /^(?:minggu|ahad|sunday|sun|min)\b/u,
  /^(?:senin|monday|mon|sen)\b/u,
  /^(?:selasa|tuesday|tue|sel)\b/u,
  /^(?:rabu|wednesday|wed|rab)\b/u,
  /^(?:kamis|thursday|thu|kam)\b/u,
  /^(?:jum['’`]?at|friday|fri|jum)\b/u,
  /^(?:sabtu|saturday|sat|sab)\b/u,
];
/** Excel counts days from here (its year 1900 has a 29 February). */
const EXCEL_EPOCH = Date.UTC(1899, 11, 30);
const DAY_MS = 86_400_000;
const [FIRST_SERIAL, LAST_SERIAL] = [36_526, 73_050]; // 2000 … 2099

const refused = (why: TanggalRefusal): TanggalIsian => ({ kind: 'refused', why });
const two = (number: number): string => String(number).padStart(2, '0');

/** 0 = Minggu … 6 = Sabtu of a date yyyy-mm-dd. */
export function hariOf(iso: string): number {
  return new Date(`${iso}T00:00:00Z`).getUTCDay();
}

/** Reads one cell, cleaned. `today` (yyyy-mm-dd) lends its year where none is written. */
export function readTanggalIsian(text: string, today: string): TanggalIsian {
  let plain = fold(text).replace(LEAD, '');
  if (plain === '') return { kind: 'empty' };
  if (SERIAL.test(plain)) return fromSerial(Math.floor(Number(plain)));
  const weekday = WEEKDAYS.findIndex((day) => day.test(plain));
  if (weekday >= 0) plain = plain.replace(/^[\p{L}'’`]+[\s,./-]*/u, '');
  const read = readPlain(plain.replace(LEAD, ''), Number(today.slice(0, 4)));
  if (read.kind === 'date' && weekday >= 0 && hariOf(read.iso) !== weekday) return refused('weekdayDiffers');
  return read;
}

function readPlain(plain: string, thisYear: number): TanggalIsian {
  const iso = ISO.exec(plain) ?? COMPACT.exec(plain);
  if (iso !== null) return date(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const named = NAMED.exec(plain);
  if (named !== null) {
    const bulan = bulanFromName(named[2] ?? '');
    return bulan === null
      ? refused('notADate')
      : date(yearOf(named[3]) ?? thisYear, bulan, Number(named[1]), named[3] === undefined);
  }
  const parts = NUMERIC.exec(plain);
  if (parts === null) return refused('notADate');
  const [day, month] = [Number(parts[1]), Number(parts[2])];
  if (month > 12 && month <= 31 && day <= 12) return refused('monthFirst');
  const read = date(yearOf(parts[3]) ?? thisYear, month, day, parts[3] === undefined);
  return read.kind === 'date' ? { ...read, bothOrders: day <= 12 && day !== month } : read;
}

function date(tahun: number, bulan: number, tanggal: number, yearAssumed = false): TanggalIsian {
  const last = new Date(Date.UTC(tahun, bulan, 0)).getUTCDate();
  if (bulan < 1 || bulan > 12 || tanggal < 1 || tanggal > last) return refused('noSuchDay');
  const iso = `${String(tahun)}-${two(bulan)}-${two(tanggal)}`;
  return { kind: 'date', iso, yearAssumed, bothOrders: false };
}

function fromSerial(serial: number): TanggalIsian {
  if (serial < FIRST_SERIAL || serial > LAST_SERIAL) return refused('notADate');
  const iso = new Date(EXCEL_EPOCH + serial * DAY_MS).toISOString().slice(0, 10);
  return { kind: 'date', iso, yearAssumed: false, bothOrders: false };
}

function yearOf(text: string | undefined): number | null {
  if (text === undefined) return null;
  return text.length === 2 ? 2000 + Number(text) : Number(text);
}
