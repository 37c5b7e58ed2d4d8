/** One template: its texts as they will be, what is asked for its places, and what can be done with it. */
import { useLayoutEffect, useRef, useState } from 'react';
import ArrowDown from 'lucide-react/icons/arrow-down';
import ArrowLeft from 'lucide-react/icons/arrow-left';
import ArrowUp from 'lucide-react/icons/arrow-up';
import Copy from 'lucide-react/icons/copy';
import type { Isi, Rincian } from '../../utils/workflow/templat-state';
import { DariPaketLine } from '../paket/DariPaketLine';
import { Button } from '../ui/Button';
import { Check } from '../ui/Choice';
import { useT } from '../ui/Words';
import { StarButton } from './HitGrid';
import { polaText } from './pola-text';
import { TempatFields } from './TempatFields';
import { Teks } from './Teks';
import type { TemplatProps } from './templat-props';

export function RincianView({
  rincian,
  send,
  choosing,
}: Pick<TemplatProps, 'send'> & { readonly rincian: Rincian; readonly choosing: boolean }) {
  const words = useT();
  const { t, value } = words;
  const { templat, utama, indikator, lampiran, keluarga, tempat, favorit, milik, dipilih, dari, naik, turun } = rincian;
  const { id, jenis } = templat;
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), [id]);
  /** The text and whether it is in the clipboard: said of that text only, and of no other one. */
  const [copied, setCopied] = useState<readonly [text: string, done: boolean] | null>(null);
  const copy = (text: string) => {
    // Within the click: browsers allow it only then.
    navigator.clipboard.writeText(text).then(
      () => setCopied([text, true]),
      () => setCopied([text, false]),
    );
    send({ type: 'terpakai', id });
  };
  const block = (label: string, isi: Isi, note?: string) => (
    <div className="rincian__block">
      <p className="rincian__label">{label}</p>
      <p className="rincian__text">
        <Teks potongan={isi.potongan} />
      </p>
      {note !== undefined && <p className="muted">{note}</p>}
      {isi.salin === null ? (
        <p className="muted">{t('templat.copyAfterPlaces')}</p>
      ) : (
        <Button
          className="button--small button--start"
          icon={<Copy aria-hidden size={14} />}
          aria-label={t('templat.copyOf', { what: label })}
          onClick={() => copy(isi.salin ?? '')}
        >
          {t('templat.copy')}
        </Button>
      )}
      <p role="status" className={copied?.[0] === isi.salin ? '' : 'sr-only'}>
        {copied?.[0] === isi.salin && t(copied[1] ? 'templat.copied' : 'templat.notCopied')}
      </p>
    </div>
  );
  const name = utama.potongan.map(({ text }) => text).join('');
  return (
    <article
      className="rincian"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        send({ type: 'kembali' });
      }}
    >
      <div className="rincian__bar">
        <Button variant="quiet" icon={<ArrowLeft aria-hidden size={16} />} onClick={() => send({ type: 'kembali' })}>
          {t('templat.back')}
        </Button>
        <StarButton favorit={favorit} name={name} onClick={() => send({ type: 'favorit', id })} />
      </div>
      <h2 ref={heading} tabIndex={-1} className="rincian__title">
        {t(templat.jenis === 'lampiran' ? `templat.bagian.${templat.bagian}` : `templat.jenis.${jenis}`)}
      </h2>
      <p className="muted">
        {[
          ...(templat.jenis === 'lampiran' ? [] : [t(`templat.jenisRhk.${templat.jenisRhk}`)]),
          ...(milik ? [t('templat.mine')] : keluarga.length === 0 ? [t('templat.everybody')] : keluarga),
        ].join(' · ')}
      </p>
      {dari !== null && (
        <p>
          <DariPaketLine dari={dari} />
        </p>
      )}
      <TempatFields tempat={tempat} send={send} key={id} />
      {block(t(jenis === 'rhk' ? 'templat.text.rhk' : 'templat.text.uraian'), utama)}
      {templat.jenis === 'rhk' &&
        indikator.map((row, at) => {
          const its = templat.indikator[at];
          if (its === undefined) return null;
          const satuan = row.satuan.potongan.map(({ text }) => text).join('');
          const note = `${its.aspek} · ${value(its.target)} ${satuan} · ${polaText(words, its.pola)}`;
          return <div key={at}>{block(t('templat.text.indikator', { n: at + 1 }), row.nama, note)}</div>;
        })}
      {lampiran.map(({ bagian, isi }, at) => (
        <div key={at}>{block(t(`templat.bagian.${bagian}`), isi)}</div>
      ))}
      {choosing && jenis !== 'harian' && (
        <Check label={t('templat.chooseThis')} checked={dipilih} onChange={() => send({ type: 'pilih', id })} />
      )}
      <div className="actions">
        <Button onClick={() => send({ type: 'ubah', id })}>{t(milik ? 'templat.edit' : 'templat.editCopy')}</Button>
        {milik && (
          <>
            <Button variant="danger" onClick={() => send({ type: 'hapus', id })}>
              {t('templat.remove')}
            </Button>
            <Button
              icon={<ArrowUp aria-hidden size={16} />}
              disabled={!naik}
              onClick={() => send({ type: 'geser', id, by: -1 })}
            >
              {t('templat.up')}
            </Button>
            <Button
              icon={<ArrowDown aria-hidden size={16} />}
              disabled={!turun}
              onClick={() => send({ type: 'geser', id, by: 1 })}
            >
              {t('templat.down')}
            </Button>
          </>
        )}
      </div>
    </article>
  );
}
