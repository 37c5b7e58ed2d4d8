/** Step 2: is every column understood as the person means it? */
import CircleAlert from 'lucide-react/icons/circle-alert';
import CircleCheck from 'lucide-react/icons/circle-check';
import CircleMinus from 'lucide-react/icons/circle-minus';
import type { ColumnMapping } from '../../utils/import/types';
import { Banner } from '../ui/Banner';
import { Mark } from '../ui/Mark';
import { Select } from '../ui/Select';
import { useT } from '../ui/Words';
import { MappingTable } from './MappingTable';
import { NumberQuestion } from './NumberQuestion';
import { SheetProblems } from './SheetProblems';
import { columnName, mappedMonths } from './column-mapping';
import type { StepProps } from './step-props';

export function CocokkanStep({ state, send }: StepProps) {
  const { t } = useT();
  const { mapping, sample, workbook } = state;
  if (mapping === null || sample.length === 0) return <p className="empty">{t('cocokkan.noSample')}</p>;
  const change = (next: ColumnMapping) => send({ type: 'setMapping', mapping: next });
  return (
    <>
      <h2 className="step-title">{t('cocokkan.title')}</h2>
      <p className="muted">{t('cocokkan.intro')}</p>
      {state.mappingRemembered && (
        <Banner tone="info">
          <p>{t('cocokkan.remembered')}</p>
        </Banner>
      )}
      <NumberQuestion
        ambiguous={state.ambiguous}
        choice={state.numberChoice}
        placeOf={({ sheetRow, column }) => t('import.at', { row: sheetRow, column })}
        onChoose={(choice) => send({ type: 'chooseNumbers', choice })}
      />
      <div className="field-row">
        {workbook !== null && workbook.sheetNames.length > 1 && (
          <Select
            label={t('cocokkan.sheet')}
            value={String(mapping.sheet)}
            onChange={(value) => send({ type: 'setSheet', sheet: Number(value) })}
          >
            {workbook.sheetNames.map((name, index) => (
              <option key={index} value={index}>
                {name}
              </option>
            ))}
          </Select>
        )}
        <Select
          label={t('cocokkan.headerRow')}
          value={String(mapping.headerRow)}
          onChange={(value) => change({ ...mapping, headerRow: Number(value) })}
        >
          <option value="-1">{t('cocokkan.noHeaderRow')}</option>
          {headerRows(mapping, sample.length).map((row) => (
            <option key={row} value={row}>
              {t('cocokkan.rowNumber', { row: row + 1 })}
            </option>
          ))}
        </Select>
      </div>
      <Found mapping={mapping} />
      <MappingTable sample={sample} mapping={mapping} onChange={change} />
      <SheetProblems problems={state.sheetProblems} />
    </>
  );
}

/** The rows one may point at; a header found further down stays in the list. */
function headerRows(mapping: ColumnMapping, shown: number): readonly number[] {
  const rows = Array.from({ length: shown }, (_, index) => index);
  return mapping.headerRow >= shown ? [...rows, mapping.headerRow] : rows;
}

const NEEDED = ['indikator', 'rhk', 'aspek', 'target', 'kode'] as const;

function Found({ mapping }: { readonly mapping: ColumnMapping }) {
  const { t } = useT();
  const months = mappedMonths(mapping);
  return (
    <section className="found" aria-label={t('cocokkan.found')}>
      <dl className="facts">
        {NEEDED.map((field) => {
          const column = mapping[field];
          const needed = field === 'indikator' && mapping.kode === null;
          return (
            <div key={field} className="facts__item">
              <dt>{t(`cocokkan.field.${field}`)}</dt>
              <dd>
                {column === null ? (
                  <Mark
                    tone={needed ? 'bad' : 'neutral'}
                    icon={needed ? <CircleAlert size={14} /> : <CircleMinus size={14} />}
                  >
                    {t('cocokkan.missing')}
                  </Mark>
                ) : (
                  <Mark tone="good" icon={<CircleCheck size={14} />}>
                    {t('cocokkan.column', { column: columnName(column) })}
                  </Mark>
                )}
              </dd>
            </div>
          );
        })}
        <div className="facts__item">
          <dt>{t('cocokkan.groupMonths')}</dt>
          <dd>
            <Mark
              tone={months === 12 ? 'good' : months === 0 ? 'bad' : 'warning'}
              icon={months === 12 ? <CircleCheck size={14} /> : <CircleAlert size={14} />}
            >
              {t('cocokkan.months', { count: months })}
            </Mark>
          </dd>
        </div>
      </dl>
    </section>
  );
}
