/**
 * Which row of the page does a row of the sheet mean?
 * Invariants: a page row gets at most one sheet row; nothing is chosen between two possibilities; a likeness is
 * only ever a suggestion. (design: "two candidates = refuse and let the person choose".)
 */
import { editDistance, nearLimit } from './near-text';
import { parseKode } from './kode';
import { fold } from '../text/normalise';

/** A row of the page, as far as it identifies itself. */
export interface PageIdentity {
  /** PlanRow id. */
  readonly id: string;
  readonly rhkId: string | null;
  /** Key of the January cell; null if the row has no cells. */
  readonly kunci: string | null;
  readonly rhk: string;
  readonly aspek: string;
  readonly indikator: string;
}

/** A row of the sheet, as far as it identifies itself; null = the sheet has no such text there. */
export interface SheetIdentity {
  readonly sheetRow: number;
  readonly kode: string | null;
  readonly rhk: string | null;
  readonly aspek: string | null;
  readonly indikator: string | null;
}

export type MismatchReason = 'notFound' | 'twoCandidates' | 'duplicateInSheet' | 'keyTextDisagree' | 'otherYear';

export interface Mismatch {
  readonly sheetRow: number;
  readonly why: MismatchReason;
  /** Page rows to choose from, best first. */
  readonly candidates: readonly string[];
}

export interface Matching {
  /** Sheet row → page row id; injective. */
  readonly matched: ReadonlyMap<number, string>;
  readonly unmatched: readonly Mismatch[];
}

/** Suggestions are searched for this many unmatched rows at most, so that a foreign sheet of 5,000 rows ends quickly. */
const ROWS_WITH_SUGGESTIONS = 100;
const MOST_CANDIDATES = 8;

interface Words {
  readonly rhk: string | null;
  readonly aspek: string | null;
  readonly indikator: string | null;
}

/** Folds each text once: RHK, aspek and often the indikator repeat over thousands of rows. */
function createFolder(): (text: string | null) => string | null {
  const known = new Map<string, string>();
  return (text) => {
    if (text === null) return null;
    const plain = known.get(text) ?? fold(text);
    known.set(text, plain);
    return plain === '' ? null : plain;
  };
}

function wordsOf(
  row: { readonly rhk: string | null; readonly aspek: string | null; readonly indikator: string | null },
  word: (text: string | null) => string | null,
): Words {
  return { rhk: word(row.rhk), aspek: word(row.aspek), indikator: word(row.indikator) };
}

/** What the sheet says must be so; what it leaves out does not matter. */
function agrees(sheet: Words, page: Words): boolean {
  return (['rhk', 'aspek', 'indikator'] as const).every((part) => sheet[part] === null || sheet[part] === page[part]);
}

interface Candidate {
  readonly row: PageIdentity;
  readonly words: Words;
}

/** Page rows whose indikator (and RHK, if given) reads nearly the same, nearest first. */
function nearRows(sheet: Words, page: readonly Candidate[]): readonly string[] {
  const { indikator, rhk } = sheet;
  const found: { id: string; distance: number }[] = [];
  for (const { row, words } of page) {
    let distance = 0;
    if (indikator === null) {
      if (rhk === null || rhk !== words.rhk) continue;
    } else {
      const name = words.indikator ?? '';
      const apart =
        editDistance(indikator, name, nearLimit(indikator)) ??
        (Math.min(indikator.length, name.length) > 11 && (name.includes(indikator) || indikator.includes(name))
          ? nearLimit(indikator) + 1
          : null);
      if (apart === null) continue;
      distance = apart + (rhk === null || rhk === words.rhk ? 0 : 1) + (sheet.aspek === words.aspek ? 0 : 0.5);
    }
    found.push({ id: row.id, distance });
  }
  return found
    .sort((a, b) => a.distance - b.distance)
    .slice(0, MOST_CANDIDATES)
    .map(({ id }) => id);
}

type Finding =
  | { readonly id: string }
  | { readonly why: MismatchReason; readonly candidates: readonly string[]; readonly near: boolean };

function findByKode(
  sheet: SheetIdentity,
  words: Words,
  tahun: number,
  holders: ReadonlyMap<string | null, Candidate>,
  byTexts: readonly string[],
): Finding | null {
  const kode = sheet.kode === null ? null : parseKode(sheet.kode);
  if (kode === null) return null;
  if (kode.tahun !== tahun) return { why: 'otherYear', candidates: byTexts, near: byTexts.length === 0 };
  const holder = holders.get(kode.kunci);
  if (holder === undefined)
    return byTexts.length > 0
      ? { why: 'keyTextDisagree', candidates: byTexts, near: false }
      : { why: 'notFound', candidates: [], near: true };
  if (holder.row.rhkId === kode.rhkId && agrees(words, holder.words)) return { id: holder.row.id };
  const others = byTexts.filter((id) => id !== holder.row.id);
  return { why: 'keyTextDisagree', candidates: [holder.row.id, ...others], near: false };
}

function findByTexts(words: Words, byTexts: readonly string[]): Finding {
  const [first, second] = byTexts;
  // An RHK alone names no place: its row in a sheet is often a heading with sums.
  if (words.indikator === null || first === undefined) return { why: 'notFound', candidates: [], near: true };
  if (second === undefined) return { id: first };
  return { why: 'twoCandidates', candidates: byTexts, near: false };
}

/** Leaves each page row to one sheet row: the person's choice first; otherwise all that claim it are refused. */
function settleClaims(claims: ReadonlyMap<string, readonly { sheetRow: number; chosen: boolean }[]>): {
  matched: Map<number, string>;
  duplicates: Mismatch[];
} {
  const matched = new Map<number, string>();
  const duplicates: Mismatch[] = [];
  for (const [id, rows] of claims) {
    const chosen = rows.filter((row) => row.chosen);
    const [winner, second] = chosen.length > 0 ? chosen : rows;
    const single = second === undefined ? winner : undefined;
    if (single !== undefined) matched.set(single.sheetRow, id);
    for (const { sheetRow } of rows)
      if (sheetRow !== single?.sheetRow) duplicates.push({ sheetRow, why: 'duplicateInSheet', candidates: [id] });
  }
  return { matched, duplicates };
}

function groupByIndikator(page: readonly Candidate[]): ReadonlyMap<string | null, readonly Candidate[]> {
  const groups = new Map<string | null, Candidate[]>();
  for (const candidate of page) {
    const { indikator } = candidate.words;
    const group = groups.get(indikator);
    if (group === undefined) groups.set(indikator, [candidate]);
    else group.push(candidate);
  }
  return groups;
}

/**
 * Finds for every sheet row its row on the page: by the person's choice, by code (cross-checked with the texts), else
 * by what the sheet has of RHK + aspek + indikator (the indikator at least), compared without case and blanks.
 * `chosen`: sheet row → page row id; ids that are not on the page are ignored.
 */
export function matchRows(
  pageRows: readonly PageIdentity[],
  sheetRows: readonly SheetIdentity[],
  tahun: number,
  chosen: Readonly<Record<number, string>>,
): Matching {
  const word = createFolder();
  const page = pageRows.map((row): Candidate => ({ row, words: wordsOf(row, word) }));
  const holders = new Map(page.map((candidate) => [candidate.row.kunci, candidate]));
  const byIndikator = groupByIndikator(page);
  const ids = new Set(pageRows.map(({ id }) => id));
  const claims = new Map<string, { sheetRow: number; chosen: boolean }[]>();
  const unmatched: Mismatch[] = [];
  // Far longer than anything on the page: another sheet's text, not worth folding (megabytes of it may come).
  const tooLong = 200 + 2 * Math.max(0, ...pageRows.map(({ indikator }) => indikator.length));
  let suggested = 0;
  for (const sheet of sheetRows) {
    const choice = chosen[sheet.sheetRow];
    if (choice === undefined && sheet.kode === null && (sheet.indikator?.length ?? 0) > tooLong) {
      unmatched.push({ sheetRow: sheet.sheetRow, why: 'notFound', candidates: [] });
      continue;
    }
    const words = wordsOf(sheet, word);
    const pool = words.indikator === null ? [] : (byIndikator.get(words.indikator) ?? []);
    const byTexts = pool.filter((candidate) => agrees(words, candidate.words)).map(({ row }) => row.id);
    const wish = choice !== undefined && ids.has(choice) ? { id: choice } : null;
    const finding = wish ?? findByKode(sheet, words, tahun, holders, byTexts) ?? findByTexts(words, byTexts);
    if ('id' in finding) {
      const claim = { sheetRow: sheet.sheetRow, chosen: wish !== null };
      claims.set(finding.id, [...(claims.get(finding.id) ?? []), claim]);
      continue;
    }
    const search = finding.near && suggested < ROWS_WITH_SUGGESTIONS;
    if (search) suggested += 1;
    const candidates = search ? nearRows(words, page) : finding.candidates;
    unmatched.push({ sheetRow: sheet.sheetRow, why: finding.why, candidates });
  }
  const { matched, duplicates } = settleClaims(claims);
  return { matched, unmatched: [...unmatched, ...duplicates].sort((a, b) => a.sheetRow - b.sheetRow) };
}
