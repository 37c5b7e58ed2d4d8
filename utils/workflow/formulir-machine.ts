/**
 * The panel's work on one of the site's forms. Invariants:
 * - what is put in is the order of the draft on the screen, and the page refuses it if the form is not that form any more;
 * - a draft with an open place has no order;
 * - the page is listened to only while the face is shown;
 * - nothing is ever saved: "Simpan" is the person's.
 */
import { bagianOf } from '../formulir/bagian';
import { makeDraft, orderOf, type DraftChoices } from '../formulir/draft';
import { contextOf, NOTHING_KNOWN, type FormContext } from '../formulir/form-context';
import { measureField } from '../formulir/limits';
import type { FieldName, FormGlimpse, FormPage, FormReading } from '../formulir/model';
import { offersOf, type Offer } from '../formulir/offers';
import { entryValues, type PreparedEntry } from '../formulir/prepared-entry';
import type { Templat } from '../templates/model';
import type { PlaceValues } from '../templates/places';
import { askOf } from './formulir-ask';
import type { FormulirPorts } from './formulir-ports';
import type { FormulirIntent, FormulirState } from './formulir-state';

export interface FormulirMachine {
  readonly state: () => FormulirState;
  readonly send: (intent: FormulirIntent) => void;
  readonly subscribe: (listener: (state: FormulirState) => void) => () => void;
  /** Resolves when everything sent so far has been handled (for tests). */
  readonly settled: () => Promise<void>;
}

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
const FORMS: readonly string[] = ['form-rhk', 'form-indikator', 'form-lampiran', 'form-kinerja-harian'];
const isForm = (page: string): page is FormPage => FORMS.includes(page);
/** Offers shown at once; more on request. */
const SHOWN = 12;

/** Follows the tab the panel looks at. */
export function createFormulirMachine(ports: FormulirPorts): FormulirMachine {
  let state = EMPTY_FORMULIR;
  let queue: Promise<void> = Promise.resolve();
  let context: FormContext = NOTHING_KNOWN;
  let choices: DraftChoices | null = null;
  /** The prepared entry the draft was made of. */
  let proposed: string | null = null;
  let found: readonly Offer[] = [];
  let limit = SHOWN;
  let shown = false;
  let looked: unknown = null;
  let watch: { readonly token: string; readonly end: () => void } | null = null;
  const listeners = new Set<(state: FormulirState) => void>();

  function update(change: Partial<FormulirState>): void {
    state = { ...state, ...change };
    for (const listener of listeners) listener(state);
  }

  function enqueue(work: () => Promise<void> | void): void {
    queue = queue.then(work).catch(() => update({ busy: null, broken: true }));
  }

  async function look(): Promise<void> {
    const page = ports.page();
    // The same look is told more than once: whenever the task beside us changes.
    if (page === looked) return;
    looked = page;
    if (page.kind === 'looking') return;
    if (page.kind === 'otherPage' && isForm(page.page)) {
      if (state.page !== page.page) update({ ...EMPTY_FORMULIR, page: page.page });
      return read();
    }
    endWatch();
    if (state.page !== null) {
      choices = null;
      update(EMPTY_FORMULIR);
    }
  }

  async function read(): Promise<void> {
    update({ busy: 'reading' });
    const result = await ports.door.read();
    if (!result.ok) {
      endWatch();
      choices = null;
      update({ ...EMPTY_FORMULIR, page: state.page, refusal: result.reason });
      return;
    }
    const form = result.value;
    const same = state.form?.token === form.token;
    if (!same) {
      choices = null;
      limit = SHOWN;
      update({ ...EMPTY_FORMULIR, page: form.page, busy: 'reading' });
    }
    context = contextOf(form, { ...context, ...pick(ports.known()) });
    takeForm(form);
    update({ busy: null, refusal: null, focus: form.focus });
    await search();
    await startWatch();
    if (!same && form.page === 'form-lampiran') await findBagian(form.token);
  }

  /** Asks the site's list which part it is; what the person said meanwhile stands. */
  async function findBagian(token: string): Promise<void> {
    const heading = await ports.door.heading();
    const is = heading === null ? null : bagianOf(heading);
    if (is === null || state.form?.token !== token || state.bagian.from !== null) return;
    update({ bagian: { is, from: 'page' } });
    await search();
  }

  /** The form as it is now, and everything that depends on it. */
  function takeForm(form: FormReading): void {
    update({
      form,
      live: form.fields.map((field) => ({ field, measure: measureField(field.name, field.value) })),
      draft: choices === null ? null : makeDraft(form, choices),
    });
  }

  async function startWatch(): Promise<void> {
    const { form } = state;
    if (!shown || form === null || watch?.token === form.token) return;
    endWatch();
    const { token } = form;
    const end = await ports.door.watch(
      (glimpse) => enqueue(() => takeGlimpse(glimpse)),
      () => {
        if (watch?.token === token) watch = null;
      },
    );
    watch = { token, end };
  }
  function endWatch(): void {
    watch?.end();
    watch = null;
  }

  function takeGlimpse({ token, values, focus }: FormGlimpse): void {
    const { form } = state;
    if (form?.token !== token) return;
    const now = new Map(values.map(({ name, value }) => [name, value]));
    const before = chosenOf(form);
    takeForm({
      ...form,
      fields: form.fields.map((field) => ({ ...field, value: now.get(field.name) ?? field.value })),
    });
    update({ focus });
    // Another RHK atasan or aspek: other templates fit best.
    if (state.form !== null && chosenOf(state.form) !== before) enqueue(search);
  }

  async function search(): Promise<void> {
    const { form, words, bagian } = state;
    if (form === null) return;
    const templates: readonly Templat[] = await ports.shelf.find(askOf(form, { words, context, bagian: bagian.is }));
    // Another form or other words meanwhile: that search is still to come.
    if (state.form?.token !== form.token || state.words !== words) return;
    found = templates.flatMap((templat) => offersOf(templat, form, bagian.is));
    showOffers();
  }
  function showOffers(): void {
    update({ offers: found.slice(0, limit), more: Math.max(0, found.length - limit) });
  }

  function choose(next: DraftChoices | null, from: string | null = null): void {
    choices = next;
    proposed = from;
    const { form } = state;
    update({ draft: form !== null && next !== null ? makeDraft(form, next) : null, refused: null });
  }
  const change = (next: Partial<DraftChoices>): void => {
    if (choices !== null) choose({ ...choices, ...next }, proposed);
  };
  const setRaw = (field: FieldName, value: readonly string[]): void => {
    if (choices !== null)
      change({ raw: { ...choices.raw, [field]: value }, left: choices.left.filter((one) => one !== field) });
  };

  async function fill(): Promise<void> {
    const { form } = state;
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
      if (result.reason.problem === 'changedMeanwhile') await read();
      return;
    }
    if (choices.templatId !== null) ports.shelf.used(choices.templatId);
    if (proposed !== null) ports.onFilled(proposed);
    choices = null;
    update({ draft: null, filled: result.value, undone: null });
    await read();
  }

  async function undo(): Promise<void> {
    const { form } = state;
    if (form === null || state.filled === null) return;
    const result = await ports.door.undo(form.token);
    if (result.ok) update({ filled: null, undone: result.value, refused: null });
    else update({ refused: result.reason, filled: null });
    await read();
  }

  /** What needs no answer from outside is done at once, so that a box never shows an older text than the one typed. */
  function handleNow(intent: FormulirIntent): boolean {
    switch (intent.type) {
      case 'moreOffers':
        limit += SHOWN * 2;
        showOffers();
        return true;
      case 'choose':
        takeOffer(intent.offer);
        return true;
      case 'propose':
        propose(intent.id, intent.entry);
        return true;
      case 'setPlace':
        if (choices !== null) change({ places: { ...choices.places, [intent.nama]: intent.value } });
        return true;
      case 'setText':
        setRaw(intent.field, [intent.text]);
        return true;
      case 'setOptions':
        setRaw(intent.field, intent.values);
        return true;
      case 'toggleField': {
        const left = choices?.left ?? [];
        const without = left.filter((one) => one !== intent.field);
        change({ left: without.length < left.length ? without : [...left, intent.field] });
        return true;
      }
      case 'closeDraft':
        choose(null);
        return true;
      case 'search':
        limit = SHOWN;
        update({ words: intent.words });
        return false;
      case 'setBagian':
        update({ bagian: { is: intent.bagian, from: 'person' } });
        return false;
      case 'show':
      case 'readAgain':
      case 'fill':
      case 'undo':
      case 'focusField':
        return false;
    }
  }

  async function handle(intent: FormulirIntent): Promise<void> {
    switch (intent.type) {
      case 'show':
        shown = intent.on;
        if (!shown) endWatch();
        else if (state.form !== null) await read();
        return;
      case 'readAgain':
        update({ broken: false });
        return read();
      case 'search':
      case 'setBagian':
        return search();
      case 'fill':
        return fill();
      case 'undo':
        return undo();
      case 'focusField':
        await ports.door.focus(intent.field);
        return;
      case 'choose':
      case 'moreOffers':
      case 'propose':
      case 'setPlace':
      case 'setText':
      case 'setOptions':
      case 'toggleField':
      case 'closeDraft':
        return;
    }
  }

  function takeOffer(id: string): void {
    const offer = found.find((one) => one.id === id);
    if (offer === undefined) return;
    update({ filled: null, undone: null });
    choose({
      title: offer.title,
      templatId: offer.templat.id,
      raw: offer.values,
      tempat: offer.templat.tempat ?? [],
      places: knownPlaces(context),
      left: [],
    });
  }

  function propose(id: string, entry: PreparedEntry): void {
    const { form } = state;
    if (form === null) return;
    update({ filled: null, undone: null });
    const raw = entryValues(entry, form);
    choose({ title: entry.uraian, templatId: null, raw, tempat: [], places: {}, left: [] }, id);
  }

  ports.onPage(() => enqueue(look));
  enqueue(look);

  return {
    state: () => state,
    send(intent) {
      if (!handleNow(intent)) enqueue(() => handle(intent));
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    settled: () => queue,
  };
}

/** Only what is known: nothing known takes nothing away. */
function pick({ tahun, nomorSkp }: Pick<FormContext, 'tahun' | 'nomorSkp'>): Partial<FormContext> {
  return { ...(tahun === null ? {} : { tahun }), ...(nomorSkp === null ? {} : { nomorSkp }) };
}

const chosenOf = (form: FormReading): string =>
  form.fields
    .filter(({ name }) => name === 'rhkAtasan' || name === 'aspek')
    .flatMap(({ value }) => value)
    .join('/');

const BULAN = 'Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember'.split(' ');

/** Values of the places that every template may use. */
function knownPlaces(context: FormContext): PlaceValues {
  const { tahun, nomorSkp, jabatan, unit, bulan } = context;
  return {
    ...(tahun === null ? {} : { tahun: String(tahun) }),
    ...(nomorSkp === null ? {} : { nomor_skp: nomorSkp }),
    ...(jabatan === null ? {} : { jabatan }),
    ...(unit === null ? {} : { unit }),
    ...(bulan === null ? {} : { bulan: BULAN[bulan - 1] ?? '' }),
  };
}
