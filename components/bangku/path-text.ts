/** "templat[3].indikator[0].target" in the words of the bench. */
import type { Words } from '../ui/Words';

const HEAD = [
  'judul',
  'penerbit',
  'label',
  'versi',
  'tahun',
  'berlaku',
  'versiAplikasi',
  'perubahan',
  'keluarga',
  'periksa',
  'panduan',
  'kata',
] as const;
const PART = [
  'rhk',
  'uraian',
  'nama',
  'satuan',
  'target',
  'realisasi',
  'unit',
  'jabatan',
  'kataAtasan',
  'tempat',
] as const;

export function pathText({ t, count }: Words, path: string): string {
  if (path === '') return '';
  const templat = /^templat\[(\d+)\]/u.exec(path)?.[1];
  const indikator = /indikator\[(\d+)\]/u.exec(path)?.[1];
  const part = PART.find((name) => path.includes(`.${name}`));
  const head = HEAD.find((name) => path.startsWith(name));
  const places = [
    ...(templat === undefined ? [] : [t('bangku.path.templat', { n: count(Number(templat) + 1) })]),
    ...(indikator === undefined ? [] : [t('bangku.path.indikator', { n: count(Number(indikator) + 1) })]),
    ...(part === undefined || templat === undefined ? [] : [t(`bangku.path.${part}`)]),
    ...(head === undefined || templat !== undefined ? [] : [t(`bangku.path.${head}`)]),
  ];
  return t('bangku.path.where', { where: places.length === 0 ? path : places.join(', ') });
}
