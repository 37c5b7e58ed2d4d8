/** What would keep a pack with the template from being taken at all: its texts and figures against the format. */
import { textProblem } from '../packs/check-pack';
import type { Templat, TemplatLampiran } from '../templates/model';
import { looksMistyped, placeNames, TEMPAT_DIKENAL } from '../templates/places';
import { serverBytes } from '../text/server-text';
import { filled } from './filled-example';
import { own, type OwnCode, type Temuan, type TemuanField } from './temuan';

export interface FormAround {
  readonly lampiran: ReadonlyMap<string, TemplatLampiran>;
  /** Whether another template said the same under the same jabatan before. */
  readonly repeated: { readonly has: (id: string) => boolean };
}

/** A target or a realisasi as the format takes it. */
export const FIGURE = /^\d{1,9}(?:\.\d{1,4})?$/u;
/** `1.000`, or 1000 under the other mark (text/angka.ts): what a spreadsheet is asked about is asked here, too. */
const TWO_WAYS = /^[1-9]\d{0,2}\.\d{3}$/u;
const MOST = { rhk: 1000, lampiran: 2000, harian: 255, nama: 500, satuan: 255 } as const;
const MOST_INDIKATOR = 12;
/** docs/ekinerja.md §4.14 */
const SHORTEST_HARIAN = 20;

/** Why the format does not take the text. */
export function refusedText(text: string, most: number, field: TemuanField, at: number | null): readonly Temuan[] {
  const problem = text === '' ? 'empty' : textProblem(text);
  if (problem !== null) return [own(problem as OwnCode, field, at)];
  return text.length > most ? [own('tooLong', field, at, { most, length: text.length })] : [];
}

/** As above, for a text that may have places to fill. */
function textFindings(text: string, most: number, field: TemuanField, at: number | null): readonly Temuan[] {
  const refused = refusedText(text, most, field, at);
  return refused.length === 0 && looksMistyped(text) ? [own('mistypedPlace', field, at)] : refused;
}

const textsWithPlaces = (templat: Templat): readonly string[] =>
  templat.jenis === 'rhk'
    ? [templat.rhk, ...templat.indikator.flatMap(({ nama, satuan }) => [nama, satuan])]
    : [templat.uraian];

function figureFindings(figure: string, field: TemuanField, at: number | null = null): readonly Temuan[] {
  if (!FIGURE.test(figure)) return [own('targetForm', field, at)];
  return TWO_WAYS.test(figure) ? [own('targetTwoWays', field, at)] : [];
}

/** Places nobody says what to ask for: the pegawai would see their bare name. */
function placeFindings(templat: Templat): readonly Temuan[] {
  const asked = new Set<string>([...TEMPAT_DIKENAL, ...(templat.tempat ?? []).map(({ nama }) => nama)]);
  return placeNames(textsWithPlaces(templat))
    .filter((nama) => !asked.has(nama))
    .map((nama) => own('unaskedPlace', 'tempat', null, { nama }));
}

/** Everything the format refuses or warns of in this template. */
export function formFindings(templat: Templat, around: FormAround): readonly Temuan[] {
  const found: Temuan[] = [];
  switch (templat.jenis) {
    case 'rhk': {
      found.push(...textFindings(templat.rhk, MOST.rhk, 'utama', null));
      for (const [at, { nama, satuan, target }] of templat.indikator.entries()) {
        found.push(...textFindings(nama, MOST.nama, 'nama', at));
        if (satuan === '') found.push(own('satuanEmpty', 'satuan', at));
        else found.push(...textFindings(satuan, MOST.satuan, 'satuan', at));
        found.push(...figureFindings(target, 'target', at));
      }
      if (templat.indikator.length > MOST_INDIKATOR) found.push(own('indikatorTooMany', 'indikator'));
      if (templat.lampiran.some((id) => !around.lampiran.has(id))) found.push(own('lampiranUnknown', 'lampiran'));
      break;
    }
    case 'lampiran':
      found.push(...textFindings(templat.uraian, MOST.lampiran, 'utama', null));
      break;
    case 'harian': {
      const text = textFindings(templat.uraian, MOST.harian, 'utama', null);
      found.push(...text);
      const bytes = serverBytes(filled(templat.uraian, templat, 2026));
      if (text.length === 0 && bytes < SHORTEST_HARIAN)
        found.push(own('harianTooShort', 'utama', null, { length: bytes }));
      if (templat.realisasi !== undefined) found.push(...figureFindings(templat.realisasi, 'realisasi'));
    }
  }
  if (around.repeated.has(templat.id)) found.push(own('sameAsOther', 'utama'));
  return [...found, ...placeFindings(templat)];
}
