/** A whole SKP from a workbook: what is wanted, and every problem by sheet, row and column. */
import type { JenisRhk } from '../../skp/model';
import type { WantedSkp } from '../../skp/wanted';

/** What the site's own lists offer, as far as the caller knows it. Empty = not known. */
export interface SkpVocabulary {
  readonly aspek: readonly string[];
  /** Headings of the parts of the lampiran. */
  readonly bagian: readonly string[];
}

/** Texts: `buku.problem.<code>`. Good rows are kept. */
export type SkpProblemCode =
  // The workbook
  | 'noRhkTable' // no sheet with RHK and indikator was found
  | 'noMonths' // no month columns anywhere: targets per month are left as they are
  | 'noLampiran' // no lampiran anywhere: they are left as they are
  | 'secondTable' // headings of other columns: nothing from here on is read
  | 'tableIgnored' // a second sheet of the same kind
  | 'twoColumnsForField'
  | 'headingUnclear'
  | 'yearDiffers'
  | 'tooManyRows'
  // Rows
  | 'exampleSkipped'
  | 'exampleChanged' // marked as an example, but its text is not ours any more
  | 'totalRowSkipped'
  | 'loneText' // one text and nothing else: a signature, a remark
  | 'indikatorWithoutRhk'
  | 'rowWithoutIndikator'
  | 'rhkWithoutName'
  | 'indukMissing' // "1.1" without a "1"
  | 'nomorUnreadable'
  | 'rhkTextsDiffer' // one RHK, two texts
  | 'duplicateRow'
  | 'kodeTwice'
  | 'kodeUnreadable'
  | 'kodeOfOtherSkp'
  | 'jenisUnknown'
  | 'jenisEmpty'
  | 'jenisDiffers'
  | 'atasanDiffers'
  | 'aspekUnknown'
  | 'aspekTwoMeanings'
  | 'aspekCorrected'
  | 'bagianUnknown'
  | 'uraianWithoutBagian'
  | 'longerThanSite' // more than the 500 characters e-Kinerja takes for an indikator
  | 'monthsWithoutIndikator'
  | 'monthsTwoCandidates'
  | 'monthsTextDisagree'
  | 'monthsTwice'
  | 'targetsDiffer'
  // Cells
  | 'notANumber'
  | 'negative'
  | 'exponent'
  | 'tooPrecise'
  | 'formulaError'
  | 'mergedMonths' // one number for several months or rows
  | 'dateInNumberCell'
  | 'hiddenCharacters'
  | 'rowShape';

export interface SkpPlace {
  /** '' = the whole workbook. */
  readonly sheet: string;
  /** 1-based, as Excel shows it; 0 = the whole sheet. */
  readonly row: number;
  /** Column as Excel shows it ("A", "AB"); '' = whole row. */
  readonly column: string;
}

export interface SkpProblem extends SkpPlace {
  readonly code: SkpProblemCode;
  /** The offending text, shortened to 40 characters; '' if none. */
  readonly text: string;
  /** Row the problem is about as well (the first of two), or 0. */
  readonly otherRow: number;
  readonly severity: 'error' | 'info';
}

/** `1.000` may be 1 or 1000. Asked once per file. */
export interface SkpAmbiguous extends SkpPlace {
  readonly text: string;
  readonly asThousands: string;
  readonly asDecimal: string;
}

export interface SkpImport {
  readonly wanted: WantedSkp;
  readonly problems: readonly SkpProblem[];
  /** Non-empty and no choice given: the values concerned are left and the person must choose first. */
  readonly ambiguous: readonly SkpAmbiguous[];
  /** Names of the sheets that were read, by what they gave. */
  readonly sheets: { readonly rhk: string | null; readonly bulan: string | null; readonly lampiran: readonly string[] };
}

/** An indikator while the sheets are read. */
export interface DraftIndikator {
  readonly row: number;
  readonly id: string | null;
  readonly nomorIki: string | null;
  readonly nama: string;
  aspek: string | null;
  target: string | null;
  satuan: string | null;
  readonly perspektif: readonly string[] | null;
  readonly bulan: WantedSkp['rhk'][number]['indikator'][number]['bulan'][number][];
  /** Row of the month sheet that filled it; 0 = none. */
  monthRow: number;
}

/** An RHK while the sheets are read. */
export interface DraftRhk {
  readonly row: number;
  readonly id: string | null;
  nama: string | null;
  nomor: string | null;
  jenis: JenisRhk | null;
  rhkAtasan: string | null;
  /** Begun by nothing but a text: an RHK only if indikator follow. */
  lone: boolean;
  readonly indikator: DraftIndikator[];
}
