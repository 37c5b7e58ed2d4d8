/** The fields of an item, before → after; of a new one what it will have. */
import type { SkpFieldChange, SkpPlanItem } from '../../utils/plan/skp-plan-types';
import { useT } from '../ui/Words';
import type { Words } from '../ui/Words';

export function ItemFields({ item }: { readonly item: SkpPlanItem }) {
  const words = useT();
  const { t } = words;
  // The text of a new thing is its heading already.
  const fields = item.fields.filter(({ field }) => item.kind === 'change' || (field !== 'nama' && field !== 'uraian'));
  if (fields.length === 0 || (item.kind !== 'change' && item.kind !== 'create')) return null;
  return (
    <dl className="tree-fields">
      {fields.map((change) => (
        <div key={change.field} className="tree-fields__item">
          <dt>{t(`rencana.field.${change.field}`)}</dt>
          <dd>
            {item.kind === 'change' && (
              <>
                <s className="muted">
                  <span className="sr-only">{t('cell.before')}: </span>
                  {shown(words, change, change.before)}
                </s>
                <span aria-hidden> → </span>
                <span className="sr-only">, {t('cell.after')}: </span>
              </>
            )}
            {shown(words, change, change.after)}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function shown({ t, value }: Words, { field }: SkpFieldChange, text: string | null): string {
  if (text === null || text === '') return t('cell.empty');
  if (field === 'target') return value(text);
  if (field === 'jenis' && (text === 'utama' || text === 'tambahan')) return t(`rencana.part.${text}`);
  return text;
}
