/** The lampiran that go with an RHK: those of the pack that are linked, and one more. */
import type { Temuan } from '../../utils/bangku/check';
import type { Paket } from '../../utils/packs/model';
import type { Templat } from '../../utils/templates/model';
import { Button } from '../ui/Button';
import { Details } from '../ui/Details';
import { useT } from '../ui/Words';
import { Kolom, KolomBaris, TemuanList } from './Kolom';
import { useState } from 'react';
import { partsOf } from './JabatanFields';

type Rhk = Extract<Templat, { jenis: 'rhk' }>;
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
  const own = new Set(draft.jabatan);
  const linked = draft.lampiran.map((id) => ({ id, found: all.find((one) => one.id === id) }));
  const others = all.filter(({ id }) => !draft.lampiran.includes(id));
  // Those for the same jabatan first.
  const near = others.filter(({ jabatan }) => jabatan.length === 0 || jabatan.some((id) => own.has(id)));
  const offered = [...near, ...others.filter((one) => !near.includes(one))].slice(0, MOST_OFFERED);
  return (
    <Details
      summary={t('bangku.lampiran.title', { count: linked.length, n: count(linked.length) })}
      open={temuan.length > 0}
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
      {offered.length > 0 && draft.lampiran.length < 20 && (
        <Kolom label={t('bangku.lampiran.add')}>
          {(tied) => (
            <select
              {...tied}
              className="field__select"
              value=""
              onChange={(event) => {
                if (event.target.value !== '')
                  onChange({ ...draft, lampiran: [...draft.lampiran, event.target.value] });
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
      )}
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
    </Details>
  );
}
