import type { Templat } from '../templates/model';
import { fillPieces, type PlaceValues } from '../templates/places';

/**
 * The text as a person would fill it, which is what the rules can judge: with the known places filled; whatever else is
 * asked for gets its default, its first choice, or a plain word.
 */
export function filled(text: string, { tempat = [] }: Pick<Templat, 'tempat'>, tahun: number): string {
  const values: Record<string, string> = {
    tahun: String(tahun),
    nomor_skp: `1-${String(tahun)}`,
    jabatan: 'Analis Kepegawaian',
    unit: 'Badan Kepegawaian',
    bulan: 'Maret',
  } satisfies PlaceValues;
  for (const { nama, pilihan = [], bawaan } of tempat) values[nama] ??= bawaan ?? pilihan[0] ?? 'data';
  return fillPieces(text, values, tempat)
    .map((piece) => (piece.kind === 'open' ? 'data' : piece.text))
    .join('');
}
