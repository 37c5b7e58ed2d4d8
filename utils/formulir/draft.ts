/**
 * What is about to be put into a form: per field before and after, the places still to fill, what e-Kinerja would say.
 * Pure; made anew from the person's choices at every change. An order exists only for a draft without open places.
 */
import { ok, refuse, type Result } from '../skp/result';
import type { Tempat } from '../templates/model';
import {
  fillPieces,
  placesOf,
  readyText,
  type AskedPlace,
  type FilledPiece,
  type PlaceValues,
} from '../templates/places';
import { measureField, type FieldMeasure } from './limits';
import { sameValue, type FieldChange, type FieldName, type FillOrder, type FormField, type FormReading } from './model';
import type { RawValues } from './offers';

/** The choices of the person, on top of a form. */
export interface DraftChoices {
  readonly title: string;
  /** Template it came from, for "recently used"; null = none. */
  readonly templatId: string | null;
  /** By field, with places. */
  readonly raw: RawValues;
  readonly tempat: readonly Tempat[];
  readonly places: PlaceValues;
  /** Fields the person wants left as they are. */
  readonly left: readonly FieldName[];
}

export interface DraftField {
  readonly field: FormField;
  readonly before: readonly string[];
  /** null = nothing is put in. */
  readonly after: readonly string[] | null;
  /** The text as it is made of words and places; [] for choices. */
  readonly pieces: readonly FilledPiece[];
  /** As the person may edit it, with places. */
  readonly raw: string;
  readonly left: boolean;
  /** Really changes something. */
  readonly changes: boolean;
  readonly measure: FieldMeasure;
}

export interface Draft {
  readonly title: string;
  readonly fields: readonly DraftField[];
  readonly places: readonly AskedPlace[];
  /** Names of places without a value in fields that are to be filled. */
  readonly open: readonly string[];
  readonly changing: number;
  /** Texts that stood there and would be replaced. */
  readonly replacing: number;
}

/** Fields of several lines; everywhere else a line break becomes a blank, as the page's own box would have it. */
const LINES: ReadonlySet<FieldName> = new Set(['rhk', 'indikator', 'uraianLampiran', 'uraianHarian']);

/** The text as its box holds it: line breaks as a textarea counts them. */
function asTyped(name: FieldName, text: string): string {
  return text.replace(/\r\n?/gu, '\n').replace(/\n/gu, LINES.has(name) ? '\n' : ' ');
}

const isText = ({ kind }: FormField): boolean => kind === 'text' || kind === 'number' || kind === 'time';

/** The draft of these choices on this form. */
export function makeDraft(form: FormReading, choices: DraftChoices): Draft {
  const { raw, tempat, places, left } = choices;
  const fields = form.fields.map((field): DraftField => {
    const own = raw[field.name] ?? null;
    const isLeft = left.includes(field.name);
    const pieces = own !== null && isText(field) ? fillPieces(own[0] ?? '', places, tempat) : [];
    const after =
      own === null ? null : isText(field) ? [asTyped(field.name, pieces.map(({ text }) => text).join(''))] : own;
    const changes = after !== null && !isLeft && !sameValue(after, field.value);
    return {
      field,
      before: field.value,
      after,
      pieces,
      raw: isText(field) ? (own?.[0] ?? '') : '',
      left: isLeft,
      changes,
      measure: measureField(field.name, after ?? field.value, form),
    };
  });
  const used = fields.filter(({ after, left: isLeft }) => after !== null && !isLeft);
  const texts = used.map(({ raw: text }) => text);
  const asked = placesOf(texts, places, tempat);
  return {
    title: choices.title,
    fields,
    places: asked,
    open: asked.filter(({ nilai }) => nilai === null).map(({ nama }) => nama),
    changing: fields.filter((field) => field.changes).length,
    replacing: fields.filter((field) => field.changes && field.before.some((text) => text.trim() !== '')).length,
  };
}

/** The order of a draft: exactly what was shown. Refused while a place is open. */
export function orderOf(form: FormReading, choices: DraftChoices): Result<FillOrder, 'placeLeft' | 'nothingToDo'> {
  const changes: FieldChange[] = [];
  for (const { field, changes: does, after, before, raw } of makeDraft(form, choices).fields) {
    if (!does || after === null) continue;
    if (isText(field)) {
      const ready = readyText(raw, choices.places, choices.tempat);
      if (!ready.ok) return refuse('placeLeft');
      changes.push({ name: field.name, before, after: [asTyped(field.name, ready.value)] });
    } else changes.push({ name: field.name, before, after });
  }
  return changes.length === 0 ? refuse('nothingToDo') : ok({ token: form.token, changes });
}
