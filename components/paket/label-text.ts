/** A label of the site in words: what kind it is, and the word it is known by. */
import type { LabelSitus } from '../../utils/bangku/kata';
import type { Words } from '../ui/Words';

/** The kinds of the wording profile, in its order. */
export const JENIS_LABEL = [
  'judul',
  'kotak',
  'head',
  'bulan',
  'kolomBulan',
  'separator',
  'status',
  'catatan',
  'tahun',
  'headSkp',
  'judulSkp',
  'menu',
  'isianRhk',
  'isianIndikator',
  'isianLampiran',
  'isianHarian',
  'rute',
] as const;

export const jenisOf = (label: string): (typeof JENIS_LABEL)[number] | undefined =>
  JENIS_LABEL.find((jenis) => label.startsWith(`${jenis}.`));

/** "Kepala kolom “rencana hasil kerja”"; without the known words, by its name in the profile. */
export function labelText({ t }: Words, label: string, known: readonly LabelSitus[] = []): string {
  const jenis = jenisOf(label);
  if (jenis === undefined) return label;
  const nama = known.find((one) => one.label === label)?.kata[0] ?? label.slice(jenis.length + 1);
  return t('paket.label.named', { jenis: t(`paket.label.jenis.${jenis}`), nama });
}
