/** One item of the tree: its text, what will happen to it and why, its fields before → after, its months. */
import { memo, useState } from 'react';
import type { SkpPlanItem } from '../../utils/plan/skp-plan-types';
import { KataMark, useKata } from '../kata/KataDibaca';
import { kataOfLampiran, kataOfRow } from '../kata/kata-of';
import { JenisTag, StatusTag } from '../matriks/RowFacts';
import { Button } from '../ui/Button';
import { Check } from '../ui/Choice';
import { useT } from '../ui/Words';
import { ItemFields } from './ItemFields';
import { ItemMonths } from './ItemMonths';
import { ItemReason } from './ItemReason';
import { SkpKindMark } from './marks';
import type { TreeRow } from './skp-view';
import type { RencanaSend } from './step-props';

/** Texts up to this length fit into the two lines shown at 320 px. */
const SHORT = 90;

interface Props {
  readonly row: TreeRow;
  readonly openMonth: number | null;
  readonly onMonth: (item: string, bulan: number) => void;
  readonly send: RencanaSend;
}

export const TreeItem = memo(function TreeItem({ row, openMonth, onMonth, send }: Props) {
  const { t } = useT();
  const kata = useKata();
  const [full, setFull] = useState(false);
  const { item, depth, starts, fits, months, fixed } = row;
  const tone = item.excluded !== null ? 'tree-item--out' : fits ? '' : 'tree-item--context';
  return (
    <>
      {starts !== null && (
        <h3 className="tree-part">
          {typeof starts === 'string' ? t(`rencana.part.${starts}`) : t('rencana.part.lampiran', starts)}
        </h3>
      )}
      <article
        className={`tree-item tree-item--${item.level} ${tone} ${full ? 'tree-item--full' : ''}`}
        data-depth={depth}
      >
        <div className="tree-item__head">
          {!fixed && <Include item={item} send={send} />}
          <div className="tree-item__texts">
            <Heading item={item} depth={depth} />
            <p className="tree-item__facts">
              <SkpKindMark kind={item.kind} />
              {item.level === 'indikator' && item.nowId !== null && <StatusTag status={item.status} />}
              {depth === 0 && item.jenis !== null && <JenisTag jenis={item.jenis} />}
              {item.excluded !== null && <span className="tag">{t(`rencana.excluded.${item.excluded}`)}</span>}
              {item.origin !== null && <span className="muted">{t('tinjau.sheetRow', { row: item.origin.row })}</span>}
              <KataMark kata={item.level === 'lampiran' ? kataOfLampiran(kata) : kataOfRow(kata, item)} />
            </p>
          </div>
        </div>
        {item.title.length > SHORT && (
          <Button variant="quiet" className="button--small" aria-expanded={full} onClick={() => setFull(!full)}>
            {t(full ? 'tinjau.showLess' : 'tinjau.showFull')}
          </Button>
        )}
        <ItemReason item={item} />
        <ItemFields item={item} />
        {months !== null && !fixed && item.excluded === null && (
          <Check
            label={t('rencana.includeMonths')}
            name={t('rencana.includeMonthsOf', { title: item.title })}
            checked={months === 'in'}
            onChange={() => send({ type: 'toggle', item: `${item.id}/bulan` })}
          />
        )}
        {item.bulan.length > 0 && (
          <ItemMonths item={item} openMonth={openMonth} onMonth={(bulan) => onMonth(item.id, bulan)} />
        )}
        <Removal item={item} send={send} />
      </article>
    </>
  );
});

/** RHK and parts of the lampiran are headings over what stands under them. */
function Heading({ item, depth }: { readonly item: SkpPlanItem; readonly depth: number }) {
  const text = (
    <>
      {item.level === 'rhk' && item.nomor !== '' && <span className="tree-item__nomor">{item.nomor}</span>}
      {item.title}
    </>
  );
  if (item.level === 'indikator') return <h5 className="tree-item__title clamp">{text}</h5>;
  if (item.level === 'lampiran') return <h4 className="tree-item__title clamp">{text}</h4>;
  return depth === 0 ? (
    <h4 className="tree-item__title clamp">{text}</h4>
  ) : (
    <h4 className="tree-item__title tree-item__title--tahapan clamp">{text}</h4>
  );
}

/** Only what would be written can be left out. */
function Include({ item, send }: { readonly item: SkpPlanItem; readonly send: RencanaSend }) {
  const { t } = useT();
  const writes = item.kind === 'create' || item.kind === 'change' || item.bulan.some(({ kind }) => kind !== 'keep');
  if (!writes && item.excluded !== 'self') return null;
  return (
    <input
      type="checkbox"
      checked={item.excluded === null}
      disabled={item.excluded === 'parent'}
      aria-label={t('rencana.include', { title: item.title })}
      onChange={() => send({ type: 'toggle', item: item.id })}
    />
  );
}

/** Nothing is removed unless the person marks it, and then what goes with it is named. */
function Removal({ item, send }: { readonly item: SkpPlanItem; readonly send: RencanaSend }) {
  const { t } = useT();
  const marked = item.kind === 'remove';
  if (!item.mayRemove && !marked) return null;
  return (
    <div className="tree-item__remove">
      {marked && item.hangs.length > 0 && <p>{t('rencana.remove.hangs', { count: item.hangs.length })}</p>}
      {item.mayRemove && (
        <Button
          variant="quiet"
          className="button--small"
          onClick={() => send({ type: 'mark', item: item.id, remove: !marked })}
        >
          {t(marked ? 'rencana.remove.unmark' : 'rencana.remove.mark')}
        </Button>
      )}
    </div>
  );
}
