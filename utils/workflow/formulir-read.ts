/** The form in the tab: read, and followed while the person types into it. */
import { bagianOf } from '../formulir/bagian';
import { makeDraft } from '../formulir/draft';
import { contextOf, NOTHING_KNOWN, type FormContext } from '../formulir/form-context';
import { measureField } from '../formulir/limits';
import type { FormGlimpse, FormPage, FormReading } from '../formulir/model';
import { SHOWN, type FormulirCore } from './formulir-core';
import { search } from './formulir-offers';
import { EMPTY_FORMULIR } from './formulir-state';

const FORMS: readonly string[] = ['form-rhk', 'form-indikator', 'form-lampiran', 'form-kinerja-harian'];
const isForm = (page: string): page is FormPage => FORMS.includes(page);

/** What the panel found in the tab; of a form, what is in it. */
export async function look(core: FormulirCore): Promise<void> {
  const { ports, state, update } = core;
  const page = ports.page();
  // The same look is told more than once: whenever the task beside us changes.
  if (page === core.looked) return;
  core.looked = page;
  if (page.kind === 'looking') return;
  if (page.kind === 'otherPage' && isForm(page.page)) {
    if (state().page !== page.page) update({ ...EMPTY_FORMULIR, page: page.page });
    return read(core);
  }
  endWatch(core);
  // The next one may be somebody else.
  if (page.kind === 'loggedOut') core.context = NOTHING_KNOWN;
  if (state().page !== null) {
    core.choices = null;
    update(EMPTY_FORMULIR);
  }
}

/** The form anew; a draft stays while it is the same form. */
export async function read(core: FormulirCore): Promise<void> {
  const { ports, state, update } = core;
  update({ busy: 'reading' });
  const result = await ports.door.read();
  if (!result.ok) {
    endWatch(core);
    const refusal = result.reason;
    // No answer says nothing of the form: what the person has written is kept for it.
    if (refusal.problem === 'gone') {
      update({ busy: null, refusal });
      return;
    }
    core.choices = null;
    update({ ...EMPTY_FORMULIR, page: state().page, refusal });
    return;
  }
  const form = result.value;
  const same = state().form?.token === form.token;
  if (!same) {
    core.choices = null;
    core.limit = SHOWN;
    update({ ...EMPTY_FORMULIR, page: form.page, busy: 'reading' });
  }
  core.context = contextOf(form, { ...core.context, ...pick(ports.known()) });
  takeForm(core, form);
  update({ busy: null, refusal: null, focus: form.focus });
  await search(core);
  await startWatch(core);
  if (!same && form.page === 'form-lampiran') await findBagian(core, form.token);
}

/** Asks the site's list which part it is; what the person said meanwhile stands. */
async function findBagian(core: FormulirCore, token: string): Promise<void> {
  const { ports, state, update } = core;
  const heading = await ports.door.heading();
  const is = heading === null ? null : bagianOf(heading);
  if (is === null || state().form?.token !== token || state().bagian.from !== null) return;
  update({ bagian: { is, from: 'page' } });
  await search(core);
}

/** The form as it is now, and everything that depends on it. */
function takeForm(core: FormulirCore, form: FormReading): void {
  const { update } = core;
  update({
    form,
    live: form.fields.map((field) => ({ field, measure: measureField(field.name, field.value, form) })),
    draft: core.choices === null ? null : makeDraft(form, core.choices),
  });
}

async function startWatch(core: FormulirCore): Promise<void> {
  const { ports, state, enqueue } = core;
  const { form } = state();
  if (!core.shown || form === null || core.watch?.token === form.token) return;
  endWatch(core);
  const { token } = form;
  const end = await ports.door.watch(
    (glimpse) => enqueue(() => takeGlimpse(core, glimpse)),
    () => {
      if (core.watch?.token === token) core.watch = null;
    },
  );
  core.watch = { token, end };
}
/** From now on nothing is heard of what the person types. */
export function endWatch(core: FormulirCore): void {
  core.watch?.end();
  core.watch = null;
}

function takeGlimpse(core: FormulirCore, { token, values, focus }: FormGlimpse): void {
  const { state, update, enqueue } = core;
  const { form } = state();
  if (form?.token !== token) return;
  const now = new Map(values.map(({ name, value }) => [name, value]));
  const before = chosenOf(form);
  takeForm(core, {
    ...form,
    fields: form.fields.map((field) => ({ ...field, value: now.get(field.name) ?? field.value })),
  });
  update({ focus });
  // Another RHK atasan or aspek: other templates fit best.
  const after = state().form;
  if (after !== null && chosenOf(after) !== before) enqueue(() => search(core));
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
