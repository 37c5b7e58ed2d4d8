/** The agency's key: opened from its file, or made. Its secret half is in this tab's memory only. */
import { useId, useState } from 'react';
import { Button } from '../ui/Button';
import { Details } from '../ui/Details';
import { useT } from '../ui/Words';
import type { BangkuProps } from './bangku-props';
import { KolomBaris } from './Kolom';

const SHORTEST = 12;

export function KunciPart({ state, send, penerbit }: BangkuProps & { readonly penerbit: string }) {
  const { t } = useT();
  const { kunci, busy } = state;
  if (kunci !== null)
    return (
      <>
        <p>{t('bangku.key.open', { nama: kunci.nama })}</p>
        <p className="paket__fingerprint">{kunci.sidikJari}</p>
        <p className="muted">{t('bangku.key.fingerprintHelp')}</p>
        <Button className="button--start" onClick={() => send({ type: 'lupakanKunci' })}>
          {t('bangku.key.close')}
        </Button>
      </>
    );
  return (
    <>
      <p>{t('bangku.key.help')}</p>
      <BukaKunci disabled={busy !== null} send={send} />
      <Details summary={t('bangku.key.make')}>
        <BuatKunci penerbit={penerbit} disabled={busy !== null} send={send} />
      </Details>
    </>
  );
}

function BukaKunci({ disabled, send }: Pick<BangkuProps, 'send'> & { readonly disabled: boolean }) {
  const { t } = useT();
  const id = useId();
  const [file, setFile] = useState<File | null>(null);
  const [sandi, setSandi] = useState('');
  return (
    <form
      className="bangku__form"
      onSubmit={(event) => {
        event.preventDefault();
        if (file === null || sandi === '') return;
        send({ type: 'bukaKunci', file, sandi });
        setSandi('');
      }}
    >
      <div className="field">
        <label htmlFor={id} className="field__label">
          {t('bangku.key.file')}
        </label>
        <input
          id={id}
          type="file"
          accept=".json,application/json"
          onChange={(event) => setFile(event.target.files?.[0] ?? null)}
        />
      </div>
      <KolomBaris type="password" label={t('bangku.key.passphrase')} value={sandi} longest={200} onChange={setSandi} />
      <Button type="submit" className="button--start" disabled={disabled || file === null || sandi === ''}>
        {t('bangku.key.openAction')}
      </Button>
    </form>
  );
}

function BuatKunci({
  penerbit,
  disabled,
  send,
}: Pick<BangkuProps, 'send'> & { readonly penerbit: string; readonly disabled: boolean }) {
  const { t } = useT();
  const [nama, setNama] = useState(penerbit);
  const [sandi, setSandi] = useState('');
  const [again, setAgain] = useState('');
  const problem =
    sandi === ''
      ? null
      : sandi.length < SHORTEST
        ? t('bangku.key.tooShort')
        : again !== '' && again !== sandi
          ? t('bangku.key.differs')
          : null;
  const ready = nama.trim() !== '' && sandi.length >= SHORTEST && again === sandi;
  return (
    <form
      className="bangku__form"
      onSubmit={(event) => {
        event.preventDefault();
        if (!ready || disabled) return;
        send({ type: 'buatKunci', nama, sandi });
        setSandi('');
        setAgain('');
      }}
    >
      <p>{t('bangku.key.makeHelp')}</p>
      <KolomBaris label={t('bangku.key.name')} value={nama} longest={150} onChange={setNama} />
      <KolomBaris
        type="password"
        label={t('bangku.key.newPassphrase')}
        help={t('bangku.key.passphraseHelp')}
        value={sandi}
        longest={200}
        onChange={setSandi}
      />
      <KolomBaris type="password" label={t('bangku.key.again')} value={again} longest={200} onChange={setAgain} />
      <p role="status" className={problem === null ? 'sr-only' : ''}>
        {problem}
      </p>
      <Button type="submit" className="button--start" disabled={disabled || !ready}>
        {t('bangku.key.makeAction')}
      </Button>
    </form>
  );
}
