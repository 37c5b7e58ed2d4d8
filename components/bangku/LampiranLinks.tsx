/** The lampiran that go with an RHK: those of the pack that are linked, and one more. */
import type { Temuan } from '../../utils/bangku/temuan';
import type { Paket } from '../../utils/packs/model';
import type { Templat } from '../../utils/templates/model';
import { Button } from '../ui/Button';
import { StickyDetails } from '../ui/StickyDetails';
import { useT } from '../ui/Words';
import { Kolom, KolomBaris, TemuanList } from './Kolom';
import { useState } from 'react';
import { partsOf } from './JabatanFields';

type Rhk = Extract<Templat, { jenis: 'rhk' }>;
type TemplatLampiran = Extract<Templat, { jenis: 'lampiran' }>;
/** More would be no choice any more. */
const MOST_OFFERED = 300;

export function LampiranLinks({
  draft,
  paket,
  temuan,
  onChange,
}: {
  readonly draft: Rhk;
  readonly paket: Paket;
  readonly temuan: readonly Temuan[];
  readonly onChange: (templat: Templat) => void;
}) {
  const { t, count } = useT();
  const [words, setWords] = useState(draft.kataAtasan.join('; '));
  const all = paket.templat.filter((one) => one.jenis === 'lampiran');
  const known = new Map(all.map((one) => [one.id, one]));
  const linked = draft.lampiran.map((id) => ({ id, found: known.get(id) }));
  return (
    <StickyDetails
      summary={t('bangku.lampiran.title', { count: linked.length, n: count(linked.length) })}
      open={temuan.length > 0}
      lazy
    >
      <TemuanList id="temuan-lampiran" temuan={temuan} />
      <ul className="bangku__links">
        {linked.map(({ id, found }) => (
          <li key={id}>
            <span>{found === undefined ? id : `${t(`templat.bagian.${found.bagian}`)}: ${found.uraian}`}</span>
            <Button
              className="button--small button--start"
              aria-label={t('bangku.lampiran.removeOf', { what: found?.uraian ?? id })}
              onClick={() => onChange({ ...draft, lampiran: draft.lampiran.filter((one) => one !== id) })}
            >
              {t('bangku.lampiran.remove')}
            </Button>
          </li>
        ))}
      </ul>
      {draft.lampiran.length < 20 && <Kaitkan draft={draft} all={all} onChange={onChange} />}
      <KolomBaris
        label={t('bangku.kataAtasan')}
        help={t('bangku.kataAtasanHelp')}
        value={words}
        longest={1000}
        onChange={(text) => {
          setWords(text);
          onChange({ ...draft, kataAtasan: partsOf(text) });
        }}
      />
    </StickyDetails>
  );
}

function Kaitkan({
  draft,
  all,
  onChange,
}: {
  readonly draft: Rhk;
  readonly all: readonly TemplatLampiran[];
  readonly onChange: (templat: Templat) => void;
}) {
  const { t } = useT();
  const [linked, own] = [new Set(draft.lampiran), new Set(draft.jabatan)];
  const others = all.filter(({ id }) => !linked.has(id));
  const isNear = ({ jabatan }: Templat) => jabatan.length === 0 || jabatan.some((id) => own.has(id));
  // Those for the same jabatan first.
  const offered = [...others.filter(isNear), ...others.filter((one) => !isNear(one))].slice(0, MOST_OFFERED);
  if (offered.length === 0) return null;
  return (
    <Kolom label={t('bangku.lampiran.add')}>
      {(tied) => (
        <select
          {...tied}
          className="field__select"
          value=""
          onChange={(event) => {
            if (event.target.value !== '') onChange({ ...draft, lampiran: [...draft.lampiran, event.target.value] });
          }}
        >
          <option value="">{t('templat.place.choose')}</option>
          {offered.map(({ id, bagian, uraian }) => (
            <option key={id} value={id}>
              {`${t(`templat.bagian.${bagian}`)}: ${uraian.slice(0, 90)}`}
            </option>
          ))}
        </select>
      )}
    </Kolom>
  );
}
