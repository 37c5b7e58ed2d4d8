/**
 * Everything the pack says, plain, for the approval of the leadership: on the screen first, then on paper. All of it is in
 * the document, because paper has no scrolling; it comes in slices, and is printed when all of it is there.
 */
import { memo, useLayoutEffect, useMemo, useRef } from 'react';
import ArrowLeft from 'lucide-react/icons/arrow-left';
import Printer from 'lucide-react/icons/printer';
import type { Paket } from '../../utils/packs/model';
import type { Templat } from '../../utils/templates/model';
import type { BangkuState } from '../../utils/workflow/bangku-state';
import { labelText } from '../paket/label-text';
import { validityText } from '../paket/paket-text';
import { PanduanIsi } from '../susun/PanduanIsi';
import { polaText } from '../templat/pola-text';
import { Button } from '../ui/Button';
import { useSlices } from '../ui/use-slices';
import { useT } from '../ui/Words';
import { ketentuanLines } from './ketentuan-text';

const JENIS = ['rhk', 'lampiran', 'harian'] as const;
const SLICE = 40;

interface Slice {
  readonly from: number;
  readonly templat: readonly Templat[];
}

/** The templates of each kind in slices, and all of them one after another. */
function slicesOf({ templat }: Paket) {
  return JENIS.map((jenis) => {
    const own = templat.filter((one) => one.jenis === jenis);
    const slices: Slice[] = [];
    for (let from = 0; from < own.length; from += SLICE) slices.push({ from, templat: own.slice(from, from + SLICE) });
    return { jenis, count: own.length, slices };
  });
}

export function DaftarCetak({
  paket,
  kunci,
  labelSitus,
  onPrint,
  onBack,
}: Pick<BangkuState, 'kunci' | 'labelSitus'> & {
  readonly paket: Paket;
  readonly onPrint: () => void;
  readonly onBack: () => void;
}) {
  const words = useT();
  const { t, count } = words;
  const kinds = useMemo(() => slicesOf(paket), [paket]);
  const names = useMemo(() => new Map(paket.keluarga.map(({ id, nama }) => [id, nama])), [paket]);
  const total = kinds.reduce((sum, { slices }) => sum + slices.length, 0);
  // The slices first, then what stands below them.
  const { shown, leaving, leave } = useSlices(total + 1, onBack);
  const ready = shown > total;
  let left = shown;
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), []);
  const { judul, penerbit, label, versi, tahun, berlaku, perubahan, panduan = [], kata = [] } = paket;
  const validity = validityText(words, berlaku.dari, berlaku.sampai);
  const log = perubahan.find((one) => one.versi === versi)?.teks;
  const ketentuan = ketentuanLines(words, paket);
  const facts: readonly (readonly [string, string])[] = [
    [t('bangku.head.penerbit'), penerbit],
    [t('bangku.head.label'), t('bangku.cetak.version', { label, versi: count(versi) })],
    ...(tahun === null ? [] : [[t('bangku.head.tahun'), String(tahun)] as const]),
    ...(validity === null ? [] : [[t('bangku.cetak.validity'), validity] as const]),
    [t('bangku.cetak.fingerprint'), kunci === null ? t('bangku.cetak.noKey') : kunci.sidikJari],
    ...(log === undefined ? [] : [[t('bangku.cetak.log'), log] as const]),
  ];
  return (
    <main className="cetak">
      <div className="actions cetak__actions">
        <Button variant="quiet" icon={<ArrowLeft aria-hidden size={16} />} disabled={leaving} onClick={leave}>
          {t('bangku.cetak.back')}
        </Button>
        <Button
          variant="primary"
          icon={<Printer aria-hidden size={16} />}
          disabled={!ready || leaving}
          onClick={onPrint}
        >
          {t('bangku.cetak.print')}
        </Button>
        <p role="status" className="muted">
          {!ready && !leaving && t('bangku.cetak.preparing')}
        </p>
      </div>
      <h1 ref={heading} tabIndex={-1} className="cetak__title">
        {judul === '' ? t('bangku.noTitle') : judul}
      </h1>
      <dl className="paket__facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {kinds.map(({ jenis, count: all, slices }) => {
        const here = slices.slice(0, Math.max(0, left));
        left -= slices.length;
        return (
          here.length > 0 && (
            <section key={jenis} hidden={leaving}>
              <h2>{t(`bangku.cetak.${jenis}`, { count: all, n: count(all) })}</h2>
              {here.map((slice) => (
                <Baris key={slice.from} slice={slice} names={names} />
              ))}
            </section>
          )
        );
      })}
      {ready && ketentuan.length > 0 && (
        <section>
          <h2>{t('bangku.ketentuan.title')}</h2>
          <ul className="cetak__rows">
            {ketentuan.map((line, at) => (
              <li key={at}>{line}</li>
            ))}
          </ul>
        </section>
      )}
      {ready && panduan.length > 0 && (
        <section>
          <h2>{t('panduanSendiri.paket.title')}</h2>
          {panduan.map((one) => (
            <section key={one.id}>
              <h3>{one.judul}</h3>
              <PanduanIsi panduan={one} />
            </section>
          ))}
        </section>
      )}
      {ready && kata.length > 0 && (
        <section>
          <h2>{t('bangku.kata.title')}</h2>
          <ul className="cetak__rows">
            {kata.map(({ label, teks }, at) => (
              <li key={at}>
                {t('bangku.kata.line', {
                  label: labelText(words, label, labelSitus),
                  teks: teks.map((one) => `“${one}”`).join(', '),
                })}
              </li>
            ))}
          </ul>
        </section>
      )}
      {ready && (
        <div className="cetak__signs">
          {(['made', 'checked', 'approved'] as const).map((who) => (
            <div key={who}>
              <p>{t(`bangku.cetak.${who}`)}</p>
              <p className="cetak__line">{t('bangku.cetak.name')}</p>
              <p>{t('bangku.cetak.nip')}</p>
              <p>{t('bangku.cetak.date')}</p>
            </div>
          ))}
        </div>
      )}
    </main>
  );
}

type Names = ReadonlyMap<string, string>;

const Baris = memo(function Baris({ slice, names }: { readonly slice: Slice; readonly names: Names }) {
  return (
    <ol
      className="cetak__list"
      start={slice.from + 1}
      style={{ containIntrinsicHeight: `auto ${String(slice.templat.length * 90)}px` }}
    >
      {slice.templat.map((one) => (
        <li key={one.id}>
          <Isi templat={one} names={names} />
        </li>
      ))}
    </ol>
  );
});

function Isi({ templat, names: nameOf }: { readonly templat: Templat; readonly names: Names }) {
  const words = useT();
  const { t, value } = words;
  const names = templat.jabatan.map((id) => nameOf.get(id) ?? id);
  const whom = [names.length === 0 ? t('templat.everybody') : names.join(', '), ...templat.unit].join(' · ');
  if (templat.jenis === 'rhk')
    return (
      <>
        <p className="cetak__text">{templat.rhk}</p>
        <p className="muted">{`${t(`templat.jenisRhk.${templat.jenisRhk}`)} · ${whom}`}</p>
        <ul className="cetak__rows">
          {templat.indikator.map(({ nama, aspek, target, satuan, pola }, at) => (
            <li key={at}>{`${nama} (${aspek}; ${value(target)} ${satuan}; ${polaText(words, pola)})`}</li>
          ))}
        </ul>
      </>
    );
  return (
    <>
      <p className="cetak__text">{templat.uraian}</p>
      <p className="muted">
        {[...(templat.jenis === 'lampiran' ? [t(`templat.bagian.${templat.bagian}`)] : []), whom].join(' · ')}
      </p>
    </>
  );
}
