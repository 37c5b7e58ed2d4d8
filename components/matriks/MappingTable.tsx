/** The first rows of the file with a choice above each column. */
import type { ColumnMapping } from '../../utils/import/types';
import { Select } from '../ui/Select';
import { useT } from '../ui/Words';
import { FIELDS, columnName, columnUse, withColumnUse } from './column-mapping';
import type { ColumnUse } from './column-mapping';

const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

interface Props {
  readonly sample: readonly (readonly string[])[];
  readonly mapping: ColumnMapping;
  readonly onChange: (mapping: ColumnMapping) => void;
}

export function MappingTable({ sample, mapping, onChange }: Props) {
  const { t } = useT();
  const width = Math.max(0, ...sample.map((row) => row.length));
  const columns = Array.from({ length: width }, (_, index) => index);
  return (
    <div className="scroll-x" tabIndex={0} role="region" aria-label={t('cocokkan.sample')}>
      <table className="sample">
        <caption className="sr-only">{t('cocokkan.sample')}</caption>
        <thead>
          <tr>
            <td />
            {columns.map((column) => (
              <th key={column} scope="col" className={columnUse(mapping, column) === '' ? 'sample__off' : ''}>
                <span className="sample__letter">{columnName(column)}</span>
                <UseSelect
                  column={column}
                  use={columnUse(mapping, column)}
                  onChange={(use) => onChange(withColumnUse(mapping, column, use))}
                />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sample.map((row, index) => (
            <tr key={index} className={index === mapping.headerRow ? 'sample__header' : ''}>
              <th scope="row">
                {index + 1}
                {index === mapping.headerRow && <span className="sample__tag">{t('cocokkan.headerMark')}</span>}
              </th>
              {columns.map((column) => (
                <td key={column} className={columnUse(mapping, column) === '' ? 'sample__off' : ''}>
                  <span className="sample__text">{row[column] ?? ''}</span>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function UseSelect({
  column,
  use,
  onChange,
}: {
  readonly column: number;
  readonly use: ColumnUse;
  readonly onChange: (use: ColumnUse) => void;
}) {
  const { t, month } = useT();
  return (
    <Select
      label={t('cocokkan.columnUse', { column: columnName(column) })}
      labelHidden
      value={use}
      onChange={(value) => onChange(value as ColumnUse)}
    >
      <option value="">{t('cocokkan.unused')}</option>
      <optgroup label={t('cocokkan.groupRow')}>
        {FIELDS.map((field) => (
          <option key={field} value={field}>
            {t(`cocokkan.field.${field}`)}
          </option>
        ))}
      </optgroup>
      <optgroup label={t('cocokkan.groupMonths')}>
        {MONTHS.map((bulan) => (
          <option key={bulan} value={`m${bulan}`}>
            {month(bulan)}
          </option>
        ))}
      </optgroup>
    </Select>
  );
}
