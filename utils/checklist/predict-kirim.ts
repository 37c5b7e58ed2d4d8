/** What the server will answer to a Kirim, before anything is sent (docs/ekinerja.md §4.12). */
import type { StatusIndikator } from '../skp/model';
import { checkMonths, checkStatus, checkSum, checkTarget, startMonth } from './kirim-checks';
import type { Step } from './kirim-checks';
import type { IndikatorAt } from './outcome';
import { indikatorRows, nomorOf, tenureOf } from './rows';
import { TERKIRIM, TERKIRIM_JPT } from './sentences';
import type { CheckInput } from './types';

export interface KirimPrediction {
  readonly verdict: 'accepted' | 'refused' | 'unknown';
  /** The server's flash (or the words of its 403), blanks collapsed; null = not to be told word for word. */
  readonly sentence: string | null;
  /** Status afterwards; null = not to be told. */
  readonly newStatus: StatusIndikator | null;
}

const UNKNOWN: KirimPrediction = { verdict: 'unknown', sentence: null, newStatus: null };

function accepted(jpt: boolean | null): KirimPrediction {
  if (jpt === null) return { verdict: 'accepted', sentence: null, newStatus: null };
  return jpt
    ? { verdict: 'accepted', sentence: TERKIRIM_JPT, newStatus: 'setuju' }
    : { verdict: 'accepted', sentence: TERKIRIM, newStatus: 'periksa' };
}

/** The answer to sending one row, for its owner: the first check that fails speaks; unread parts leave it open. */
export function predictRow(input: CheckInput, row: IndikatorAt): KirimPrediction {
  if (input.skp === null) return UNKNOWN;
  const nomor = nomorOf(input.skp, row);
  const { indikator } = row;
  const steps: readonly (() => Step)[] = [
    () => checkStatus(indikator),
    () => checkTarget(indikator),
    () => checkSum(indikator, startMonth(input, nomor)),
    () => checkMonths(input, nomor),
  ];
  const possible = new Set<string | null>();
  for (const step of steps) {
    const result = step();
    if (result.kind === 'pass') continue;
    for (const sentence of result.sentences) possible.add(sentence);
    if (result.kind === 'maybe') continue;
    const [sentence = null] = possible;
    return { verdict: 'refused', sentence: possible.size === 1 ? sentence : null, newStatus: indikator.status };
  }
  return possible.size > 0 ? UNKNOWN : accepted(tenureOf(input.tenures, nomor)?.jpt ?? null);
}

/** The answer to sending the indikator with this id; `unknown` if it was not read, or read twice. */
export function predictKirim(input: CheckInput, indikatorId: string): KirimPrediction {
  const rows =
    input.skp === null ? [] : indikatorRows(input.skp).filter(({ indikator }) => indikator.id === indikatorId);
  const [row] = rows;
  return row !== undefined && rows.length === 1 ? predictRow(input, row) : UNKNOWN;
}

/** What sending each indikator would bring, in the order of the page. */
export function predictAll(
  input: CheckInput,
): readonly { readonly row: IndikatorAt; readonly kirim: KirimPrediction }[] {
  const rows = input.skp === null ? [] : indikatorRows(input.skp);
  return rows.map((row) => ({ row, kirim: predictRow(input, row) }));
}
