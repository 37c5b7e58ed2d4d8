/** What the pack asks of an SKP, line by line. */
import type { Paket } from '../../utils/packs/model';
import { dayText } from '../paket/paket-text';
import type { Words } from '../ui/Words';

/** The parts of the lampiran with the names the site prints. */
export const BAGIAN = [
  ['dukungan', 'Dukungan Sumber Daya'],
  ['skema', 'Skema Pertanggungjawaban'],
  ['konsekuensi', 'Konsekuensi'],
] as const;

export function ketentuanLines(words: Words, { periksa }: Paket): readonly string[] {
  if (periksa === undefined) return [];
  const { t } = words;
  const parts = BAGIAN.flatMap(([bagian, nama]) => (periksa.lampiranWajib.includes(bagian) ? [nama] : []));
  return [
    ...periksa.satuan.map(({ aspek, boleh }) => `${t('bangku.ketentuan.satuanOf', { aspek })}: ${boleh.join(', ')}`),
    // A date that is not chosen yet keeps the pack from being signed.
    ...periksa.tenggat.map(({ nama, tanggal }) => `${nama}: ${tanggal === '' ? '…' : dayText(words, tanggal)}`),
    ...(parts.length === 0 ? [] : [`${t('bangku.ketentuan.lampiran')}: ${parts.join(', ')}`]),
  ];
}
