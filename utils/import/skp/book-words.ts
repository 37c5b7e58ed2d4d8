/** What the caller gives for a workbook: lists of the site, and the explaining words in the person's language. Headings are
 * the words of the screens and stay Indonesian. */

/** Columns that are explained above their heading. */
export type ExplainedColumn =
  | 'kode'
  | 'nomor'
  | 'jenis'
  | 'rhkAtasan'
  | 'rhk'
  | 'nomorIki'
  | 'aspek'
  | 'indikator'
  | 'target'
  | 'satuan'
  | 'perspektif'
  | 'lookedUp'
  | 'bulan'
  | 'jumlah'
  | 'selisih'
  | 'bagian'
  | 'uraian';

export interface BookWords {
  readonly explain: Readonly<Record<ExplainedColumn, string>>;
  /** Lines of the sheet that says how to fill the workbook. */
  readonly guide: readonly string[];
  /** Shown when a value is typed that is not in the list, and when a month is no number. */
  readonly notInList: string;
  readonly notANumber: string;
}

/** What the site's own lists offer; a list that is not known gives no drop-down. */
export interface BookChoices {
  readonly rhkAtasan: readonly string[];
  readonly aspek: readonly string[];
  /** Headings of the parts of the lampiran. */
  readonly bagian: readonly string[];
  /** Only JPT have perspektif, and no aspek and no RHK atasan. */
  readonly jpt: boolean;
}

export interface BookOptions {
  /** File name without ending. */
  readonly name: string;
  readonly words: BookWords;
  readonly choices: BookChoices;
  /** Empty lines ready to be filled. */
  readonly preparedRows?: number;
}
