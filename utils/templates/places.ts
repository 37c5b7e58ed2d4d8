/**
 * Places to fill in the texts of a template: `{{tahun}}`. Invariants:
 * - a text is `ReadyText` only if nothing in it reads as a place, whatever the values were;
 * - values go in as they are, once: what is inside a value is never looked at again for filling;
 * - braces that name no place (`{`, `{{}}`, `{{1}}`) are text like any other.
 */
import type { Result } from '../skp/result';
import { ok, refuse } from '../skp/result';
import { cleanText } from '../text/huruf';
import { collapse } from '../text/normalise';
import type { Tempat } from './model';

/** Places every template may use without saying what they are; their labels are the interface's. */
export const TEMPAT_DIKENAL = ['tahun', 'nomor_skp', 'jabatan', 'unit', 'bulan'] as const;
export type TempatDikenal = (typeof TEMPAT_DIKENAL)[number];

export const NAMA_BULAN = [
  'Januari',
  'Februari',
  'Maret',
  'April',
  'Mei',
  'Juni',
  'Juli',
  'Agustus',
  'September',
  'Oktober',
  'November',
  'Desember',
] as const;

/** Name of the place → its value. Empty or only blanks = not given. */
export type PlaceValues = Readonly<Record<string, string | undefined>>;

declare const READY: unique symbol;
/** A text without a place in it. Only `readyText` makes one. */
export type ReadyText = string & { readonly [READY]: true };

export type TextPiece =
  | { readonly kind: 'text'; readonly text: string }
  /** `text`: as it stands in the template, braces included. */
  | { readonly kind: 'place'; readonly nama: string; readonly text: string };

export type FilledPiece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'filled'; readonly nama: string; readonly text: string }
  /** Nobody has given a value yet. */
  | { readonly kind: 'open'; readonly nama: string; readonly text: string };

/** One place and what is to be asked for it. */
export interface AskedPlace {
  readonly nama: string;
  readonly dikenal: TempatDikenal | null;
  /** The template's own label; null = the interface has one (known places) or shows the name. */
  readonly label: string | null;
  /** Nothing but one of these is taken; null = any text. */
  readonly pilihan: readonly string[] | null;
  /** What stands in the text now: the given value, else the default; null = unfilled. */
  readonly nilai: string | null;
}

export interface PlacesLeft {
  readonly kind: 'unfilledPlaces';
  /** Names of what is missing, each once, in the order of the text. */
  readonly places: readonly string[];
}

/** The longest value of a place. */
export const LONGEST_VALUE = 300;

const PLACE = /\{\{[ \u00A0]*([a-z][a-z0-9_]{0,39})[ \u00A0]*\}\}/giu;

const known = (nama: string): TempatDikenal | null => TEMPAT_DIKENAL.find((one) => one === nama) ?? null;

/** The text in pieces: what is text, and what is a place. Joined, the pieces give the text again. */
export function parsePlaces(text: string): readonly TextPiece[] {
  const pieces: TextPiece[] = [];
  let from = 0;
  for (const match of text.matchAll(PLACE)) {
    if (match.index > from) pieces.push({ kind: 'text', text: text.slice(from, match.index) });
    pieces.push({ kind: 'place', nama: (match[1] ?? '').toLowerCase(), text: match[0] });
    from = match.index + match[0].length;
  }
  if (from < text.length) pieces.push({ kind: 'text', text: text.slice(from) });
  return pieces;
}

/** Names of the places in the texts, each once, in their order. */
export function placeNames(texts: readonly string[]): readonly string[] {
  const names = texts.flatMap((text) =>
    parsePlaces(text).flatMap((piece) => (piece.kind === 'place' ? [piece.nama] : [])),
  );
  return [...new Set(names)];
}

/** Braces that look as if a place was meant and mistyped (`{{tahun}`, `{tahun}`): a hint for who writes a template. */
export function looksMistyped(text: string): boolean {
  return parsePlaces(text).some(
    (piece) => piece.kind === 'text' && /\{\{|\}\}|\{[ ]*[a-z][a-z0-9_]*[ ]*\}/iu.test(piece.text),
  );
}

function choicesOf(nama: string, own: Tempat | undefined): readonly string[] | null {
  if (own?.pilihan !== undefined && own.pilihan.length > 0) return own.pilihan;
  return nama === 'bulan' ? NAMA_BULAN : null;
}

/** A value as it may stand in a text: one line, no hidden characters; null = none, too long, or not one of the choices. */
function usable(value: string | undefined, choices: readonly string[] | null): string | null {
  if (value === undefined) return null;
  const plain = collapse(cleanText(value).text);
  if (plain === '' || plain.length > LONGEST_VALUE) return null;
  return choices === null || choices.includes(plain) ? plain : null;
}

function valueOf(nama: string, values: PlaceValues, own: Tempat | undefined): string | null {
  const choices = choicesOf(nama, own);
  const given = Object.hasOwn(values, nama) ? values[nama] : undefined;
  // A value that was given and cannot be taken is not quietly replaced by the default.
  return given === undefined || given.trim() === '' ? usable(own?.bawaan, choices) : usable(given, choices);
}

/** Every place of the texts, with what is asked for it and what fills it now. */
export function placesOf(
  texts: readonly string[],
  values: PlaceValues,
  tempat: readonly Tempat[] = [],
): readonly AskedPlace[] {
  return placeNames(texts).map((nama) => {
    const own = tempat.find((one) => one.nama === nama);
    return {
      nama,
      dikenal: known(nama),
      label: own?.label ?? null,
      pilihan: choicesOf(nama, own),
      nilai: valueOf(nama, values, own),
    };
  });
}

/** The text with the values in their places; what has none stays as it is in the template, marked as open. */
export function fillPieces(text: string, values: PlaceValues, tempat: readonly Tempat[] = []): readonly FilledPiece[] {
  return parsePlaces(text).map((piece): FilledPiece => {
    if (piece.kind === 'text') return piece;
    const value = valueOf(
      piece.nama,
      values,
      tempat.find((own) => own.nama === piece.nama),
    );
    return value === null
      ? { kind: 'open', nama: piece.nama, text: piece.text }
      : { kind: 'filled', nama: piece.nama, text: value };
  });
}

/** The text to hand on, or the places that are still empty. */
export function readyText(
  text: string,
  values: PlaceValues,
  tempat: readonly Tempat[] = [],
): Result<ReadyText, PlacesLeft> {
  const filled = fillPieces(text, values, tempat)
    .map((piece) => piece.text)
    .join('');
  // Looked at once more as a whole: a value may bring braces of its own.
  const places = placeNames([filled]);
  return places.length === 0 ? ok(filled as ReadyText) : refuse({ kind: 'unfilledPlaces', places });
}
