/** Why a guide cannot be used, and where: "langkah[2].titik[0].teks" in words. */
import type { PackProblem } from '../../utils/packs/reasons';
import type { Words } from '../ui/Words';

const PARTS = ['judul', 'teks', 'label'] as const;

export function masalahText({ t, count }: Words, { code, path }: PackProblem): string {
  const what = code === 'notPack' ? t('panduanSendiri.masalah.notPanduan') : t(`paket.problem.${code}`);
  const langkah = /langkah\[(\d+)\]/u.exec(path)?.[1];
  const titik = /titik\[(\d+)\]/u.exec(path)?.[1];
  const part = PARTS.find((one) => path.endsWith(one));
  const where = [
    ...(langkah === undefined ? [] : [t('panduanSendiri.masalah.langkah', { n: count(Number(langkah) + 1) })]),
    ...(titik === undefined ? [] : [t('panduanSendiri.masalah.titik', { n: count(Number(titik) + 1) })]),
    ...(part === undefined ? [] : [t(`panduanSendiri.masalah.${part}`)]),
  ];
  return where.length === 0 ? what : `${what} ${t('panduanSendiri.masalah.where', { where: where.join(', ') })}`;
}
