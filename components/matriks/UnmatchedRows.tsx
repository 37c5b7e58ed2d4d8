/** Rows of the file without a place on the page: why, and the choice of one; once chosen, it can be chosen otherwise. */
import { useState } from 'react';
import type { PlanRow, TargetPlan } from '../../utils/plan/types';
import type { MatriksIntent } from '../../utils/workflow/matriks-state';
import { Details } from '../ui/Details';
import { Select } from '../ui/Select';
import { useT } from '../ui/Words';
import { withAspek } from './plan-view';

const OPTION_LENGTH = 80;
/** A sheet of somebody else's can miss thousands of times; more than this is no reading matter. */
const SHOWN = 50;

export function UnmatchedRows({
  plan,
  send,
}: {
  readonly plan: TargetPlan;
  readonly send: (intent: MatriksIntent) => void;
}) {
  const { t } = useT();
  // An arrow key chooses at once: the row that got a place so has to stay where the person is.
  const [placed, setPlaced] = useState<TargetPlan['unmatched']>([]);
  const byId = new Map(plan.rows.map((row) => [row.id, row]));
  const placeOf = new Map(plan.rows.map((row) => [row.sheetRow, row.id]));
  const open = new Set(plan.unmatched.map(({ sheetRow }) => sheetRow));
  const still = placed.filter(
    ({ sheetRow, candidates }) => !open.has(sheetRow) && candidates.includes(placeOf.get(sheetRow) ?? ''),
  );
  const rows = [...plan.unmatched, ...still].sort((one, other) => one.sheetRow - other.sheetRow);
  if (rows.length === 0) return null;
  return (
    <Details summary={t('tinjau.unmatched', { count: plan.unmatched.length })} open>
      <p className="muted">{t('tinjau.unmatchedHelp')}</p>
      <ul className="unmatched">
        {rows.slice(0, SHOWN).map((row) => {
          const place = open.has(row.sheetRow) ? '' : (placeOf.get(row.sheetRow) ?? '');
          const candidates = row.candidates.flatMap((id) => byId.get(id) ?? []);
          return (
            <li key={row.sheetRow} className="unmatched__item">
              <p className="unmatched__where">{t('import.atRow', { row: row.sheetRow })}</p>
              <p className="unmatched__name">{row.indikator === '' ? row.rhk : row.indikator}</p>
              {place === '' && <p>{t(`unmatched.${row.why}`)}</p>}
              {candidates.length === 0 ? (
                <p className="muted">{t('tinjau.noCandidate')}</p>
              ) : (
                <Select
                  label={t('tinjau.place', { row: row.sheetRow })}
                  value={place}
                  onChange={(id) => {
                    setPlaced([...placed.filter(({ sheetRow }) => sheetRow !== row.sheetRow), row]);
                    send({ type: 'chooseRow', sheetRow: row.sheetRow, rowId: id === '' ? null : id });
                  }}
                >
                  <option value="">{t('tinjau.noPlace')}</option>
                  {candidates.map((candidate) => (
                    <option key={candidate.id} value={candidate.id}>
                      {optionText(candidate)}
                    </option>
                  ))}
                </Select>
              )}
            </li>
          );
        })}
      </ul>
      {rows.length > SHOWN && <p className="muted">{t('tinjau.more', { count: rows.length - SHOWN })}</p>}
    </Details>
  );
}

function optionText(row: PlanRow): string {
  const text = `${row.nomor} · ${withAspek(row)}`;
  return text.length > OPTION_LENGTH ? `${text.slice(0, OPTION_LENGTH)}…` : text;
}
