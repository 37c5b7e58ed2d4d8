/** Writing or changing an own template. Places are typed as they stand: {{tahun}}. */
import { useId, useLayoutEffect, useRef, useState } from 'react';
import type { Templat, TemplatIndikator } from '../../utils/templates/model';
import { berkoma } from '../../utils/text/koma';
import type { TemplatView } from '../../utils/workflow/templat-state';
import { Banner } from '../ui/Banner';
import { Button } from '../ui/Button';
import { leaveRow } from '../ui/leave-row';
import { Select } from '../ui/Select';
import { useT } from '../ui/Words';
import { polaText } from './pola-text';
import type { TemplatProps } from './templat-props';

const ASPEK = ['Kuantitas', 'Kualitas', 'Waktu', 'Biaya'] as const;
const BAGIAN = ['dukungan', 'skema', 'konsekuensi'] as const;
const POLA = ['rata', 'triwulan', 'akhirTahun'] as const;
const NEW_ROW: TemplatIndikator = { nama: '', aspek: 'Kuantitas', target: '', satuan: '', pola: { kind: 'rata' } };
const MOST_INDIKATOR = 12;

type View = Extract<TemplatView, { kind: 'ubah' }>;

export function DraftForm({ view, send }: Pick<TemplatProps, 'send'> & { readonly view: View }) {
  const { t } = useT();
  const { baru, problem } = view;
  // While one writes, what is typed counts: in the full-width tab what is kept comes back a moment later, perhaps in the
  // middle of a word or in the next field.
  const [typed, setTyped] = useState<Templat | null>(null);
  const draft = typed ?? view.draft;
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), []);
  const change = (next: Templat) => {
    setTyped(next);
    send({ type: 'draft', draft: next });
  };
  return (
    <form
      className="draft-form"
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) setTyped(null);
      }}
      onSubmit={(event) => {
        event.preventDefault();
        send({ type: 'simpan' });
      }}
    >
      <h2 ref={heading} tabIndex={-1} className="rincian__title">
        {t(baru ? 'templat.draft.new' : 'templat.draft.change')}
      </h2>
      <p className="muted">{t('templat.draft.places', { example: '{{tahun}}' })}</p>
      {draft.jenis === 'rhk' ? (
        <RhkFields draft={draft} change={change} />
      ) : (
        <>
          {draft.jenis === 'lampiran' && (
            <Select
              label={t('templat.filter.bagian')}
              value={draft.bagian}
              onChange={(id) => change({ ...draft, bagian: BAGIAN.find((one) => one === id) ?? draft.bagian })}
            >
              {BAGIAN.map((one) => (
                <option key={one} value={one}>
                  {t(`templat.bagian.${one}`)}
                </option>
              ))}
            </Select>
          )}
          <Area
            label={t('templat.text.uraian')}
            value={draft.uraian}
            longest={draft.jenis === 'harian' ? 255 : 2000}
            onChange={(uraian) => change({ ...draft, uraian })}
          />
        </>
      )}
      {problem !== null && (
        <Banner tone="bad" alert>
          {t(`templat.draft.problem.${problem}`)}
        </Banner>
      )}
      <div className="actions">
        <Button variant="primary" type="submit">
          {t('templat.draft.save')}
        </Button>
        <Button
          onClick={() =>
            send(baru && draft.id === 'milik-baru' ? { type: 'kembali' } : { type: 'lihat', id: draft.id })
          }
        >
          {t('ui.cancel')}
        </Button>
      </div>
    </form>
  );
}

function RhkFields({
  draft,
  change,
}: {
  readonly draft: Extract<Templat, { jenis: 'rhk' }>;
  readonly change: (next: Templat) => void;
}) {
  const { t } = useT();
  const rows = draft.indikator;
  const setRow = (at: number, part: Partial<TemplatIndikator>) =>
    change({ ...draft, indikator: rows.map((row, of) => (of === at ? { ...row, ...part } : row)) });
  return (
    <>
      <Area
        label={t('templat.text.rhk')}
        value={draft.rhk}
        longest={1000}
        onChange={(rhk) => change({ ...draft, rhk })}
      />
      <Select
        label={t('templat.filter.jenisRhk')}
        value={draft.jenisRhk}
        onChange={(id) => change({ ...draft, jenisRhk: id === 'tambahan' ? 'tambahan' : 'utama' })}
      >
        <option value="utama">{t('templat.jenisRhk.utama')}</option>
        <option value="tambahan">{t('templat.jenisRhk.tambahan')}</option>
      </Select>
      {rows.map((row, at) => (
        <fieldset key={at} tabIndex={-1} className="draft-form__row">
          <legend className="choice__legend">{t('templat.text.indikator', { n: at + 1 })}</legend>
          <IndikatorFields row={row} set={(part) => setRow(at, part)} />
          <Button
            variant="quiet"
            className="button--start"
            onClick={({ currentTarget }) => {
              leaveRow(currentTarget, at, rows.length);
              change({ ...draft, indikator: rows.filter((_, of) => of !== at) });
            }}
          >
            {t('templat.draft.removeRow', { n: at + 1 })}
          </Button>
        </fieldset>
      ))}
      {rows.length < MOST_INDIKATOR && (
        <Button className="button--start" onClick={() => change({ ...draft, indikator: [...rows, NEW_ROW] })}>
          {t('templat.draft.addRow')}
        </Button>
      )}
    </>
  );
}

function IndikatorFields({
  row,
  set,
}: {
  readonly row: TemplatIndikator;
  readonly set: (part: Partial<TemplatIndikator>) => void;
}) {
  const words = useT();
  const { t } = words;
  const { nama, aspek, target, satuan, pola } = row;
  return (
    <>
      <Area label={t('templat.draft.indikator')} value={nama} longest={500} onChange={(text) => set({ nama: text })} />
      <Select
        label={t('templat.filter.aspek')}
        value={aspek}
        onChange={(id) => set({ aspek: ASPEK.find((one) => one === id) ?? aspek })}
      >
        {ASPEK.map((one) => (
          <option key={one} value={one}>
            {one}
          </option>
        ))}
      </Select>
      <div className="draft-form__pair">
        <Line
          label={t('templat.draft.target')}
          value={berkoma(target)}
          onChange={(text) => set({ target: berkoma(text.trim()) })}
        />
        <Line label={t('templat.draft.satuan')} value={satuan} onChange={(text) => set({ satuan: text })} />
      </div>
      <Select
        label={t('templat.draft.pola')}
        value={pola.kind}
        onChange={(id) => {
          const kind = POLA.find((one) => one === id);
          if (kind !== undefined) set({ pola: { kind } });
        }}
      >
        {POLA.map((kind) => (
          <option key={kind} value={kind}>
            {t(`templat.pola.${kind}`)}
          </option>
        ))}
        {pola.kind === 'bulan' && <option value="bulan">{polaText(words, pola)}</option>}
      </Select>
    </>
  );
}

interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
}

function Area({ label, value, longest, onChange }: FieldProps & { readonly longest: number }) {
  const { t, count } = useT();
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id} className="field__label">
        {label}
      </label>
      <textarea
        id={id}
        className="field__area"
        rows={3}
        maxLength={longest}
        value={value}
        aria-describedby={`${id}-length`}
        onChange={(event) => onChange(event.target.value)}
      />
      <span id={`${id}-length`} className="muted">
        {t('templat.draft.length', { n: count(value.length), most: count(longest) })}
      </span>
    </div>
  );
}

function Line({ label, value, onChange }: FieldProps) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id} className="field__label">
        {label}
      </label>
      <input
        id={id}
        className="field__select"
        maxLength={255}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  );
}
