/** What the pack asks of an SKP: allowed satuan, deadlines, and the parts of the lampiran that must not be empty. */
import { useId, useState } from 'react';
import Plus from 'lucide-react/icons/plus';
import type { TemuanField } from '../../utils/bangku/temuan';
import type { KetentuanStep } from '../../utils/bangku/ketentuan';
import type { Paket } from '../../utils/packs/model';
import { Button } from '../ui/Button';
import { Check } from '../ui/Choice';
import { leaveRow } from '../ui/leave-row';
import { useT } from '../ui/Words';
import type { BangkuProps } from './bangku-props';
import { BAGIAN } from './ketentuan-text';
import { Kolom, KolomBaris } from './Kolom';
import { removedAt, replacedAt } from '../../utils/skp/list-edit';

const ASPEK = ['Kuantitas', 'Kualitas', 'Waktu', 'Biaya'] as const;
const MOST_TENGGAT = 40;
/** As much as 300 satuan of 255 characters need. */
const LONGEST = 80_000;

const satuanIn = (text: string): string[] => {
  const parts = text.split(/[,\n]/u).map((part) => part.trim());
  return [...new Set(parts.filter((part) => part !== ''))];
};

export function KetentuanPart({ paket, state, send }: BangkuProps & { readonly paket: Paket }) {
  const { t } = useT();
  const title = useId();
  // Its own copy: what is typed never waits for an answer.
  const [draft, setDraft] = useState(() => {
    const { satuan, tenggat, lampiranWajib } = paket.periksa ?? { satuan: [], tenggat: [], lampiranWajib: [] };
    const texts = ASPEK.map((aspek) => satuan.find((one) => one.aspek === aspek)?.boleh.join(', ') ?? '');
    return { satuan: texts, tenggat, lampiranWajib };
  });
  const set = (part: Partial<typeof draft>, step: KetentuanStep) => {
    setDraft({ ...draft, ...part });
    send({ type: 'ketentuan', step });
  };
  const setTenggat = (tenggat: typeof draft.tenggat) => set({ tenggat }, { tenggat });
  const at = (field: TemuanField, row: number) =>
    state.ketentuan.filter((one) => one.field === field && one.at === row);
  return (
    <section aria-labelledby={title} className="bangku__way">
      <h2 id={title} className="paket__heading">
        {t('bangku.ketentuan.title')}
      </h2>
      <p className="muted">{t('bangku.ketentuan.help')}</p>
      <fieldset className="draft-form__row">
        <legend className="choice__legend">{t('bangku.ketentuan.satuan')}</legend>
        <p className="muted">{t('bangku.ketentuan.satuanHelp')}</p>
        {ASPEK.map((aspek, index) => (
          <Kolom key={aspek} label={t('bangku.ketentuan.satuanOf', { aspek })} temuan={at('satuan', index)}>
            {(tied) => (
              <textarea
                {...tied}
                className="field__area"
                rows={2}
                maxLength={LONGEST}
                value={draft.satuan[index]}
                onChange={({ target }) =>
                  set(
                    { satuan: replacedAt(draft.satuan, index, target.value) },
                    { satuan: { aspek, boleh: satuanIn(target.value) } },
                  )
                }
              />
            )}
          </Kolom>
        ))}
      </fieldset>
      {draft.tenggat.map((row, index) => (
        <fieldset key={index} tabIndex={-1} className="draft-form__row">
          <legend className="choice__legend">{t('bangku.ketentuan.tenggat', { n: index + 1 })}</legend>
          <div className="field-row">
            <KolomBaris
              label={t('bangku.ketentuan.nama')}
              value={row.nama}
              longest={150}
              temuan={at('nama', index)}
              onChange={(nama) => setTenggat(replacedAt(draft.tenggat, index, { ...row, nama }))}
            />
            <KolomBaris
              type="date"
              label={t('bangku.ketentuan.tanggal')}
              value={row.tanggal}
              longest={10}
              temuan={at('tanggal', index)}
              onChange={(tanggal) => setTenggat(replacedAt(draft.tenggat, index, { ...row, tanggal }))}
            />
          </div>
          <Button
            variant="quiet"
            className="button--start"
            onClick={({ currentTarget }) => {
              leaveRow(currentTarget, index, draft.tenggat.length);
              setTenggat(removedAt(draft.tenggat, index));
            }}
          >
            {t('bangku.ketentuan.remove', { n: index + 1 })}
          </Button>
        </fieldset>
      ))}
      {draft.tenggat.length < MOST_TENGGAT && (
        <Button
          className="button--start"
          icon={<Plus aria-hidden size={16} />}
          onClick={() => setTenggat([...draft.tenggat, { nama: '', tanggal: '' }])}
        >
          {t('bangku.ketentuan.add')}
        </Button>
      )}
      <fieldset className="draft-form__row">
        <legend className="choice__legend">{t('bangku.ketentuan.lampiran')}</legend>
        {BAGIAN.map(([bagian, nama]) => (
          <Check
            key={bagian}
            label={nama}
            checked={draft.lampiranWajib.includes(bagian)}
            onChange={(checked) => {
              const wanted = BAGIAN.map(([one]) => one).filter((one) =>
                one === bagian ? checked : draft.lampiranWajib.includes(one),
              );
              set({ lampiranWajib: wanted }, { lampiranWajib: wanted });
            }}
          />
        ))}
      </fieldset>
    </section>
  );
}
