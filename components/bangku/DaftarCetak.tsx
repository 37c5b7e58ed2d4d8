/** Everything the pack says, plain, for the approval of the leadership: on the screen first, then on paper. */
import { useEffect, useRef } from 'react';
import ArrowLeft from 'lucide-react/icons/arrow-left';
import Printer from 'lucide-react/icons/printer';
import type { Paket } from '../../utils/packs/model';
import type { Templat } from '../../utils/templates/model';
import type { BangkuState } from '../../utils/workflow/bangku-state';
import { validityText } from '../paket/paket-text';
import { polaText } from '../templat/pola-text';
import { Button } from '../ui/Button';
import { useT } from '../ui/Words';
import { ketentuanLines } from './ketentuan-text';

export function DaftarCetak({
  paket,
  kunci,
  onPrint,
  onBack,
}: {
  readonly paket: Paket;
  readonly kunci: BangkuState['kunci'];
  readonly onPrint: () => void;
  readonly onBack: () => void;
}) {
  const words = useT();
  const { t, count } = words;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { judul, penerbit, label, versi, tahun, berlaku, perubahan } = paket;
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
        <Button variant="quiet" icon={<ArrowLeft aria-hidden size={16} />} onClick={onBack}>
          {t('bangku.cetak.back')}
        </Button>
        <Button variant="primary" icon={<Printer aria-hidden size={16} />} onClick={onPrint}>
          {t('bangku.cetak.print')}
        </Button>
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
      {(['rhk', 'lampiran', 'harian'] as const).map((jenis) => {
        const own = paket.templat.filter((one) => one.jenis === jenis);
        if (own.length === 0) return null;
        return (
          <section key={jenis}>
            <h2>{t(`bangku.cetak.${jenis}`, { count: own.length, n: count(own.length) })}</h2>
            <ol className="cetak__list">
              {own.map((one) => (
                <li key={one.id}>
                  <div className="cetak__item">
                    <Isi templat={one} paket={paket} />
                  </div>
                </li>
              ))}
            </ol>
          </section>
        );
      })}
      {ketentuan.length > 0 && (
        <section>
          <h2>{t('bangku.ketentuan.title')}</h2>
          <ul className="cetak__rows">
            {ketentuan.map((line, at) => (
              <li key={at}>{line}</li>
            ))}
          </ul>
        </section>
      )}
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
    </main>
  );
}

function Isi({ templat, paket }: { readonly templat: Templat; readonly paket: Paket }) {
  const words = useT();
  const { t, value } = words;
  const names = templat.jabatan.map((id) => paket.keluarga.find((one) => one.id === id)?.nama ?? id);
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
