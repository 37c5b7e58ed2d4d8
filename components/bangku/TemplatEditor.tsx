/** One template, edited in place: each finding stands at its field. What is typed is the draft at once; nothing to save. */
import { useLayoutEffect, useRef, useState } from 'react';
import ArrowLeft from 'lucide-react/icons/arrow-left';
import type { Temuan, TemuanField } from '../../utils/bangku/temuan';
import type { Paket } from '../../utils/packs/model';
import type { Templat } from '../../utils/templates/model';
import { berkoma } from '../../utils/text/koma';
import { Button } from '../ui/Button';
import { leaveRow } from '../ui/leave-row';
import { useT } from '../ui/Words';
import type { BangkuProps } from './bangku-props';
import { IndikatorEditor } from './IndikatorEditor';
import { JabatanFields } from './JabatanFields';
import { KolomBaris, KolomPilihan, KolomTeks, TemuanList } from './Kolom';
import { LampiranLinks } from './LampiranLinks';
import { TempatEditor } from './TempatEditor';

const BAGIAN = ['dukungan', 'skema', 'konsekuensi'] as const;
const JENIS_RHK = ['utama', 'tambahan'] as const;
const MOST_INDIKATOR = 12;

export function TemplatEditor({
  templat,
  paket,
  temuan,
  before,
  after,
  send,
}: Pick<BangkuProps, 'send'> & {
  readonly templat: Templat;
  readonly paket: Paket;
  readonly temuan: readonly Temuan[];
  readonly before: string | null;
  readonly after: string | null;
}) {
  const { t } = useT();
  // Its own copy: what is typed never waits for an answer.
  const [draft, setDraft] = useState(templat);
  const change = (next: Templat) => {
    setDraft(next);
    send({ type: 'ubah', templat: next });
  };
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), []);
  const at = (field: TemuanField, row: number | null = null) =>
    temuan.filter((one) => one.field === field && one.at === row);
  const open = (id: string | null) => send({ type: 'buka', id });
  return (
    <article className="bangku__editor">
      <div className="rincian__bar">
        <Button variant="quiet" icon={<ArrowLeft aria-hidden size={16} />} onClick={() => open(null)}>
          {t('bangku.toList')}
        </Button>
        <div className="actions">
          <Button disabled={before === null} onClick={() => open(before)}>
            {t('bangku.previous')}
          </Button>
          <Button disabled={after === null} onClick={() => open(after)}>
            {t('bangku.next')}
          </Button>
        </div>
      </div>
      <h2 ref={heading} tabIndex={-1} className="rincian__title">
        {t(`templat.jenis.${draft.jenis}`)}
      </h2>
      <p className="muted">{t('templat.draft.places', { example: '{{tahun}}' })}</p>
      {draft.jenis === 'lampiran' && (
        <KolomPilihan
          label={t('templat.filter.bagian')}
          value={draft.bagian}
          options={BAGIAN.map((value) => ({ value, label: t(`templat.bagian.${value}`) }))}
          onChange={(bagian) => change({ ...draft, bagian })}
        />
      )}
      {draft.jenis === 'rhk' ? (
        <KolomTeks
          label={t('templat.text.rhk')}
          value={draft.rhk}
          longest={1000}
          temuan={at('utama')}
          onChange={(rhk) => change({ ...draft, rhk })}
        />
      ) : (
        <KolomTeks
          label={t(draft.jenis === 'harian' ? 'bangku.kalimat' : 'templat.text.uraian')}
          value={draft.uraian}
          longest={draft.jenis === 'harian' ? 255 : 2000}
          temuan={at('utama')}
          onChange={(uraian) => change({ ...draft, uraian })}
        />
      )}
      {draft.jenis !== 'lampiran' && (
        <KolomPilihan
          label={t('templat.filter.jenisRhk')}
          value={draft.jenisRhk}
          options={JENIS_RHK.map((value) => ({ value, label: t(`templat.jenisRhk.${value}`) }))}
          onChange={(jenisRhk) => change({ ...draft, jenisRhk })}
        />
      )}
      {draft.jenis === 'harian' && (
        <KolomBaris
          label={t('bangku.realisasi')}
          value={berkoma(draft.realisasi ?? '')}
          longest={15}
          temuan={at('realisasi')}
          onChange={(text) => {
            const value = berkoma(text.trim());
            const { id, jenis, jabatan, unit, tempat, jenisRhk, uraian } = draft;
            const asked = tempat === undefined ? {} : { tempat };
            const said = value === '' ? {} : { realisasi: value };
            change({ id, jenis, jabatan, unit, ...asked, jenisRhk, uraian, ...said });
          }}
        />
      )}
      {draft.jenis === 'rhk' && (
        <>
          {draft.indikator.map((row, index) => (
            <IndikatorEditor
              key={index}
              row={row}
              index={index}
              at={(field) => at(field, index)}
              onChange={(next) =>
                change({ ...draft, indikator: draft.indikator.map((one, of) => (of === index ? next : one)) })
              }
              onRemove={(pressed) => {
                leaveRow(pressed, index, draft.indikator.length);
                change({ ...draft, indikator: draft.indikator.filter((_, of) => of !== index) });
              }}
            />
          ))}
          <TemuanList id="temuan-indikator" temuan={at('indikator')} />
          {draft.indikator.length < MOST_INDIKATOR && (
            <Button
              className="button--start"
              onClick={() =>
                change({
                  ...draft,
                  indikator: [
                    ...draft.indikator,
                    { nama: '', aspek: 'Kuantitas', target: '', satuan: '', pola: { kind: 'rata' } },
                  ],
                })
              }
            >
              {t('templat.draft.addRow')}
            </Button>
          )}
          <LampiranLinks draft={draft} paket={paket} temuan={at('lampiran')} onChange={change} />
        </>
      )}
      <JabatanFields draft={draft} paket={paket} onChange={change} send={send} />
      <TempatEditor draft={draft} temuan={at('tempat')} onChange={change} />
      <div className="actions">
        <Button variant="danger" onClick={() => send({ type: 'hapus', id: draft.id })}>
          {t('bangku.remove')}
        </Button>
      </div>
    </article>
  );
}
