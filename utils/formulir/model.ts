/**
 * One of the site's forms as plain data: what it is, what stands in it, what may be put into it. Serialisable; no Element
 * and no selector. Option values are the page's own: nothing else is ever chosen (docs/ekinerja.md §13.10).
 */
export type FormPage = 'form-rhk' | 'form-indikator' | 'form-lampiran' | 'form-kinerja-harian';

/** Fields a person fills, in our words. A form has some of them, each at most once. */
export type FieldName =
  | 'rhkAtasan'
  | 'jenisRhk'
  | 'rhk'
  | 'aspek'
  | 'renstra'
  | 'indikator'
  | 'target'
  | 'satuan'
  | 'perspektif'
  | 'uraianLampiran'
  | 'kegiatanTambahan'
  | 'indikatorHarian'
  | 'uraianHarian'
  | 'realisasi'
  | 'jamMulai'
  | 'jamSelesai';

/** `choice`: one of the options; `choices`: any of them; `time`: HH:mm (§13.11). */
export type FieldKind = 'text' | 'number' | 'time' | 'choice' | 'choices';

export interface FormOption {
  readonly value: string;
  readonly text: string;
}

export interface FormField {
  readonly name: FieldName;
  readonly kind: FieldKind;
  /** As the page prints it. */
  readonly label: string;
  /** Text, number, time: exactly one. Choices: values of the chosen options; the empty prompt is none. */
  readonly value: readonly string[];
  /** Without the prompt; [] for texts. */
  readonly options: readonly FormOption[];
  /** What the site said about it after the last attempt to save; '' = nothing. */
  readonly said: string;
}

export interface FormReading {
  readonly page: FormPage;
  /** Names this very form on this very page; another one, or the same one loaded again, has another. */
  readonly token: string;
  readonly mode: 'baru' | 'tahapan' | 'ubah';
  readonly fields: readonly FormField[];
  /** "1-2024 : jabatan - instansi" as printed; null = the form does not say. */
  readonly nomorSkp: string | null;
  /** Text of the RHK above; null = none. */
  readonly induk: string | null;
  /** Date of a daily entry as the site writes it (yyyy-mm-dd); null = no daily entry. */
  readonly tanggal: string | null;
  /** When the page of a daily entry was loaded (ms, by this computer's clock); absent = not known. */
  readonly dimuat?: number;
  readonly jenisHarian: 'utama' | 'tambahan' | null;
  /** Id of the kind of lampiran in the address; null = the address does not tell. */
  readonly jenisLampiran: string | null;
  /** The field the person's cursor is in. */
  readonly focus: FieldName | null;
  /** Words of the person's own that stand on the page; absent = none. */
  readonly kata?: readonly { readonly label: string; readonly kata: string; readonly halaman: FormPage }[];
}

/** Why a form is not read. Each has a text. */
export type FormProblem =
  | 'notAForm' // another page, or a page that only looks like one
  | 'loggedOut'
  | 'formMissing'
  | 'formTwice'
  | 'fieldMissing'
  | 'fieldTwice'
  | 'fieldChanged' // another kind of control, or one that cannot be filled
  | 'labelDisagrees' // the name says one field, the label another
  | 'pageTranslated'
  | 'gone'; // no answer from the page

export interface FormRefusal {
  readonly problem: FormProblem;
  readonly field: FieldName | null;
}

/** One field to fill, with what stood there when the person saw it. */
export interface FieldChange {
  readonly name: FieldName;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** What the person confirmed: exactly these fields of exactly this form. */
export interface FillOrder {
  readonly token: string;
  readonly changes: readonly FieldChange[];
}

/** Why nothing was put into the form. */
export type FillProblem =
  | FormProblem
  | 'otherForm' // the page was loaded again or shows another form
  | 'changedMeanwhile' // a field does not hold any more what the person was shown
  | 'optionGone'
  | 'placeLeft' // a place of the template is unfilled
  | 'nothingToDo';

export interface FillRefusal {
  readonly problem: FillProblem;
  readonly field: FieldName | null;
}

/** What the form holds after filling. */
export interface FilledField extends FieldChange {
  /** As read back; the page's own scripts may have changed what was put in. */
  readonly now: readonly string[];
}
export interface FillReport {
  readonly fields: readonly FilledField[];
}

/** `kept`: the person changed it since, so it stays. */
export interface UndoReport {
  readonly restored: readonly FieldName[];
  readonly kept: readonly FieldName[];
}

/** Values of the fields while the person types, and where the cursor is. */
export interface FormGlimpse {
  readonly token: string;
  readonly values: readonly { readonly name: FieldName; readonly value: readonly string[] }[];
  readonly focus: FieldName | null;
}

export function sameValue(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((value, index) => value === other[index]);
}
