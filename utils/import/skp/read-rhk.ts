/**
 * Lines of RHK and indikator → drafts. Invariants: a line with anything in it ends as an RHK, as an indikator, as a known
 * kind of line (heading, total, example) or as a named problem; nothing is chosen between two possibilities.
 */
import { parseItemKode } from '../../skp/kode-item';
import type { ItemKode } from '../../skp/kode-item';
import { parseKode } from '../../skp/kode';
import type { JenisRhk } from '../../skp/model';
import type { WantedCell } from '../../skp/wanted';
import { fold } from '../../text/normalise';
import { looksLikeDate } from '../../text/tanggal';
import { isTotal, separatorOf } from '../special-rows';
import { exampleOf } from './examples';
import type { SkpField } from './fields';
import { chooseLoosely } from './loose-choice';
import { RhkGroups } from './rhk-groups';
import { headingsOf, RowCells } from './table';
import type { Findings, SkpTable } from './table';
import type { DraftIndikator, DraftRhk } from './types';

const LEAVE: WantedCell = { kind: 'leave' };
const JENIS: readonly string[] = ['Utama', 'Tambahan'];
/** What e-Kinerja takes for an indikator (docs/ekinerja.md §4.8). */
const LONGEST_INDIKATOR = 500;
/** Columns that make a line more than one lone text. */
const SPEAKING: readonly SkpField[] = ['nomor', 'jenis', 'rhkAtasan', 'aspek', 'target', 'satuan', 'perspektif'];
const OF_INDIKATOR: readonly SkpField[] = ['aspek', 'target', 'satuan', 'perspektif'];

export class RhkReader {
  readonly groups = new RhkGroups();
  /** Codes in the order of the lines, to find the SKP they speak of. */
  readonly kodes: { readonly kode: ItemKode; readonly place: ReturnType<RowCells['place']> }[] = [];
  private readonly table: SkpTable;
  private readonly aspek: readonly string[];
  private readonly findings: Findings;
  private readonly ids = new Map<string, number>();
  private section: JenisRhk | null = null;

  constructor(table: SkpTable, aspek: readonly string[], findings: Findings) {
    this.table = table;
    this.aspek = aspek;
    this.findings = findings;
  }

  readAll(): void {
    const { sheet, headerRow } = this.table;
    const headings = headingsOf(this.table);
    for (let index = headerRow + 1; index < sheet.rows.length; index += 1) {
      const cells = sheet.rows.at(index);
      if (cells === undefined) continue;
      const one = new RowCells(this.table, index, cells, this.findings);
      if (one.beginsOther(headings, cells)) break;
      this.readRow(one);
    }
    for (const { lone, indikator, row, nama } of this.groups.all) {
      const place = { sheet: sheet.name, row };
      if (lone && indikator.length === 0) this.findings.add('loneText', place, nama ?? '', 'info');
      else if (nama === null) this.findings.add('rhkWithoutName', place, '');
    }
  }

  private readRow(cells: RowCells): void {
    if (!cells.has('rhk', 'indikator', ...SPEAKING) && !cells.hasMonths()) return;
    if (this.isNoData(cells)) return;
    const kode = this.kode(cells);
    if (kode === 'twice') return;
    cells.exact = kode !== null;
    if (cells.isShifted()) {
      cells.problem('rowShape', cells.raw('indikator') || cells.raw('rhk'));
      return;
    }
    const nomor = this.nomor(cells);
    const jenis = this.jenis(cells);
    const nama = cells.text('rhk');
    const indikator = cells.text('indikator');
    const speaks = kode !== null || cells.has(...SPEAKING) || cells.hasMonths();
    const lone = nama !== null && indikator === null && !speaks;
    if (indikator !== null && nama === null && !speaks && this.hasIndikatorColumns()) {
      cells.problem('loneText', indikator, { info: true });
      return;
    }
    const claim = { row: cells.row, id: kode?.groupId ?? null, nomor, jenis: jenis ?? this.section, nama, lone };
    const found = this.groups.find(claim);
    if (found.kind === 'noRhk') {
      cells.problem('indikatorWithoutRhk', indikator ?? '', { field: 'rhk' });
      return;
    }
    if (found.kind === 'textsDiffer') {
      cells.problem('rhkTextsDiffer', nama ?? '', { field: 'rhk', other: found.first.row });
      return;
    }
    const { group } = found;
    this.settleJenis(cells, group, jenis);
    this.atasan(cells, group);
    if (indikator !== null) this.indikator(cells, group, indikator, kode?.id ?? null);
    else if (cells.has(...OF_INDIKATOR) || cells.hasMonths()) {
      cells.problem('rowWithoutIndikator', nama ?? nomor ?? '', { field: 'indikator' });
    }
  }

  /** Headings, totals, examples, the lines between groups. */
  private isNoData(cells: RowCells): boolean {
    const first = [cells.raw('nomor'), cells.raw('rhk'), cells.raw('aspek'), cells.raw('indikator')]
      .map((text) => text.trim())
      .find((text) => text !== '');
    const kodeText = cells.raw('kode').trim();
    const example = exampleOf(kodeText, cells.raw('indikator'));
    if (example !== 'none') {
      const code = example === 'ours' ? 'exampleSkipped' : 'exampleChanged';
      cells.problem(code, cells.raw('indikator'), { info: example === 'ours' });
      return true;
    }
    if (kodeText !== '') return cells.isHeading();
    if (isTotal(first ?? null)) {
      cells.problem('totalRowSkipped', first ?? '', { info: true });
      return true;
    }
    const section = cells.has('indikator') ? null : separatorOf(first ?? '');
    if (section !== null && !cells.has('aspek', 'target', 'satuan')) this.section = section;
    return section !== null || cells.isHeading() || cells.isNumbering();
  }

  private kode(cells: RowCells): ItemKode | null | 'twice' {
    const text = cells.raw('kode').trim();
    if (text === '' || parseKode(text) !== null) return null;
    const kode = parseItemKode(text);
    if (kode?.of !== 'indikator') {
      cells.problem('kodeUnreadable', text, { field: 'kode', info: true });
      return null;
    }
    const first = kode.id === null ? undefined : this.ids.get(kode.id);
    if (first !== undefined) {
      cells.problem('kodeTwice', cells.raw('indikator'), { field: 'kode', other: first });
      return 'twice';
    }
    if (kode.id !== null) this.ids.set(kode.id, cells.row);
    this.kodes.push({ kode, place: cells.place('kode') });
    return kode;
  }

  /** "1", "1.1"; a comma for the point and a point at the end do not matter. */
  private nomor(cells: RowCells): string | null {
    const text = cells.text('nomor');
    if (text === null) return null;
    const plain = text.replaceAll(',', '.').replace(/[.)\s]+$/u, '');
    if (/^\d{1,3}(?:\.\d{1,3})*$/u.test(plain)) return plain.replace(/(^|\.)0+(?=\d)/gu, '$1');
    if (looksLikeDate(plain)) cells.problem('nomorUnreadable', text, { field: 'nomor' });
    return null;
  }

  private jenis(cells: RowCells): JenisRhk | null {
    const text = cells.text('jenis');
    if (text === null) return null;
    const choice = chooseLoosely(text.replace(/\b(?:rhk|kinerja)\b/giu, ' '), JENIS);
    if (choice.kind === 'chosen') return choice.value === 'Utama' ? 'utama' : 'tambahan';
    cells.problem('jenisUnknown', text, { field: 'jenis' });
    return null;
  }

  private settleJenis(cells: RowCells, group: DraftRhk, own: JenisRhk | null): void {
    if (own !== null && group.jenis !== null && own !== group.jenis) {
      cells.problem('jenisDiffers', own, { field: 'jenis', other: group.row });
    } else group.jenis ??= own;
  }

  private atasan(cells: RowCells, group: DraftRhk): void {
    const own = cells.text('rhkAtasan');
    if (own === null) return;
    if (group.rhkAtasan !== null && fold(group.rhkAtasan) !== fold(own)) {
      cells.problem('atasanDiffers', own, { field: 'rhkAtasan', other: group.row });
    } else group.rhkAtasan ??= own;
  }

  private hasIndikatorColumns(): boolean {
    const { at, bulan } = this.table;
    return OF_INDIKATOR.some((field) => at[field] !== undefined) || bulan.some((column) => column !== null);
  }

  private indikator(cells: RowCells, group: DraftRhk, nama: string, id: string | null): void {
    const aspek = this.chosenAspek(cells);
    const repeated = group.indikator.find(
      (one) =>
        fold(one.nama) === fold(nama) &&
        fold(one.aspek ?? '') === fold(aspek ?? '') &&
        (id === null || one.id === null),
    );
    if (repeated !== undefined) {
      cells.problem('duplicateRow', nama, { other: repeated.row });
      return;
    }
    if (nama.length > LONGEST_INDIKATOR) cells.problem('longerThanSite', nama, { field: 'indikator', info: true });
    const sides = cells
      .text('perspektif')
      ?.split(/\s*[;\n]\s*/u)
      .filter((one) => one !== '');
    const draft: DraftIndikator = {
      row: cells.row,
      id,
      nomorIki: cells.text('nomorIki'),
      nama,
      aspek,
      target: null,
      satuan: cells.text('satuan'),
      perspektif: sides === undefined || sides.length === 0 ? null : sides,
      bulan: Array.from({ length: 12 }, () => LEAVE),
      monthRow: 0,
    };
    cells.target(
      draft.satuan,
      (value) => (draft.target = value),
      (unit) => (draft.satuan = unit),
    );
    cells.months(draft.satuan, (at, cell) => (draft.bulan[at] = cell));
    group.indikator.push(draft);
  }

  private chosenAspek(cells: RowCells): string | null {
    const text = cells.text('aspek');
    if (text === null) return null;
    const choice = chooseLoosely(text, this.aspek);
    if (choice.kind === 'chosen') {
      if (choice.corrected) cells.problem('aspekCorrected', text, { field: 'aspek', info: true });
      return choice.value;
    }
    // Our own line says what e-Kinerja itself shows, also where that is none of the known words.
    if (cells.exact && choice.kind === 'unknown') return text;
    cells.problem(choice.kind === 'unknown' ? 'aspekUnknown' : 'aspekTwoMeanings', text, { field: 'aspek' });
    return null;
  }
}
