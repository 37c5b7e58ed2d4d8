/**
 * A workbook → a whole wanted SKP. Finds the sheets by their headings, never by their names: RHK and indikator, months,
 * lampiran, or all of it in one table; what is missing is named and left as it is in e-Kinerja.
 */
import type { WantedIndikator, WantedLampiran, WantedRhk, WantedSkp } from '../../skp/wanted';
import type { NumberChoice, RawWorkbook } from '../types';
import { findLampiranSections, readOwnSkp } from './loose-sheets';
import { readLampiranRows } from './read-lampiran';
import type { DraftLampiran } from './read-lampiran';
import { MonthReader } from './read-months';
import { RhkReader } from './read-rhk';
import { Findings, findTable } from './table';
import type { SkpTable } from './table';
import type { DraftRhk, SkpImport, SkpVocabulary } from './types';

/** An SKP has some dozens of lines; thousands are another kind of file, and slow to plan. */
const MOST_ROWS = 3_000;
const ASPEK: readonly string[] = ['Kuantitas', 'Kualitas', 'Waktu', 'Biaya'];
const BAGIAN: readonly string[] = ['Dukungan Sumber Daya', 'Skema Pertanggungjawaban', 'Konsekuensi'];

export const PLAIN_VOCABULARY: SkpVocabulary = { aspek: ASPEK, bagian: BAGIAN };

const hasMonths = (table: SkpTable): boolean => table.bulan.some((column) => column !== null);
const hasRows = ({ at }: SkpTable): boolean => at.rhk !== undefined || at.indikator !== undefined;
const hasLampiran = ({ at }: SkpTable): boolean => at.uraian !== undefined;
const best = (tables: readonly SkpTable[]): SkpTable | null =>
  tables.reduce<SkpTable | null>((found, table) => (found === null || table.score > found.score ? table : found), null);

interface Roles {
  readonly rhk: SkpTable | null;
  readonly bulan: SkpTable | null;
  readonly lampiran: readonly SkpTable[];
}

/** Which table gives what. Of two of a kind the fuller one is read, and the other is named. */
function roles(tables: readonly SkpTable[], findings: Findings): Roles {
  const rows = tables.filter(hasRows);
  const bare = rows.filter((table) => !hasMonths(table));
  const rhk = best(bare.length > 0 ? bare : rows);
  const bulan = rhk !== null && hasMonths(rhk) ? null : best(rows.filter(hasMonths));
  for (const table of rows) {
    if (table !== rhk && table !== bulan) findings.add('tableIgnored', { sheet: table.sheet.name }, table.sheet.name);
  }
  return { rhk, bulan, lampiran: tables.filter(hasLampiran) };
}

/** Reads the workbook. `choice` answers what `1.000` means; needed only if `ambiguous` is not empty without it. */
export function readSkp(
  workbook: Pick<RawWorkbook, 'sheets' | 'format'>,
  vocabulary: SkpVocabulary,
  choice: NumberChoice | null,
): SkpImport {
  const findings = new Findings();
  const tables: SkpTable[] = [];
  for (const sheet of workbook.sheets) {
    const table = findTable(sheet, workbook.format, findings) ?? findLampiranSections(sheet);
    if (table === null) continue;
    if (sheet.rows.length > MOST_ROWS) findings.add('tooManyRows', { sheet: sheet.name }, String(sheet.rows.length));
    else tables.push(table);
  }
  const { rhk, bulan, lampiran } = roles(tables, findings);
  const aspek = vocabulary.aspek.length > 0 ? vocabulary.aspek : ASPEK;
  const bagian = vocabulary.bagian.length > 0 ? vocabulary.bagian : BAGIAN;
  const reader = rhk === null ? null : new RhkReader(rhk, aspek, findings);
  reader?.readAll();
  const groups = reader?.groups.all ?? [];
  if (bulan !== null) new MonthReader(bulan, groups, findings).readAll();
  if (rhk === null) findings.add('noRhkTable', {}, '');
  else if (bulan === null && !hasMonths(rhk)) findings.add('noMonths', {}, '', 'info');
  const entries = lampiran.flatMap((table) => readLampiranRows(table, bagian, findings));
  if (lampiran.length === 0) findings.add('noLampiran', {}, '', 'info');
  const ambiguous = findings.open.settle(choice);
  const wanted = toWanted(workbook, tables, rhk, reader, entries, findings);
  const order = new Map(workbook.sheets.map(({ name }, at) => [name, at]));
  const problems = [...findings.problems].sort(
    (a, b) => (order.get(a.sheet) ?? -1) - (order.get(b.sheet) ?? -1) || a.row - b.row,
  );
  const names = {
    rhk: rhk?.sheet.name ?? null,
    bulan: bulan?.sheet.name ?? (rhk !== null && hasMonths(rhk) ? rhk.sheet.name : null),
  };
  return { wanted, problems, ambiguous, sheets: { ...names, lampiran: lampiran.map(({ sheet }) => sheet.name) } };
}

function toWanted(
  workbook: Pick<RawWorkbook, 'sheets'>,
  tables: readonly SkpTable[],
  table: SkpTable | null,
  reader: RhkReader | null,
  entries: readonly DraftLampiran[],
  findings: Findings,
): WantedSkp {
  const codes = [
    ...(reader?.kodes ?? []),
    ...entries.flatMap(({ kode, sheet, row }) => (kode === null ? [] : [{ kode, place: { sheet, row, column: '' } }])),
  ];
  const own = readOwnSkp(
    workbook.sheets,
    tables,
    codes.map(({ kode }) => kode),
  );
  const isOwn = (tahun: number, nomor: string | null): boolean =>
    (own.tahun === null || own.tahun === tahun) && (own.nomorSkp === null || nomor === null || own.nomorSkp === nomor);
  const foreign = new Set<string>();
  for (const { kode, place } of codes) {
    if (isOwn(kode.tahun, kode.nomorSkp)) continue;
    foreign.add(`${place.sheet}\n${place.row}`);
    findings.add('kodeOfOtherSkp', place, kode.nomorSkp ?? String(kode.tahun), 'info');
  }
  const sheet = table?.sheet.name ?? '';
  const idOf = (name: string, row: number, id: string | null): string | null =>
    foreign.has(`${name}\n${row}`) ? null : id;
  let count = 0;
  const kept = inOrder(reader, sheet, findings);
  const refs = new Map(kept.map(({ group }, at) => [group, `r${String(at + 1)}`]));
  const rhk = kept.map(({ group, parent }): WantedRhk => ({
    ref: refs.get(group) ?? '',
    id: idOf(sheet, group.row, group.id),
    origin: { sheet, row: group.row },
    nama: group.nama ?? '',
    jenis: group.jenis,
    rhkAtasan: group.rhkAtasan,
    induk: parent === null ? null : (refs.get(parent) ?? null),
    indikator: group.indikator.map((one): WantedIndikator => {
      count += 1;
      const { row, id, nama, aspek, target, satuan, perspektif, bulan } = one;
      const ref = `i${String(count)}`;
      return { ref, id: idOf(sheet, row, id), origin: { sheet, row }, nama, aspek, target, satuan, perspektif, bulan };
    }),
  }));
  const lampiran = entries.map(({ sheet: name, row, kode, bagian, uraian }, at): WantedLampiran => ({
    ref: `l${String(at + 1)}`,
    id: idOf(name, row, kode?.id ?? null),
    origin: { sheet: name, row },
    bagian,
    uraian,
  }));
  return { nomorSkp: own.nomorSkp, tahun: own.tahun, rhk, lampiran };
}

/** RHK that have a name and a parent where they need one, parents first; the others are named. */
function inOrder(
  reader: RhkReader | null,
  sheet: string,
  findings: Findings,
): { readonly group: DraftRhk; readonly parent: DraftRhk | null }[] {
  if (reader === null) return [];
  const { groups } = reader;
  const usable = groups.all.filter((group) => group.nama !== null && !(group.lone && group.indikator.length === 0));
  const placed = new Map<DraftRhk, DraftRhk | null>();
  const waiting = new Set(usable);
  for (let before = -1; before !== placed.size;) {
    before = placed.size;
    for (const group of waiting) {
      const parent = groups.parentOf(group);
      if (parent !== 'none' && (parent === null || !placed.has(parent))) continue;
      placed.set(group, parent === 'none' ? null : parent);
      waiting.delete(group);
    }
  }
  for (const group of waiting) findings.add('indukMissing', { sheet, row: group.row }, group.nomor ?? '');
  for (const [group] of placed) {
    if (group.jenis === null && group.id === null)
      findings.add('jenisEmpty', { sheet, row: group.row }, group.nama ?? '', 'info');
  }
  return [...placed].map(([group, parent]) => ({ group, parent }));
}
