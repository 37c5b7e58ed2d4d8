/** The panel's work on one of the site's forms as plain state, and the intents of the person. */
import type { Draft } from '../formulir/draft';
import type { FieldMeasure } from '../formulir/limits';
import type {
  FieldName,
  FillRefusal,
  FillReport,
  FormField,
  FormPage,
  FormReading,
  FormRefusal,
  UndoReport,
} from '../formulir/model';
import type { Offer } from '../formulir/offers';
import type { PreparedEntry } from '../formulir/prepared-entry';
import type { BagianLampiran } from '../templates/model';

/** A field of the page as it stands now. */
export interface LiveField {
  readonly field: FormField;
  readonly measure: FieldMeasure;
}

export interface FormulirState {
  /** null = the tab shows none of the forms. */
  readonly page: FormPage | null;
  /** null = not read (yet). */
  readonly form: FormReading | null;
  /** The page is one of the forms, but it was not read. */
  readonly refusal: FormRefusal | null;
  readonly live: readonly LiveField[];
  /** The field the cursor is in. */
  readonly focus: FieldName | null;
  readonly busy: 'reading' | 'filling' | null;
  readonly words: string;
  readonly offers: readonly Offer[];
  /** How many more there are. */
  readonly more: number;
  /** Kind of lampiran: from the page, from the person, or unknown. */
  readonly bagian: { readonly is: BagianLampiran | null; readonly from: 'page' | 'person' | null };
  readonly draft: Draft | null;
  readonly refused: FillRefusal | null;
  readonly filled: FillReport | null;
  readonly undone: UndoReport | null;
  readonly broken: boolean;
}

export type FormulirIntent =
  /** The face is on the screen: follow what the person types. */
  | { readonly type: 'show'; readonly on: boolean }
  | { readonly type: 'readAgain' }
  | { readonly type: 'search'; readonly words: string }
  | { readonly type: 'moreOffers' }
  | { readonly type: 'setBagian'; readonly bagian: BagianLampiran }
  /** Show what this template would put into the form. */
  | { readonly type: 'choose'; readonly offer: string }
  /** Show what this entry, prepared ahead, would put into the form. */
  | { readonly type: 'propose'; readonly id: string; readonly entry: PreparedEntry }
  | { readonly type: 'setPlace'; readonly nama: string; readonly value: string }
  | { readonly type: 'setText'; readonly field: FieldName; readonly text: string }
  | { readonly type: 'setOptions'; readonly field: FieldName; readonly values: readonly string[] }
  /** Leave this field as it is, or not. */
  | { readonly type: 'toggleField'; readonly field: FieldName }
  | { readonly type: 'closeDraft' }
  | { readonly type: 'fill' }
  | { readonly type: 'undo' }
  | { readonly type: 'focusField'; readonly field: FieldName };

/** The tab shows none of the forms. */
export const EMPTY_FORMULIR: FormulirState = {
  page: null,
  form: null,
  refusal: null,
  live: [],
  focus: null,
  busy: null,
  words: '',
  offers: [],
  more: 0,
  bagian: { is: null, from: null },
  draft: null,
  refused: null,
  filled: null,
  undone: null,
  broken: false,
};
