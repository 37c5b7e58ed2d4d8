/** What a template or a prepared entry would put into the form: shown, changed, put in as shown, taken back. */
import { makeDraft, orderOf, type DraftChoices } from '../formulir/draft';
import type { FormContext } from '../formulir/form-context';
import type { FieldName } from '../formulir/model';
import { entryValues, filledEntry, type PreparedEntry } from '../formulir/prepared-entry';
import { NAMA_BULAN, type PlaceValues } from '../templates/places';
import type { FormulirCore } from './formulir-core';
import { read } from './formulir-read';

/** `from`: the prepared entry it is made of. Null = no draft. */
export function choose(core: FormulirCore, next: DraftChoices | null, from: string | null = null): void {
  const { state, update } = core;
  core.choices = next;
  core.proposed = from;
  const { form } = state();
  update({ draft: form !== null && next !== null ? makeDraft(form, next) : null, refused: null });
}

/** Of the draft that is there; without one, nothing. */
export function change(core: FormulirCore, next: Partial<DraftChoices>): void {
  if (core.choices !== null) choose(core, { ...core.choices, ...next }, core.proposed);
}

/** Writes into the draft; a field that is written is put in. */
export function setRaw(core: FormulirCore, field: FieldName, value: readonly string[]): void {
  if (core.choices !== null)
    change(core, {
      raw: { ...core.choices.raw, [field]: value },
      left: core.choices.left.filter((one) => one !== field),
    });
}

/** Puts the draft into the form as it is shown; a draft with an open place is refused. */
export async function fill(core: FormulirCore): Promise<void> {
  const { ports, state, update } = core;
  const { form } = state();
  // The person may close the draft while the page still fills.
  const { choices, proposed } = core;
  if (form === null || choices === null) return;
  const order = orderOf(form, choices);
  if (!order.ok) {
    update({ refused: { problem: order.reason, field: null } });
    return;
  }
  update({ busy: 'filling', refused: null });
  const result = await ports.door.fill(order.value);
  update({ busy: null });
  if (!result.ok) {
    update({ refused: result.reason });
    if (result.reason.problem === 'changedMeanwhile') await read(core);
    return;
  }
  if (choices.templatId !== null) ports.shelf.used(choices.templatId);
  if (proposed !== null) ports.onFilled(proposed, filledEntry(form, result.value));
  core.choices = null;
  update({ draft: null, filled: result.value, undone: null });
  await read(core);
}

/** Takes back what was put in last, as far as the form still holds it. */
export async function undo(core: FormulirCore): Promise<void> {
  const { ports, state, update } = core;
  const { form } = state();
  if (form === null || state().filled === null) return;
  const result = await ports.door.undo(form.token);
  if (result.ok) {
    if (core.proposed !== null && result.value.kept.length === 0) ports.onFilled(core.proposed, null);
    update({ filled: null, undone: result.value, refused: null });
  } else update({ refused: result.reason, filled: null });
  await read(core);
}

/** A draft of this template. */
export function takeOffer(core: FormulirCore, id: string): void {
  const { update } = core;
  const offer = core.found.find((one) => one.id === id);
  if (offer === undefined) return;
  update({ filled: null, undone: null });
  choose(core, {
    title: offer.title,
    templatId: offer.templat.id,
    raw: offer.values,
    tempat: offer.templat.tempat ?? [],
    places: knownPlaces(core.context),
    left: [],
  });
}

/** A draft of this entry, prepared ahead. */
export function propose(core: FormulirCore, id: string, entry: PreparedEntry): void {
  const { state, update } = core;
  const { form } = state();
  if (form === null) return;
  update({ filled: null, undone: null });
  const raw = entryValues(entry, form);
  choose(core, { title: entry.uraian, templatId: null, raw, tempat: [], places: {}, left: [] }, id);
}

/** Values of the places that every template may use. */
function knownPlaces(context: FormContext): PlaceValues {
  const { tahun, nomorSkp, jabatan, unit, bulan } = context;
  return {
    ...(tahun === null ? {} : { tahun: String(tahun) }),
    ...(nomorSkp === null ? {} : { nomor_skp: nomorSkp }),
    ...(jabatan === null ? {} : { jabatan }),
    ...(unit === null ? {} : { unit }),
    ...(bulan === null ? {} : { bulan: NAMA_BULAN[bulan - 1] }),
  };
}
