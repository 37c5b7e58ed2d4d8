/**
 * What the guard makes of a reading: let the click go, say what the server will say, that it approves at once, or that it
 * cannot be told.
 */
import { predictKirim } from '../checklist/predict-kirim';
import { indikatorRows } from '../checklist/rows';
import { runChecklist } from '../checklist/runner';
import type { CheckInput, Finding } from '../checklist/types';
import type { SiteFailure, WholeSkpReading } from '../ekinerja/types';
import type { Result } from '../skp/result';

/** Why nothing could be said: the pages did not come, or the row is not in them. */
export type Unreadable = SiteFailure['kind'] | 'notInReading';

export type Judgement =
  | { readonly kind: 'pass' }
  /** JPT: accepted, and with that Setuju at once (§4.12). */
  | { readonly kind: 'final' }
  | {
      readonly kind: 'refused';
      /** The server's own sentence; null = it cannot be told word for word. */
      readonly server: string | null;
      /** Name of the indikator, as on the page. */
      readonly nama: string;
      /** Everything that blocks this one, in the order of mending. */
      readonly findings: readonly Finding[];
    }
  | {
      readonly kind: 'unknown';
      readonly why: Unreadable | null;
      /** What could not be judged. */
      readonly findings: readonly Finding[];
    };

const inputOf = ({ facts, gaps }: WholeSkpReading, toSend: string): CheckInput => ({
  ...facts,
  gaps,
  toSend: [toSend],
});

/** Whether the reading has exactly this indikator. */
export function holdsIndikator({ facts }: WholeSkpReading, id: string): boolean {
  return facts.skp !== null && indikatorRows(facts.skp).filter(({ indikator }) => indikator.id === id).length === 1;
}

/**
 * The judgement on sending this one indikator. `pass` only if every check of the server is known to pass, and it then
 * goes to an atasan: the site asks JPT the same "untuk diperiksa", but nobody looks at it any more (docs/ekinerja.md
 * §4.12). Saran never hold anybody up.
 */
export function judgeKirim(reading: Result<WholeSkpReading, SiteFailure>, id: string): Judgement {
  if (!reading.ok) return { kind: 'unknown', why: reading.reason.kind, findings: [] };
  const { value } = reading;
  if (!holdsIndikator(value, id)) return { kind: 'unknown', why: 'notInReading', findings: [] };
  const input = inputOf(value, id);
  const { verdict, sentence, newStatus } = predictKirim(input, id);
  if (newStatus === 'periksa' && verdict === 'accepted') return { kind: 'pass' };
  if (newStatus === 'setuju' && verdict === 'accepted') return { kind: 'final' };
  const report = runChecklist(input);
  const blocking = ({ kind, stage }: Finding): boolean => kind === 'wajib' && stage === 'kirim';
  if (verdict !== 'refused') {
    const findings = report.incomplete.flatMap((rule) => rule.findings).filter(blocking);
    return { kind: 'unknown', why: null, findings };
  }
  const rows = input.skp === null ? [] : indikatorRows(input.skp);
  return {
    kind: 'refused',
    server: sentence,
    nama: rows.find(({ indikator }) => indikator.id === id)?.indikator.nama ?? '',
    findings: report.violations.flatMap((rule) => rule.findings).filter(blocking),
  };
}
