/** Newer words to read pages by: typed here or out of a file, used once the person says so. */
import { useId, useState } from 'react';
import FolderOpen from 'lucide-react/icons/folder-open';
import type { BarisKata, KabarKata } from '../../utils/workflow/halaman-state';
import { labelText } from '../paket/label-text';
import { PilihanLabel } from '../paket/PilihanLabel';
import { Banner } from '../ui/Banner';
import { Button } from '../ui/Button';
import { Details } from '../ui/Details';
import { FileDrop } from '../ui/FileDrop';
import { useT, type Words } from '../ui/Words';
import type { HalamanProps } from './HalamanApp';

const GOOD: readonly KabarKata['kind'][] = ['dipakai', 'dibuka', 'ditunjuk'];

export function KataSendiri({ state: { sendiri, labelSitus }, send }: HalamanProps) {
  const words = useT();
  const { t } = words;
  const { baris, dipakai, ada, terkunci, kabar, menunjuk } = sendiri;
  const refused = baris.some(({ putusan }) => putusan.some((one) => one !== null && one.alasan !== 'sudahDikenal'));
  if (terkunci)
    return (
      <section className="bangku__form">
        <h2>{t('halaman.sendiri.title')}</h2>
        <p>{t('halaman.sendiri.terkunci')}</p>
      </section>
    );
  return (
    <section className="bangku__form">
      <h2>{t('halaman.sendiri.title')}</h2>
      <p className="muted">{t('halaman.sendiri.help')}</p>
      {kabar !== null && (
        <Banner tone={GOOD.includes(kabar.kind) ? 'good' : 'bad'} alert>
          <p>{kabarText(words, kabar)}</p>
        </Banner>
      )}
      {menunjuk !== null && (
        <Banner tone="info">
          <p>{t('halaman.tunjuk.sedang', { nama: labelText(words, menunjuk, labelSitus) })}</p>
          <Button onClick={() => send({ type: 'batalTunjuk' })}>{t('halaman.tunjuk.batal')}</Button>
        </Banner>
      )}
      {baris.length > 0 && (
        <ul className="plain-list">
          {baris.map((row, at) => (
            <Baris
              key={`${row.label}/${JSON.stringify(row.di)}`}
              row={row}
              known={labelSitus}
              onRemove={() => send({ type: 'hapusKata', at })}
            />
          ))}
        </ul>
      )}
      <Tambah labelSitus={labelSitus} send={send} />
      <Details summary={t('halaman.sendiri.berkas')}>
        <FileDrop
          choose={t('halaman.sendiri.pilih')}
          icon={<FolderOpen size={16} />}
          accept=".json,application/json"
          primary={false}
          disabled={false}
          onFile={(file) => send({ type: 'bukaKata', file })}
        />
        {baris.length > 0 && (
          <Button className="button--start" onClick={() => send({ type: 'simpanKata' })}>
            {t('halaman.sendiri.unduh')}
          </Button>
        )}
      </Details>
      {(baris.length > 0 || ada) && !dipakai && (
        <>
          {refused && <p className="muted">{t('halaman.sendiri.belum')}</p>}
          <Button
            variant="primary"
            className="button--start"
            disabled={refused}
            onClick={() => send({ type: 'pakaiKata' })}
          >
            {baris.length === 0 ? t('halaman.sendiri.berhenti') : t('halaman.sendiri.pakai')}
          </Button>
        </>
      )}
    </section>
  );
}

function Baris({
  row: { label, teks, putusan, di },
  known,
  onRemove,
}: {
  readonly row: BarisKata;
  readonly known: HalamanProps['state']['labelSitus'];
  readonly onRemove: () => void;
}) {
  const words = useT();
  const { t } = words;
  const name = labelText(words, label, known);
  return (
    <li>
      <p>
        {name}: {t('halaman.sendiri.juga')} <span className="muted">({placeText(words, di)})</span>
      </p>
      <ul className="plain-list">
        {teks.map((word, at) => {
          const one = putusan[at] ?? null;
          return (
            <li key={word}>
              <q>{word}</q>
              {one !== null && (
                <span className="muted"> · {t(`bangku.temuan.${one.alasan}.what`, { nama: one.arti ?? word })}</span>
              )}
            </li>
          );
        })}
      </ul>
      <Button variant="quiet" onClick={onRemove}>
        {t('halaman.sendiri.hapus', { nama: name, tempat: placeText(words, di) })}
      </Button>
    </li>
  );
}

/** Where a word holds, in words; the practice has no address of its own. */
function placeText({ t }: Words, di: BarisKata['di']): string {
  if (di === undefined) return t('halaman.sendiri.di.semua');
  const host = di.host.includes('.') ? di.host : t('halaman.sendiri.di.latihan');
  return di.halaman === null
    ? t('halaman.sendiri.di.host', { host })
    : t('halaman.sendiri.di.halaman', { halaman: t(`page.${di.halaman}`), host });
}

function Tambah({
  labelSitus,
  send,
}: { readonly labelSitus: HalamanProps['state']['labelSitus'] } & Pick<HalamanProps, 'send'>) {
  const { t } = useT();
  const [label, setLabel] = useState('');
  const [teks, setTeks] = useState('');
  const id = useId();
  return (
    <form
      className="bangku__form"
      onSubmit={(event) => {
        event.preventDefault();
        if (label === '' || teks.trim() === '') return;
        send({ type: 'tambahKata', label, teks });
        setTeks('');
      }}
    >
      <label className="field" htmlFor={`${id}label`}>
        {t('bangku.kata.label')}
      </label>
      <select
        id={`${id}label`}
        className="field__select"
        value={label}
        onChange={({ target }) => setLabel(target.value)}
      >
        <option value="">{t('bangku.kata.choose')}</option>
        <PilihanLabel labelSitus={labelSitus} taken={[]} own={label} />
      </select>
      <label className="field" htmlFor={`${id}teks`}>
        {t('bangku.kata.teks')}
      </label>
      <input
        id={`${id}teks`}
        className="field__input"
        maxLength={100}
        value={teks}
        onChange={({ target }) => setTeks(target.value)}
      />
      <Button type="submit" className="button--start" disabled={label === '' || teks.trim() === ''}>
        {t('bangku.kata.add')}
      </Button>
      <Button className="button--start" disabled={label === ''} onClick={() => send({ type: 'tunjukKata', label })}>
        {t('halaman.tunjuk.tombol')}
      </Button>
    </form>
  );
}

function kabarText({ t }: Words, kabar: KabarKata): string {
  switch (kabar.kind) {
    case 'fileRefused': {
      const { code, path } = kabar.problem;
      const what = code === 'notPack' ? t('halaman.sendiri.kabar.bukanKata') : t(`paket.problem.${code}`);
      const row = /^kata\[(\d+)\]/u.exec(path)?.[1];
      const where = row === undefined ? '' : ` ${t('halaman.sendiri.kabar.baris', { n: Number(row) + 1 })}`;
      return `${t('halaman.sendiri.kabar.fileRefused', { name: kabar.name })} ${what}${where}`;
    }
    case 'takTersimpan':
      return t(`panduanSendiri.kabar.takTersimpan.${kabar.why}`);
    case 'ditunjuk':
      return t('halaman.tunjuk.ditunjuk', { teks: kabar.teks });
    case 'tanpaTab':
      return t('halaman.tunjuk.tanpaTab');
    case 'terputus':
      return t('halaman.tunjuk.terputus');
    case 'dibuka':
      return t('halaman.sendiri.kabar.dibuka', { name: kabar.name });
    case 'dipakai':
      return t('halaman.sendiri.kabar.dipakai');
  }
}
