/** Newer words on e-Kinerja's screens: for a label the panel knows, what stands there now. */
import { useState } from 'react';
import Plus from 'lucide-react/icons/plus';
import type { Paket } from '../../utils/packs/model';
import { jenisOf, labelText } from '../paket/label-text';
import { PilihanLabel } from '../paket/PilihanLabel';
import { Button } from '../ui/Button';
import { Details } from '../ui/Details';
import { leaveRow } from '../ui/leave-row';
import { useT } from '../ui/Words';
import type { BangkuProps } from './bangku-props';
import { Kolom } from './Kolom';
import { removedAt, replacedAt } from '../../utils/skp/list-edit';

/** As the format of packs allows (utils/packs/model.ts). */
const MOST_LABEL = 200;
/** As much as ten words of 100 characters need, with room to put them right; what is too much is then said. */
const LONGEST = 1_200;

const wordsIn = (text: string): string[] => {
  const parts = text.split('\n').map((part) => part.trim());
  return [...new Set(parts.filter((part) => part !== ''))];
};

export function KataPart({ paket, state, send }: BangkuProps & { readonly paket: Paket }) {
  const words = useT();
  const { t, count } = words;
  const { labelSitus, kata: temuan } = state;
  // Its own copy: what is typed never waits for an answer.
  const [rows, setRows] = useState(() =>
    (paket.kata ?? []).map(({ label, teks }) => ({ label, teks: teks.join('\n') })),
  );
  const [open] = useState(rows.length > 0);
  const set = (next: typeof rows) => {
    setRows(next);
    send({ type: 'kata', kata: next.map(({ label, teks }) => ({ label, teks: wordsIn(teks) })) });
  };
  const name = (index: number, label: string) => {
    const jenis = jenisOf(label);
    const row = t('bangku.kata.row', { n: index + 1 });
    return jenis === undefined ? row : `${row} · ${t(`paket.label.jenis.${jenis}`)}`;
  };
  const at = (field: 'label' | 'kata', row: number) => temuan.filter((one) => one.field === field && one.at === row);
  return (
    <Details
      summary={rows.length === 0 ? t('bangku.kata.title') : t('bangku.kata.titleWith', { n: count(rows.length) })}
      open={open}
    >
      <p className="muted">{t('bangku.kata.help')}</p>
      {rows.map(({ label, teks }, index) => (
        <fieldset key={index} tabIndex={-1} className="draft-form__row">
          <legend className="choice__legend">{name(index, label)}</legend>
          <Kolom label={t('bangku.kata.label')} temuan={at('label', index)}>
            {(tied) => (
              <select
                {...tied}
                className="field__select"
                value={label}
                onChange={({ target }) => set(replacedAt(rows, index, { label: target.value, teks }))}
              >
                <option value="">{t('bangku.kata.choose')}</option>
                {label !== '' && labelSitus.every((one) => one.label !== label) && (
                  <option value={label}>{labelText(words, label)}</option>
                )}
                <PilihanLabel labelSitus={labelSitus} taken={rows.map((one) => one.label)} own={label} />
              </select>
            )}
          </Kolom>
          <Kolom label={t('bangku.kata.teks')} help={t('bangku.kata.teksHelp')} temuan={at('kata', index)}>
            {(tied) => (
              <textarea
                {...tied}
                className="field__area"
                rows={Math.min(6, teks.split('\n').length)}
                maxLength={LONGEST}
                value={teks}
                onChange={({ target }) => set(replacedAt(rows, index, { label, teks: target.value }))}
              />
            )}
          </Kolom>
          <Button
            variant="quiet"
            className="button--start"
            onClick={({ currentTarget }) => {
              leaveRow(currentTarget, index, rows.length);
              set(removedAt(rows, index));
            }}
          >
            {t('bangku.kata.remove', { n: index + 1 })}
          </Button>
        </fieldset>
      ))}
      {rows.length < MOST_LABEL && (
        <Button
          className="button--start"
          icon={<Plus aria-hidden size={16} />}
          onClick={() => set([...rows, { label: '', teks: '' }])}
        >
          {t('bangku.kata.add')}
        </Button>
      )}
    </Details>
  );
}
