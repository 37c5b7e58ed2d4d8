/** One change: what it is, what stood there, what stands there now. */
import type { BagianUbahan, Nilai, Ubahan } from '../../utils/packs/ubahan';
import { polaText } from '../templat/pola-text';
import { useT, type Words } from '../ui/Words';
import { labelText } from './label-text';
import { dayText } from './paket-text';

/** Of these only what differs is told: gone and come, not before and after. */
const LISTS: ReadonlySet<BagianUbahan> = new Set([
  'jabatan',
  'unit',
  'kataAtasan',
  'lampiran',
  'tempat',
  'satuanBoleh',
  'lampiranWajib',
  'keluarga',
  'panduan',
  'kata',
]);
const DAYS: ReadonlySet<BagianUbahan> = new Set(['tenggat', 'berlakuDari', 'berlakuSampai']);
const NUMBERS: ReadonlySet<BagianUbahan> = new Set(['target', 'realisasi']);
const BAGIAN = ['dukungan', 'skema', 'konsekuensi'] as const;
const JENIS = ['rhk', 'lampiran', 'harian'] as const;
const JENIS_RHK = ['utama', 'tambahan'] as const;

function nilaiText(words: Words, bagian: BagianUbahan, nilai: Nilai): string {
  const { t, value } = words;
  if (typeof nilai === 'object') return polaText(words, nilai);
  const lampiran = BAGIAN.find((one) => one === nilai);
  const jenis = JENIS.find((one) => one === nilai);
  const jenisRhk = JENIS_RHK.find((one) => one === nilai);
  if ((bagian === 'bagian' || bagian === 'lampiranWajib') && lampiran) return t(`templat.bagian.${lampiran}`);
  if (bagian === 'jenis' && jenis) return t(`templat.jenis.${jenis}`);
  if (bagian === 'jenisRhk' && jenisRhk) return t(`templat.jenisRhk.${jenisRhk}`);
  // A date or a target that is not written yet keeps the pack from being handed out.
  if (nilai === '') return '…';
  if (DAYS.has(bagian)) return dayText(words, nilai);
  return NUMBERS.has(bagian) ? value(nilai) : nilai;
}

export function UbahanItem({ ubahan }: { readonly ubahan: Ubahan }) {
  const words = useT();
  const { t, count } = words;
  const { bagian, at, nama, lama, baru } = ubahan;
  const label = [
    ...(at === null ? [] : [t('paket.changes.indikatorKe', { n: count(at + 1) })]),
    ...(bagian === 'indikator' ? [] : [t(`paket.changes.bagian.${bagian}`)]),
    ...(nama === null ? [] : [bagian === 'kata' ? labelText(words, nama) : nama]),
  ].join(' · ');
  const said = (nilai: readonly Nilai[]) =>
    nilai.map((one) => nilaiText(words, bagian, one)).join(bagian === 'indikator' ? ' · ' : '; ');
  const names = LISTS.has(bagian) || lama.length === 0 || baru.length === 0 ? 'list' : 'value';
  return (
    <div className="beda__change">
      <p className="muted">{label}</p>
      <dl className="beda__values">
        {lama.length > 0 && (
          <>
            <dt>{t(`paket.changes.${names}.lama`)}</dt>
            <dd className="beda__old">{said(lama)}</dd>
          </>
        )}
        {baru.length > 0 && (
          <>
            <dt>{t(`paket.changes.${names}.baru`)}</dt>
            <dd>{said(baru)}</dd>
          </>
        )}
      </dl>
    </div>
  );
}
