/** Codes of the participants taken in, and how the class stands. */
import { useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import Printer from 'lucide-react/icons/printer';
import X from 'lucide-react/icons/x';
import { usePrinting } from '../periksa/PrintReport';
import { AskFirst } from '../ui/AskFirst';
import { Banner } from '../ui/Banner';
import { Button } from '../ui/Button';
import { Mark } from '../ui/Mark';
import { useT } from '../ui/Words';
import { langkahText } from '../panduan/langkah-text';
import { KEADAAN_LOOK } from '../panduan/marks';
import { KelasTabel } from './KelasTabel';
import type { PelatihProps } from './pelatih-props';

export function Kelas({ state, send }: PelatihProps) {
  const { t } = useT();
  const { kelas } = state;
  const [asking, ask] = useState(false);
  const printing = usePrinting();
  return (
    <section className="pelatih__part" aria-label={t('pelatih.kelas.title')}>
      <h3>{t('pelatih.kelas.title')}</h3>
      <Masukan state={state} send={send} />
      {kelas.length === 0 ? (
        <p className="muted">{t('pelatih.kelas.empty')}</p>
      ) : (
        <>
          <Ringkasan state={state} />
          <div className="kelas__gulir" role="region" aria-label={t('pelatih.kelas.table')} tabIndex={0}>
            <KelasTabel
              state={state}
              action={({ nomor }) => (
                <button
                  type="button"
                  className="icon-button"
                  aria-label={t('pelatih.kelas.remove', { nomor })}
                  onClick={() => send({ type: 'hapusPeserta', nomor })}
                >
                  <X aria-hidden size={16} />
                </button>
              )}
            />
          </div>
          <div className="actions">
            <Button icon={<Printer aria-hidden size={16} />} onClick={() => print()}>
              {t('pelatih.kelas.print')}
            </Button>
            <Button variant="quiet" onClick={() => ask(true)}>
              {t('pelatih.kelas.clear')}
            </Button>
          </div>
        </>
      )}
      {asking && (
        <AskFirst
          title={t('pelatih.kelas.ask')}
          yes={t('pelatih.kelas.clear')}
          onYes={() => send({ type: 'kosongkanKelas' })}
          onClose={() => ask(false)}
        >
          <p>{t('pelatih.kelas.facts', { count: kelas.length })}</p>
        </AskFirst>
      )}
      {printing && kelas.length > 0 && createPortal(<KelasCetak state={state} />, document.body)}
    </section>
  );
}

function Masukan({ state: { diterima, salah }, send }: PelatihProps) {
  const { t } = useT();
  const [teks, write] = useState('');
  const field = useRef<HTMLTextAreaElement>(null);
  const add = () => {
    if (teks.trim() !== '') send({ type: 'kode', teks });
    write('');
    field.current?.focus();
  };
  return (
    <form
      className="kelas__masukan"
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <label htmlFor="kode-peserta">{t('pelatih.kelas.codes')}</label>
      <textarea
        id="kode-peserta"
        ref={field}
        className="input kelas__kode"
        rows={2}
        value={teks}
        spellCheck={false}
        autoComplete="off"
        autoCapitalize="characters"
        aria-describedby="kode-peserta-help"
        onChange={(event) => write(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.shiftKey) return;
          event.preventDefault();
          add();
        }}
      />
      <p id="kode-peserta-help" className="muted">
        {t('pelatih.kelas.codesHelp')}
      </p>
      <Button className="button--start" onClick={add}>
        {t('pelatih.kelas.add')}
      </Button>
      <p role="status">{diterima.length > 0 && t('pelatih.kelas.taken', { nomor: diterima.join(', ') })}</p>
      {salah.length > 0 && (
        <Banner tone="bad" alert title={t('pelatih.kelas.wrong')}>
          <ul className="plain-list">
            {salah.map(({ tulisan, sebab }, at) => (
              <li key={at}>
                <q>{tulisan}</q>: {t(`pelatih.salah.${sebab}`)}
              </li>
            ))}
          </ul>
        </Banner>
      )}
    </form>
  );
}

/** Where people stand, and where help is needed. */
function Ringkasan({ state: { ringkasan, langkahResmi, kelas } }: Pick<PelatihProps, 'state'>) {
  const { t } = useT();
  const selesai = kelas.filter(({ di, keadaan }) => keadaan !== null && di === null).length;
  return (
    <ul className="plain-list kelas__ringkasan">
      {langkahResmi.map(({ id }, at) => {
        const { disini = 0, perluBantuan = 0 } = ringkasan[at] ?? {};
        return disini === 0 ? null : (
          <li key={id} className={perluBantuan > 0 ? 'kelas__bantu' : ''}>
            <b>{t('pelatih.kelas.at', { nomor: at + 1, judul: t(langkahText(id, 'judul')) })}</b>{' '}
            {t('pelatih.kelas.here', { count: disini })}
            {perluBantuan > 0 && <>, {t('pelatih.kelas.help', { count: perluBantuan })}</>}
          </li>
        );
      })}
      {selesai > 0 && <li>{t('pelatih.kelas.finished', { count: selesai })}</li>}
    </ul>
  );
}

/** States a code can say. */
const TANDA = ['terbukti', 'sekarang', 'nanti', 'bolehLewat', 'terhalang', 'tidakTerbaca'] as const;

function KelasCetak({ state }: Pick<PelatihProps, 'state'>) {
  const { t, moment } = useT();
  return (
    <article className="cetak-kelas">
      <h1>{t('pelatih.kelas.title')}</h1>
      <p>
        {moment(Date.now())} · {t('pelatih.kelas.people', { count: state.kelas.length })}
      </p>
      <Ringkasan state={state} />
      <KelasTabel state={state} />
      <ol className="cetak-kelas__langkah">
        {state.langkahResmi.map(({ id }, at) => (
          <li key={id}>
            {at + 1}. {t(langkahText(id, 'judul'))}
          </li>
        ))}
      </ol>
      <p className="cetak-kelas__tanda">
        {TANDA.map((keadaan) => {
          const { tone, Icon } = KEADAAN_LOOK[keadaan];
          return (
            <Mark key={keadaan} tone={tone} icon={<Icon size={14} />}>
              {t(`panduan.keadaan.${keadaan}`)}
            </Mark>
          );
        })}
      </p>
    </article>
  );
}
