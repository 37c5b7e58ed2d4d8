/** From a reading and what the rules say about it to what the panel shows. Pure. */
import type { Finding, Place, Report, RuleResult, Standar } from '../checklist/types';
import type { WholeSkpReading } from '../ekinerja/types';
import type { LastYear } from '../skp/last-year';
import type { Rhk, Skp, StatusIndikator } from '../skp/model';
import type { Checklist } from './periksa-ports';
import type { BoardRow, Checked, RowChange, RuleCount, RuleGroup, ShownFinding, Verdict } from './periksa-state';

/** What intents name: findings and rows by the ids the panel shows. */
export interface Index {
  readonly findings: ReadonlyMap<string, Finding>;
  readonly rows: ReadonlyMap<string, Place>;
}

export interface CheckedSkp {
  readonly checked: Checked;
  readonly index: Index;
  readonly nomors: readonly string[];
}

interface Given {
  readonly reading: WholeSkpReading;
  readonly checklist: Checklist;
  readonly changes: ReadonlyMap<string, readonly RowChange[]>;
  /** null = not read. */
  readonly lastYear: LastYear | null;
  readonly standar?: Standar | null;
  readonly at: number;
}

const isOpen = (status: StatusIndikator | null): boolean => status !== 'periksa' && status !== 'setuju';
const sum = (groups: readonly RuleGroup[]): number => groups.reduce((total, group) => total + group.findings.length, 0);

/** Judges the reading as an overview: what was already sent is no fault. */
export function checkSkp({ reading, checklist, changes, lastYear, standar = null, at }: Given): CheckedSkp {
  const { facts, gaps } = reading;
  const { skp } = facts;
  const input = { ...facts, lastYear, standar, gaps, toSend: null };
  const report = checklist.runChecklist(input);
  const findings = new Map<string, Finding>();
  const grouped = (results: readonly RuleResult[]) => results.map((result) => groupOf(result, skp, findings));
  const groups = {
    wajib: grouped(report.violations.filter(({ kind }) => kind === 'wajib')),
    saran: grouped(report.violations.filter(({ kind }) => kind === 'saran')),
    incomplete: grouped(report.incomplete),
  };
  const rows = new Map<string, Place>();
  const board = checklist.predictAll(input).map(({ row, kirim }): BoardRow => {
    const { rhk, indikator } = row;
    const key = `${String(row.at)}.${String(row.indikatorAt)}`;
    const open = isOpen(indikator.status);
    const offered = indikator.id !== null && Object.hasOwn(reading.links.kirim, indikator.id);
    rows.set(key, rowPlace(row.at, row.indikatorAt, rhk));
    return {
      at: key,
      indikatorId: indikator.id,
      nomor: rhk.nomor,
      rhk: rhk.nama,
      nama: indikator.nama,
      nomorSkp: rhk.nomorSkp,
      status: indikator.status,
      catatanTolak: indikator.catatanTolak,
      verdict: kirim.verdict,
      sentence: kirim.sentence,
      open,
      offered,
      sendable: open && offered && indikator.status !== null && kirim.verdict !== 'refused',
      changes: (indikator.id === null ? null : changes.get(indikator.id)) ?? null,
    };
  });
  const checked: Checked = {
    at,
    tahun: skp?.tahun ?? facts.sessionYear,
    nomorSkp: skp?.nomorSkp ?? null,
    jpt: jptOf(reading),
    rhk: skp?.rhk.length ?? 0,
    indikator: board.length,
    verdict: verdictOf(reading, report, board),
    wajib: sum(groups.wajib),
    saran: sum(groups.saran),
    unread: sum(groups.incomplete),
    groups,
    passes: report.passes.map(countOf),
    inapplicable: report.inapplicable.map(countOf),
    missing: reading.missing,
    problems: reading.problems,
    ...(reading.kata === undefined ? {} : { kata: reading.kata }),
    lastYear: lastYear !== null && lastYear.tahun + 1 === skp?.tahun ? lastYear.tahun : null,
    board,
  };
  return { checked, index: { findings, rows }, nomors: nomorsOf(reading) };
}

/** Never "ready" over something that was not read. */
function verdictOf(reading: WholeSkpReading, report: Report, board: readonly BoardRow[]): Verdict {
  const open = board.filter((row) => row.open);
  const wajib = (results: readonly RuleResult[]) => results.some(({ kind }) => kind === 'wajib');
  if (wajib(report.violations) || open.some(({ verdict }) => verdict === 'refused')) return 'mend';
  if (reading.facts.skp === null || reading.gaps || wajib(report.incomplete)) return 'unsure';
  if (open.some(({ verdict }) => verdict === 'unknown')) return 'unsure';
  if (board.length === 0) return 'empty';
  return open.length === 0 ? 'sent' : 'ready';
}

function groupOf({ id, kind, stage, findings }: RuleResult, skp: Skp | null, all: Map<string, Finding>): RuleGroup {
  const shown = findings.map((finding, at): ShownFinding => {
    const key = `${id}/${finding.answer}/${String(at)}`;
    all.set(key, finding);
    const { place } = finding;
    const rhk = skp?.rhk[place?.rhk ?? -1] ?? null;
    const indikator = rhk?.indikator[place?.indikator ?? -1] ?? null;
    return {
      id: key,
      nomor: rhk?.nomor ?? null,
      nama: indikator?.nama ?? rhk?.nama ?? null,
      at: `${String(place?.rhk)}.${String(place?.indikator)}`,
      nomorSkp: place?.nomorSkp ?? null,
      reason: finding.reason,
      params: finding.params,
      server: finding.server,
      leads: place !== null,
      fix: finding.fix?.kind ?? null,
    };
  });
  return { rule: id, kind, stage, findings: shown };
}

function countOf({ id, findings }: RuleResult): RuleCount {
  const reasons = [...new Set(findings.flatMap(({ reason }) => (reason === null ? [] : [reason])))];
  return { rule: id, count: findings.length, reasons };
}

function rowPlace(at: number, indikatorAt: number, rhk: Rhk): Place {
  const indikator = rhk.indikator[indikatorAt];
  return {
    page: 'daftar-rhk',
    nomorSkp: rhk.nomorSkp,
    rhkId: rhk.id,
    indikatorId: indikator?.id ?? null,
    bulan: null,
    key: indikator?.bulan?.[0]?.key ?? null,
    rhk: at,
    indikator: indikatorAt,
    jenisLampiran: null,
  };
}

/** Whether sending approves at once, for any of the SKP that were read; null = not known for all of them. */
function jptOf({ facts }: WholeSkpReading): boolean | null {
  const { skp, tenures } = facts;
  const nomors = [...new Set((skp?.rhk ?? []).map((rhk) => rhk.nomorSkp ?? skp?.nomorSkp ?? null))];
  const known = nomors.map((nomor) => {
    const own = tenures?.find(({ nomorSkp }) => nomorSkp === nomor && nomor !== null);
    return (own ?? tenures?.find(({ nomorSkp }) => nomorSkp === null))?.jpt ?? null;
  });
  if (known.includes(true)) return true;
  return known.length === 0 || known.includes(null) ? null : false;
}

/** Every SKP number the pages told of, in order of appearance. */
function nomorsOf({ facts, nomors }: WholeSkpReading): readonly string[] {
  const told = [
    ...nomors,
    ...(facts.tenures ?? []).map(({ nomorSkp }) => nomorSkp),
    ...(facts.skp?.rhk ?? []).map(({ nomorSkp }) => nomorSkp),
    facts.skp?.nomorSkp ?? null,
  ];
  return [...new Set(told.filter((nomor) => nomor !== null))];
}
