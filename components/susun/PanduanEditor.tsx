/** One guide: its title, its steps in their order, what is still missing, and the file. */
import { useLayoutEffect, useRef, useState } from 'react';
import ArrowLeft from 'lucide-react/icons/arrow-left';
import Download from 'lucide-react/icons/download';
import Plus from 'lucide-react/icons/plus';
import type { PanduanSendiri } from '../../utils/guide/sendiri';
import { KolomBaris } from '../bangku/Kolom';
import { Banner } from '../ui/Banner';
import { Button } from '../ui/Button';
import { useT } from '../ui/Words';
import { LangkahEditor } from './LangkahEditor';
import { masalahText } from './masalah-text';
import type { SusunProps } from './susun-props';
import { insertedAt, removedAt, replacedAt } from '../../utils/skp/list-edit';

const MOST_STEPS = 60;

export function PanduanEditor({
  panduan,
  state: { masalah, memilih },
  send,
}: SusunProps & { readonly panduan: PanduanSendiri }) {
  const words = useT();
  const { t } = words;
  const { langkah } = panduan;
  const [open, setOpen] = useState<number | null>(langkah.length === 1 ? 0 : null);
  const list = useRef<HTMLOListElement>(null);
  const [focus, setFocus] = useState<string | null>(null);
  // The step that was moved keeps the cursor, and a new one gets it.
  useLayoutEffect(() => {
    if (focus === null) return;
    list.current?.querySelector<HTMLElement>(focus)?.focus();
    setFocus(null);
  }, [focus]);
  const set = (next: PanduanSendiri['langkah']) => send({ type: 'ubah', panduan: { ...panduan, langkah: next } });
  const move = (at: number, by: -1 | 1) => {
    const to = at + by;
    const one = langkah[at];
    if (one === undefined || to < 0 || to >= langkah.length) return;
    set(insertedAt(removedAt(langkah, at), to, one));
    if (open !== null) setOpen(open === at ? to : open === to ? at : open);
    // At the end of the list the way back is the one that is left.
    const back = to === 0 || to === langkah.length - 1 ? -by : by;
    setFocus(`[data-langkah="${String(to)}"] [data-geser="${String(back)}"]`);
  };
  const add = () => {
    set([...langkah, { judul: '', teks: '' }]);
    setOpen(langkah.length);
    setFocus(`[data-langkah="${String(langkah.length)}"] input`);
  };
  return (
    <section className="bangku__editor" aria-label={panduan.judul}>
      <Button
        variant="quiet"
        className="button--start"
        icon={<ArrowLeft aria-hidden size={16} />}
        onClick={() => send({ type: 'buka', id: null })}
      >
        {t('panduanSendiri.kembali')}
      </Button>
      <KolomBaris
        label={t('panduanSendiri.judul')}
        value={panduan.judul}
        longest={150}
        onChange={(judul) => send({ type: 'ubah', panduan: { ...panduan, judul } })}
      />
      <ol className="susun__langkah" ref={list} aria-label={t('panduanSendiri.langkah.list')}>
        {langkah.map((one, at) => (
          <LangkahEditor
            key={at}
            at={at}
            last={at === langkah.length - 1}
            langkah={one}
            open={open === at}
            memilih={memilih !== null}
            onToggle={() => setOpen(open === at ? null : at)}
            onChange={(next) => set(replacedAt(langkah, at, next))}
            onMove={(by) => move(at, by)}
            onPick={() => send({ type: 'tunjuk', langkah: at })}
            onRemove={() => {
              setOpen(null);
              send({ type: 'hapusLangkah', langkah: at });
            }}
          />
        ))}
      </ol>
      {langkah.length < MOST_STEPS && (
        <Button className="button--start" icon={<Plus aria-hidden size={16} />} onClick={add}>
          {t('panduanSendiri.langkah.add')}
        </Button>
      )}
      {masalah === null ? (
        <p className="muted">{t('panduanSendiri.siap')}</p>
      ) : (
        <Banner tone="warning" title={t('panduanSendiri.belumLengkap')}>
          <p>{masalahText(words, masalah)}</p>
        </Banner>
      )}
      <div className="actions">
        <Button
          variant="primary"
          icon={<Download aria-hidden size={16} />}
          disabled={masalah !== null}
          onClick={() => send({ type: 'unduh' })}
        >
          {t('panduanSendiri.unduh')}
        </Button>
        <Button onClick={() => send({ type: 'hapus' })}>{t('panduanSendiri.hapus')}</Button>
      </div>
    </section>
  );
}
