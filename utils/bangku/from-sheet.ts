/**
 * The tables of a workbook → templates of a pack. Invariants: a line with anything in it ends as a template, as part of
 * one, as a known kind of line (example, total), or as a named problem; a template that was there before keeps its id;
 * nothing is chosen between two possibilities.
 */
import { OpenNumbers } from '../import/open-numbers';
import { readNumberCell } from '../import/read-number-cell';
import { chooseLoosely } from '../import/skp/loose-choice';
import { CHOICES_SHEET, GUIDE_SHEET } from '../import/skp/book-style';
import { EXAMPLE_MARK } from '../import/skp/examples';
import { isTotal } from '../import/special-rows';
import type { PaketField } from '../import/paket/paket-fields';
import type { PaketPlace, PaketRow, PaketTable, PaketTables } from '../import/paket/paket-tables';
import { ASPEK_WORDS, BAGIAN_WORDS, JENIS_WORDS, parted, readPola } from '../import/paket/paket-words';
import { MOST_TEMPLATES, type Paket } from '../packs/model';
import type { JenisRhk } from '../skp/model';
import { textsOf } from '../templates/fill-template';
import type { BagianLampiran, KeluargaJabatan, Templat, TemplatIndikator, TemplatRhk } from '../templates/model';
import { fold } from '../text/normalise';
import { Families } from './families';
import { isWholeId, newId } from './ids';
import { ordered } from './naskah';
import { readFacts, type SheetFacts } from './sheet-facts';
import { SheetProblems, type PaketSheetProblem } from './sheet-problems';

export interface SheetPaket {
  readonly templat: readonly Templat[];
  readonly keluarga: readonly KeluargaJabatan[];
  readonly facts: SheetFacts;
  readonly problems: readonly PaketSheetProblem[];
}
export interface SheetContext {
  /** The draft and what was published: their ids go on. */
  readonly known: readonly Pick<Paket, 'templat' | 'keluarga'>[];
  /** Families everybody may use. */
  readonly families: readonly KeluargaJabatan[];
  /** Lets the window do its own work in between. */
  readonly pause: () => Promise<void>;
}

const SLICE = 300;
/** Sheets of our own workbook without templates: not worth a word. */
const SAYS_NOTHING: ReadonlySet<string> = new Set([GUIDE_SHEET, CHOICES_SHEET]);
const PLACE_NAME = /^[a-z][a-z0-9_]{0,39}$/u;

type Writable<Value> = { -readonly [Key in keyof Value]: Value[Key] };
type DraftRhk = Writable<TemplatRhk> & { row: number };
type DraftTarget = Writable<TemplatIndikator>;

class Reader {
  readonly problems = new SheetProblems();
  readonly templat: Templat[] = [];
  readonly families: Families;
  /** Codes as they are written → ids. */
  private readonly codes = new Map<string, string>();
  private readonly taken = new Set<string>();
  private readonly byText = new Map<string, string>();
  private readonly knownIds = new Set<string>();
  private readonly numbers = new OpenNumbers<null, PaketPlace & { readonly text: string }>();
  /** RHK of lines without a code: by text and jabatan. */
  private readonly rhkByText = new Map<string, DraftRhk>();
  private readonly rhkByCode = new Map<string, DraftRhk>();
  private current: DraftRhk | null = null;
  private readonly links: { templat: DraftRhk; codes: readonly string[]; place: PaketPlace }[] = [];

  constructor({ known, families }: SheetContext) {
    this.families = new Families([...known.flatMap(({ keluarga }) => keluarga), ...families]);
    for (const one of known.flatMap(({ templat }) => templat)) {
      this.knownIds.add(one.id);
      const key = keyFor(one.jenis, textsOf(one)[0] ?? '', one.jabatan);
      if (!this.byText.has(key)) this.byText.set(key, one.id);
    }
  }

  private place(table: PaketTable, row: PaketRow, field?: PaketField): PaketPlace {
    return {
      sheet: table.sheet,
      row: row.row,
      column: field === undefined ? '' : (row.cells[field]?.column ?? ''),
    };
  }

  /** The text of a cell; a formula that shows no text is a named problem, and blank. */
  private text(table: PaketTable, row: PaketRow, field: PaketField): string {
    const cell = row.cells[field];
    if (cell === undefined) return '';
    if (cell.formula) {
      this.problems.add('formulaError', this.place(table, row, field), cell.text);
      return '';
    }
    if (cell.hidden) this.problems.add('hiddenCharacters', this.place(table, row, field), cell.text);
    return cell.text;
  }

  /** Examples and totals are no data. */
  isNoData(table: PaketTable, row: PaketRow): boolean {
    const { cells } = row;
    if (fold(cells.kode?.text ?? '').startsWith(fold(EXAMPLE_MARK))) {
      this.problems.add('exampleSkipped', this.place(table, row), (cells.indikator ?? cells.uraian ?? cells.rhk)?.text);
      return true;
    }
    const first = (cells.kode ?? cells.rhk ?? cells.indikator ?? cells.uraian)?.text ?? null;
    if (cells.kode !== undefined || !isTotal(first)) return false;
    this.problems.add('totalRowSkipped', this.place(table, row), first ?? '');
    return true;
  }

  /** Known by its code, else by its text; else new. */
  private idFor(kode: string, jenis: Templat['jenis'], text: string, jabatan: readonly string[]): string {
    const before = this.byText.get(keyFor(jenis, text, jabatan));
    const candidates = [this.knownIds.has(kode) || isWholeId(kode) ? kode : undefined, before];
    const id =
      candidates.find((one): one is string => one !== undefined && !this.taken.has(one)) ??
      newId(text, { has: (one) => this.taken.has(one) || this.knownIds.has(one) });
    this.taken.add(id);
    if (kode !== '') this.codes.set(fold(kode), id);
    return id;
  }

  private choice<Value extends string>(text: string, options: readonly Value[]): Value | 'unknown' | null {
    if (text === '') return null;
    const found = chooseLoosely(text, options);
    return found.kind === 'chosen' ? (options.find((one) => one === found.value) ?? 'unknown') : 'unknown';
  }

  private jenis(table: PaketTable, row: PaketRow): JenisRhk {
    const text = this.text(table, row, 'jenis').replace(/\b(?:rhk|kinerja)\b/giu, ' ');
    const found = this.choice(text.trim(), JENIS_WORDS);
    if (found === 'unknown') this.problems.add('jenisUnknown', this.place(table, row, 'jenis'), text);
    return found === 'Tambahan' ? 'tambahan' : 'utama';
  }

  private shared(table: PaketTable, row: PaketRow) {
    return {
      jabatan: parted(this.text(table, row, 'jabatan')).map((nama) => this.families.idOf(nama)),
      unit: [...parted(this.text(table, row, 'unit'))],
    };
  }

  private number(
    table: PaketTable,
    row: PaketRow,
    field: 'target' | 'realisasi',
    satuan: string,
    take: (value: string) => void,
  ) {
    const cell = row.cells[field];
    if (cell === undefined) return;
    const { angka } = readNumberCell(cell.text, cell.numeric, satuan);
    const place = this.place(table, row, field);
    this.numbers.learn(angka);
    if (angka.kind === 'number') take(angka.value);
    else if (angka.kind === 'ambiguous') this.numbers.wait(null, { ...place, text: cell.text }, angka, take);
    else if (angka.kind === 'refused') this.problems.add('targetNoNumber', place, cell.text);
  }

  rhk(table: PaketTable, row: PaketRow): void {
    const rhk = this.text(table, row, 'rhk');
    const kode = this.text(table, row, 'kode');
    const found = this.rhkOf(table, row, rhk, kode);
    if (found === null) {
      this.problems.add('indikatorWithoutRhk', this.place(table, row), this.text(table, row, 'indikator'));
      return;
    }
    this.current = found;
    if (rhk !== '' && fold(found.rhk) !== fold(rhk)) {
      this.problems.add('rhkTextsDiffer', this.place(table, row, 'rhk'), rhk);
      return;
    }
    this.indikator(table, row, found);
  }

  private rhkOf(table: PaketTable, row: PaketRow, rhk: string, kode: string): DraftRhk | null {
    const known = kode === '' ? undefined : this.rhkByCode.get(fold(kode));
    if (known !== undefined) return known;
    if (rhk === '') return kode === '' ? this.current : null;
    const shared = this.shared(table, row);
    const key = keyFor('rhk', rhk, shared.jabatan) + shared.unit.join('\n');
    const same = kode === '' ? this.rhkByText.get(key) : undefined;
    if (same !== undefined) return same;
    const draft: DraftRhk = {
      ...shared,
      id: this.idFor(kode, 'rhk', rhk, shared.jabatan),
      jenis: 'rhk',
      rhk,
      jenisRhk: this.jenis(table, row),
      kataAtasan: [...parted(this.text(table, row, 'kataAtasan'))],
      indikator: [],
      lampiran: [],
      row: row.row,
    };
    const links = parted(this.text(table, row, 'lampiran'));
    if (links.length > 0) this.links.push({ templat: draft, codes: links, place: this.place(table, row, 'lampiran') });
    if (kode === '') this.rhkByText.set(key, draft);
    else this.rhkByCode.set(fold(kode), draft);
    this.templat.push(draft);
    return draft;
  }

  private indikator(table: PaketTable, row: PaketRow, found: DraftRhk): void {
    const nama = this.text(table, row, 'indikator');
    const { aspek: aspekCell, target, satuan: satuanCell } = row.cells;
    if (nama === '') {
      if (aspekCell !== undefined || target !== undefined || satuanCell !== undefined)
        this.problems.add('rowWithoutIndikator', this.place(table, row), found.rhk);
      return;
    }
    const satuan = this.text(table, row, 'satuan');
    const draft: DraftTarget = {
      nama,
      aspek: this.aspek(table, row),
      target: '',
      satuan,
      pola: this.pola(table, row),
    };
    this.number(table, row, 'target', satuan, (value) => (draft.target = value));
    found.indikator.push(draft);
  }

  private aspek(table: PaketTable, row: PaketRow): TemplatIndikator['aspek'] {
    const text = this.text(table, row, 'aspek');
    const found = this.choice(text, ASPEK_WORDS);
    const place = this.place(table, row, 'aspek');
    // The format knows no missing aspek: it is filled in, and named so that somebody looks at it.
    if (found === null) this.problems.add('aspekMissing', place, row.cells.indikator?.text);
    else if (found === 'unknown') this.problems.add('aspekUnknown', place, text);
    else if (fold(found) !== fold(text)) this.problems.add('aspekCorrected', place, text);
    return found === null || found === 'unknown' ? 'Kuantitas' : found;
  }

  private pola(table: PaketTable, row: PaketRow): TemplatIndikator['pola'] {
    const text = this.text(table, row, 'pola');
    const found = text === '' ? { kind: 'rata' as const } : readPola(text);
    if (found === null) this.problems.add('polaUnknown', this.place(table, row, 'pola'), text);
    return found ?? { kind: 'rata' };
  }

  lampiran(table: PaketTable, row: PaketRow): void {
    const uraian = this.text(table, row, 'uraian');
    const bagian = this.bagian(table, row);
    if (uraian === '' || bagian === null) {
      if (uraian === '') this.problems.add('rowWithoutText', this.place(table, row));
      return;
    }
    const shared = this.shared(table, row);
    const id = this.ownId(table, row, 'lampiran', uraian, shared.jabatan);
    if (id !== null) this.templat.push({ ...shared, id, jenis: 'lampiran', bagian, uraian });
  }

  private bagian(table: PaketTable, row: PaketRow): BagianLampiran | null {
    const text = this.text(table, row, 'bagian');
    const word = this.choice(text, Object.values(BAGIAN_WORDS));
    for (const bagian of ['dukungan', 'skema', 'konsekuensi'] as const)
      if (BAGIAN_WORDS[bagian] === word) return bagian;
    this.problems.add('bagianUnknown', this.place(table, row, 'bagian'), text);
    return null;
  }

  harian(table: PaketTable, row: PaketRow): void {
    const uraian = this.text(table, row, 'uraian');
    if (uraian === '') {
      this.problems.add('rowWithoutText', this.place(table, row));
      return;
    }
    const shared = this.shared(table, row);
    const id = this.ownId(table, row, 'harian', uraian, shared.jabatan);
    if (id === null) return;
    const draft: Writable<Extract<Templat, { jenis: 'harian' }>> = {
      ...shared,
      id,
      jenis: 'harian',
      jenisRhk: this.jenis(table, row),
      uraian,
    };
    this.number(table, row, 'realisasi', '', (value) => (draft.realisasi = value));
    this.templat.push(draft);
  }

  /** null: the code stands at another line already. */
  private ownId(table: PaketTable, row: PaketRow, jenis: Templat['jenis'], text: string, jabatan: readonly string[]) {
    const kode = this.text(table, row, 'kode');
    if (kode !== '' && this.codes.has(fold(kode))) {
      this.problems.add('kodeTwice', this.place(table, row, 'kode'), kode);
      return null;
    }
    return this.idFor(kode, jenis, text, jabatan);
  }

  isian(table: PaketTable, row: PaketRow): void {
    const kode = this.text(table, row, 'templat');
    const id = this.codes.get(fold(kode));
    const at = this.templat.findIndex((one) => one.id === id);
    const templat = this.templat[at];
    if (templat === undefined) {
      this.problems.add('templatUnknown', this.place(table, row, 'templat'), kode);
      return;
    }
    const nama = fold(this.text(table, row, 'isian').replace(/[{}]/gu, '')).replaceAll(' ', '_');
    if (!PLACE_NAME.test(nama)) {
      this.problems.add('isianName', this.place(table, row, 'isian'), nama);
      return;
    }
    const pilihan = parted(this.text(table, row, 'pilihan'));
    const bawaan = this.text(table, row, 'bawaan');
    const tempat = {
      nama,
      label: this.text(table, row, 'pertanyaan') || nama,
      ...(pilihan.length > 0 ? { pilihan: [...pilihan] } : {}),
      ...(bawaan === '' ? {} : { bawaan }),
    };
    this.templat[at] = { ...templat, tempat: [...(templat.tempat ?? []), tempat] };
  }

  /** Links by code, and numbers that could mean two things: when everything was seen. */
  finish(): readonly Templat[] {
    const lampiran = new Set(this.templat.filter(({ jenis }) => jenis === 'lampiran').map(({ id }) => id));
    for (const { templat, codes, place } of this.links) {
      for (const kode of codes) {
        const id = this.codes.get(fold(kode));
        if (id !== undefined && lampiran.has(id)) templat.lampiran.push(id);
        else this.problems.add('lampiranUnknown', place, kode);
      }
    }
    for (const { text, ...place } of this.numbers.settle(null)) this.problems.add('numberTwoMeanings', place, text);
    if (this.templat.length > MOST_TEMPLATES) this.problems.add('tooMany', {}, String(this.templat.length));
    return this.templat.slice(0, MOST_TEMPLATES).map(ordered);
  }
}

const keyFor = (jenis: Templat['jenis'], text: string, jabatan: readonly string[]): string =>
  [jenis, fold(text), ...jabatan].join('\n');

/** Reads what the tables say. */
export async function paketFromTables(
  { tables, twice, unknown }: PaketTables,
  context: SheetContext,
): Promise<SheetPaket> {
  const reader = new Reader(context);
  const { problems, families } = reader;
  for (const { text, ...place } of twice) problems.add('twoColumnsForField', place, text);
  const known = tables.filter(({ kind }) => kind !== 'keterangan');
  if (known.length === 0) problems.add('noTable', {});
  else for (const sheet of unknown) if (!SAYS_NOTHING.has(sheet)) problems.add('unknownSheet', { sheet });
  const ofKind = (kind: PaketTable['kind']) => tables.filter((table) => table.kind === kind);
  for (const { rows } of ofKind('jabatan'))
    for (const { cells } of rows)
      families.describe(cells.kode?.text ?? '', cells.jabatan?.text ?? '', parted(cells.sebutan?.text ?? ''));
  let since = 0;
  // Places to fill are told of templates that were read before.
  for (const kind of ['rhk', 'lampiran', 'harian', 'isian'] as const) {
    for (const table of ofKind(kind)) {
      for (const row of table.rows) {
        since += 1;
        if (since % SLICE === 0) await context.pause();
        if (!reader.isNoData(table, row)) reader[kind](table, row);
      }
    }
  }
  const facts = readFacts(ofKind('keterangan'), problems);
  return { templat: reader.finish(), keluarga: families.used(), facts, problems: problems.all };
}
