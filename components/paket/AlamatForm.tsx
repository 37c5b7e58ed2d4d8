/** A pack from an address: typed here, or known already. */
import { useId, useState } from 'react';
import type { AlamatDiDaftar } from '../../utils/workflow/paket-state';
import { Button } from '../ui/Button';
import { Details } from '../ui/Details';
import { useT } from '../ui/Words';
import type { PaketProps } from './paket-props';

export function AlamatForm({ disabled, send }: Pick<PaketProps, 'send'> & { readonly disabled: boolean }) {
  const { t } = useT();
  const id = useId();
  const [text, setText] = useState('');
  return (
    <Details summary={t('paket.address.title')}>
      <form
        className="paket__trust"
        onSubmit={(event) => {
          event.preventDefault();
          if (text.trim() !== '' && !disabled) send({ type: 'alamat', alamat: text.trim() });
        }}
      >
        <div className="field">
          <label htmlFor={id} className="field__label">
            {t('paket.address.label')}
          </label>
          <input
            id={id}
            className="field__select"
            inputMode="url"
            autoComplete="off"
            spellCheck={false}
            maxLength={500}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        </div>
        <p className="muted">{t('paket.address.help')}</p>
        <Button type="submit" disabled={disabled || text.trim() === ''}>
          {t('paket.address.ask')}
        </Button>
      </form>
    </Details>
  );
}

/** A known address: how the last look at it ended, and one now. */
export function AlamatLine({
  alamat: { alamat, boleh, diperiksa, masalah },
  disabled,
  send,
}: Pick<PaketProps, 'send'> & { readonly alamat: AlamatDiDaftar; readonly disabled: boolean }) {
  const { t, moment } = useT();
  const problem = boleh ? masalah : 'noPermission';
  return (
    <div className="paket__address">
      <p className="muted paket__wrap">{alamat}</p>
      <p className="muted">
        {diperiksa === null ? t('paket.address.never') : t('paket.address.looked', { when: moment(diperiksa) })}
        {problem !== null && ` ${t(`paket.fetch.${problem}`)}`}
      </p>
      <Button
        className="button--small button--start"
        disabled={disabled}
        aria-label={t('paket.address.nowOf', { alamat })}
        onClick={() => send({ type: 'alamat', alamat })}
      >
        {t(boleh ? 'paket.address.now' : 'paket.address.allow')}
      </Button>
    </div>
  );
}
