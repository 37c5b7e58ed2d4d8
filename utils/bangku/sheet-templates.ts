/** The templates that the lines of a workbook come to, line by line in the order of the sheets. */
import { OpenNumbers } from '../import/open-numbers';
import type { PaketPlace } from '../import/paket/paket-tables';
import { parted } from '../import/paket/paket-words';
import { readNumberCell } from '../import/read-number-cell';
import { MOST_TEMPLATES, type Paket } from '../packs/model';
import type { KeluargaJabatan, Templat, TemplatIndikator, TemplatRhk } from '../templates/model';
import { fold } from '../text/normalise';
import { Families } from './families';
import { ordered } from './naskah';
import { keyFor, SheetIds } from './sheet-ids';
import { aspekOf, bagianOf, jenisOf, placeOf, polaOf, textOf, type SheetLine } from './sheet-line';
import { SheetProblems } from './sheet-problems';

/** What was there before the workbook. */
export interface SheetOrigins {
  /** The draft and what was published: their ids go on. */
  readonly known: readonly Pick<Paket, 'templat' | 'keluarga'>[];
  /** Families everybody may use. */
  readonly families: readonly KeluargaJabatan[];
}

const PLACE_NAME = /^[a-z][a-z0-9_]{0,39}$/u;

type Writable<Value> = { -readonly [Key in keyof Value]: Value[Key] };
type DraftRhk = Writable<TemplatRhk> & { row: number };
type DraftTarget = Writable<TemplatIndikator>;

/** Takes the lines of its kind with `rhk`, `lampiran` and `harian`, then `isian`; `finish` gives the templates. */
export class SheetTemplates {
  readonly problems = new SheetProblems();
  readonly templat: Templat[] = [];
  readonly families: Families;
  private readonly ids: SheetIds;
  private readonly numbers = new OpenNumbers<null, PaketPlace & { readonly text: string }>();
  /** RHK of lines without a code: by text and jabatan. */
  private readonly rhkByText = new Map<string, DraftRhk>();
  private readonly rhkByCode = new Map<string, DraftRhk>();
  private current: DraftRhk | null = null;
  private readonly links: { templat: DraftRhk; codes: readonly string[]; place: PaketPlace }[] = [];

  constructor({ known, families }: SheetOrigins) {
    this.families = new Families([...known.flatMap(({ keluarga }) => keluarga), ...families]);
    this.ids = new SheetIds(known);
  }

  private shared(line: SheetLine) {
    return {
      jabatan: parted(textOf(line, 'jabatan')).map((nama) => this.families.idOf(nama)),
      unit: [...parted(textOf(line, 'unit'))],
    };
  }

  private number(line: SheetLine, field: 'target' | 'realisasi', satuan: string, take: (value: string) => void) {
    const cell = line.row.cells[field];
    if (cell === undefined) return;
    const { angka } = readNumberCell(cell.text, cell.numeric, satuan);
    const place = placeOf(line, field);
    this.numbers.learn(angka);
    if (angka.kind === 'number') take(angka.value);
    else if (angka.kind === 'ambiguous') this.numbers.wait(null, { ...place, text: cell.text }, angka, take);
    else if (angka.kind === 'refused') line.problems.add('targetNoNumber', place, cell.text);
  }

  rhk(line: SheetLine): void {
    const rhk = textOf(line, 'rhk');
    const kode = textOf(line, 'kode');
    const found = this.rhkOf(line, rhk, kode);
    if (found === null) {
      line.problems.add('indikatorWithoutRhk', placeOf(line), textOf(line, 'indikator'));
      return;
    }
    this.current = found;
    if (rhk !== '' && fold(found.rhk) !== fold(rhk)) {
      line.problems.add('rhkTextsDiffer', placeOf(line, 'rhk'), rhk);
      return;
    }
    this.indikator(line, found);
  }

  private rhkOf(line: SheetLine, rhk: string, kode: string): DraftRhk | null {
    const known = kode === '' ? undefined : this.rhkByCode.get(fold(kode));
    if (known !== undefined) return known;
    if (rhk === '') return kode === '' ? this.current : null;
    const shared = this.shared(line);
    const key = keyFor('rhk', rhk, shared.jabatan) + shared.unit.join('\n');
    const same = kode === '' ? this.rhkByText.get(key) : undefined;
    if (same !== undefined) return same;
    const draft: DraftRhk = {
      ...shared,
      id: this.ids.idFor(kode, 'rhk', rhk, shared.jabatan),
      jenis: 'rhk',
      rhk,
      jenisRhk: jenisOf(line),
      kataAtasan: [...parted(textOf(line, 'kataAtasan'))],
      indikator: [],
      lampiran: [],
      row: line.row.row,
    };
    const links = parted(textOf(line, 'lampiran'));
    if (links.length > 0) this.links.push({ templat: draft, codes: links, place: placeOf(line, 'lampiran') });
    if (kode === '') this.rhkByText.set(key, draft);
    else this.rhkByCode.set(fold(kode), draft);
    this.templat.push(draft);
    return draft;
  }

  private indikator(line: SheetLine, found: DraftRhk): void {
    const nama = textOf(line, 'indikator');
    const { aspek: aspekCell, target, satuan: satuanCell } = line.row.cells;
    if (nama === '') {
      if (aspekCell !== undefined || target !== undefined || satuanCell !== undefined)
        line.problems.add('rowWithoutIndikator', placeOf(line), found.rhk);
      return;
    }
    const satuan = textOf(line, 'satuan');
    const draft: DraftTarget = {
      nama,
      aspek: aspekOf(line),
      target: '',
      satuan,
      pola: polaOf(line),
    };
    this.number(line, 'target', satuan, (value) => (draft.target = value));
    found.indikator.push(draft);
  }

  lampiran(line: SheetLine): void {
    const uraian = textOf(line, 'uraian');
    const bagian = bagianOf(line);
    if (uraian === '' || bagian === null) {
      if (uraian === '') line.problems.add('rowWithoutText', placeOf(line));
      return;
    }
    const shared = this.shared(line);
    const id = this.ids.ownIdFor(line, 'lampiran', uraian, shared.jabatan);
    if (id !== null) this.templat.push({ ...shared, id, jenis: 'lampiran', bagian, uraian });
  }

  harian(line: SheetLine): void {
    const uraian = textOf(line, 'uraian');
    if (uraian === '') {
      line.problems.add('rowWithoutText', placeOf(line));
      return;
    }
    const shared = this.shared(line);
    const id = this.ids.ownIdFor(line, 'harian', uraian, shared.jabatan);
    if (id === null) return;
    const draft: Writable<Extract<Templat, { jenis: 'harian' }>> = {
      ...shared,
      id,
      jenis: 'harian',
      jenisRhk: jenisOf(line),
      uraian,
    };
    this.number(line, 'realisasi', '', (value) => (draft.realisasi = value));
    this.templat.push(draft);
  }

  isian(line: SheetLine): void {
    const kode = textOf(line, 'templat');
    const id = this.ids.codes.get(fold(kode));
    const at = this.templat.findIndex((one) => one.id === id);
    const templat = this.templat[at];
    if (templat === undefined) {
      line.problems.add('templatUnknown', placeOf(line, 'templat'), kode);
      return;
    }
    const nama = fold(textOf(line, 'isian').replace(/[{}]/gu, '')).replaceAll(' ', '_');
    if (!PLACE_NAME.test(nama)) {
      line.problems.add('isianName', placeOf(line, 'isian'), nama);
      return;
    }
    const pilihan = parted(textOf(line, 'pilihan'));
    const bawaan = textOf(line, 'bawaan');
    const tempat = {
      nama,
      label: textOf(line, 'pertanyaan') || nama,
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
        const id = this.ids.codes.get(fold(kode));
        if (id !== undefined && lampiran.has(id)) templat.lampiran.push(id);
        else this.problems.add('lampiranUnknown', place, kode);
      }
    }
    for (const { text, ...place } of this.numbers.settle(null)) this.problems.add('numberTwoMeanings', place, text);
    if (this.templat.length > MOST_TEMPLATES) this.problems.add('tooMany', {}, String(this.templat.length));
    return this.templat.slice(0, MOST_TEMPLATES).map(ordered);
  }
}
