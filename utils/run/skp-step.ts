/**
 * One item of the run of a whole SKP, from the fresh form to its proof in the list.
 * Invariants
 * - Nothing is posted before its intent is stored. A form is posted only while list and form show the planned `before`.
 * - A creation is posted again only after a reading showed that it did not happen; if nobody answered it, that reading is
 *   made after {@link LATE_MS}, because the server may still be working at it (docs/ekinerja.md §6.7: nothing is
 *   idempotent).
 * - A new thing is known by its text under its parent, where no such text was before. Two of them: nobody chooses.
 * - `proven` comes from a reading.
 */
import type { SkpField, SkpPlanItem } from '../plan/skp-plan-types';
import type { SiteFailure } from '../ekinerja/types';
import { PERSPEKTIF_GLUE, sameField } from '../skp/field-text';
import { ok, type Result } from '../skp/result';
import { fold } from '../text/normalise';
import type { OwnedReader } from './owned-reader';
import type { OwnedReading } from './patient-read';
import { STRIKES } from './retry-policy';
import type { SkpPast } from './skp-journal';
import { alikeOf, standOf, thingOf, type Shown, type ShownThing } from './skp-shown';
import type { DeedAnswer, Landed, OpenedSkpForm, SkpForm, SkpItemState, SkpRemoval, SkpSite } from './skp-run-types';
import type { StopReason } from './types';

/** Longer than any server works at one request. */
export const LATE_MS = 90_000;
/** Posts of one item in one engine at most. */
const POSTS = 2;

/** What the step needs of its run. */
export interface StepTools {
  readonly tahun: number;
  readonly site: SkpSite;
  readonly reader: OwnedReader;
  readonly shown: () => Shown;
  /** The list of the item read again, or taken from where the site led; then `shown` is new. null = as told by `halt`. */
  readonly look: (item: SkpPlanItem, landed: Landed | null, proof: boolean) => Promise<boolean>;
  /** False: nothing may be posted any more. */
  readonly mayGoOn: () => boolean;
  /** Stops the run; 'aborted' says that it is stopped already. */
  readonly halt: (reason: StopReason | 'aborted') => void;
  /** Takes note of an answer that may have stored something; false if no reading makes sense after it. */
  readonly noted: (answer: Exclude<DeedAnswer, { kind: 'refused' }>) => boolean;
  /** The session is in another year since. */
  readonly yearLost: () => boolean;
  /** Stores the intent; false = nothing may be posted. */
  readonly intend: (item: SkpPlanItem) => Promise<boolean>;
  /** Stores that it was posted. */
  readonly posted: (item: SkpPlanItem, answered: boolean) => Promise<void>;
  /** Waits until nothing can arrive any more; false = stopped meanwhile. */
  readonly waitLate: () => Promise<boolean>;
  /** Never fires: a post under way is not cut. */
  readonly posting: AbortSignal;
}

export interface EndedStep {
  readonly state: SkpItemState;
  readonly note: string | null;
  readonly newId: string | null;
}

const end = (state: SkpItemState, note: string | null = null, newId: string | null = null): EndedStep => ({
  state,
  note,
  newId,
});

interface OwnedForm extends OwnedReading {
  readonly form: OpenedSkpForm;
}

/** Creates what is not there. `parentId`: e-Kinerja's id of what it hangs on, null at the top. */
export async function createThing(
  item: SkpPlanItem,
  parentId: string | null,
  past: SkpPast | null,
  tools: StepTools,
): Promise<EndedStep> {
  let attempted = past?.attempted ?? false;
  let answered = past?.answered ?? true;
  let posts = 0;
  let hadNewToken = false;
  for (let tries = 0; ; tries += 1) {
    const [one, second] = alikeOf(item, parentId, tools.shown());
    if (one !== undefined && !attempted) return end('conflict', item.title);
    if (second !== undefined) return end('ambiguous');
    if (one !== undefined) return found(item, one);
    if (attempted && !answered) {
      if (!(await tools.waitLate())) return end('unknown');
      if (!(await tools.look(item, null, false))) return end('unknown');
      answered = true;
      continue;
    }
    if (posts >= POSTS) return end('differs');
    const form = await open(item, parentId, tools);
    if (form === null) return end('pending');
    const changes = form === 'noLink' ? null : changesOf(item, form);
    if (form === 'noLink' || changes === null) return end('conflict');
    if (!tools.mayGoOn() || !(await tools.intend(item))) return end('pending');
    const answer = await post(form, changes, tools);
    if (answer.kind === 'refused') return end('rejected', answer.words);
    if (answer.kind === 'failed' && answer.reached === 'no') {
      const again = mayTryAgain(answer.failure, hadNewToken);
      hadNewToken ||= answer.failure.kind === 'csrfRefused';
      if (again && tries < STRIKES) continue;
      tools.halt(answer.failure.kind === 'csrfRefused' ? 'csrfRefused' : 'connection');
      return end(attempted ? 'unknown' : 'pending');
    }
    posts += 1;
    attempted = true;
    answered = isAnswered(answer);
    await tools.posted(item, answered);
    if (!tools.noted(answer)) return end('unknown');
    const landed = answer.kind === 'accepted' ? answer.landed : null;
    if (!(await tools.look(item, landed, true))) {
      // A new RHK gets the year of the session (docs/ekinerja.md §4.7), and no list says which it got.
      return end(item.level === 'rhk' && tools.yearLost() ? 'differs' : 'unknown');
    }
    const [made, twice] = alikeOf(item, parentId, tools.shown());
    if (twice !== undefined) return end('ambiguous');
    if (made !== undefined) return found(item, made);
    if (answer.kind === 'accepted') return end('differs');
    if (!tools.mayGoOn()) return end(answered ? 'pending' : 'unknown');
  }
}

function found(item: SkpPlanItem, thing: ShownThing): EndedStep {
  const { is, stored } = standOf(item, thing);
  return is === 'planned' ? end('proven', null, thing.id) : end('differs', stored, thing.id);
}

/** Changes fields of what is there. */
export async function changeThing(
  item: SkpPlanItem,
  id: string,
  parentId: string | null,
  past: SkpPast | null,
  tools: StepTools,
): Promise<EndedStep> {
  let posts = past?.attempted === true ? 1 : 0;
  let hadNewToken = false;
  for (let tries = 0; ; tries += 1) {
    const thing = thingOf(item, id, parentId, tools.shown());
    if (thing === null) return end('notFound');
    const { is, stored } = standOf(item, thing);
    if (is === 'planned') return end('proven');
    if (is === 'other') return end(posts === 0 ? 'conflict' : 'differs', stored);
    if (item.level === 'indikator' && thing.status !== item.status) return end('conflict', thing.status);
    if (posts > POSTS) return end('differs', stored);
    const form = await open(item, parentId, tools);
    if (form === null) return end(posts === 0 ? 'pending' : 'unknown');
    const changes = form === 'noLink' ? null : changesOf(item, form);
    if (form === 'noLink' || changes === null) return end('conflict');
    const other = item.fields.find(({ field, before, after }) => {
      const value = form.valueOf(field);
      return !sameField(field, value, before) && !sameField(field, value, after);
    });
    if (other !== undefined) return end('conflict', form.valueOf(other.field));
    if (!tools.mayGoOn() || !(await tools.intend(item))) return end('pending');
    const answer = await post(form, changes, tools);
    if (answer.kind === 'refused') return end('rejected', answer.words);
    if (answer.kind === 'failed' && answer.reached === 'no') {
      const again = mayTryAgain(answer.failure, hadNewToken);
      hadNewToken ||= answer.failure.kind === 'csrfRefused';
      if (again && tries < STRIKES) continue;
      tools.halt(answer.failure.kind === 'csrfRefused' ? 'csrfRefused' : 'connection');
      return end('pending');
    }
    posts += 1;
    await tools.posted(item, isAnswered(answer));
    if (!tools.noted(answer)) return end('unknown');
    if (!(await tools.look(item, answer.kind === 'accepted' ? answer.landed : null, true))) return end('unknown');
    const after = thingOf(item, id, parentId, tools.shown());
    const stand = after === null ? null : standOf(item, after);
    if (stand === null) return end('notFound');
    if (stand.is === 'planned') return end('proven');
    if (stand.is === 'other' || answer.kind === 'accepted') return end('differs', stand.stored);
    if (!tools.mayGoOn()) return end('unknown');
  }
}

const REMOVAL: Readonly<Record<SkpPlanItem['level'], SkpRemoval>> = {
  rhk: 'hapusRhk',
  indikator: 'hapusIndikator',
  lampiran: 'hapusLampiran',
};

/** Removes what the person marked, if it still is what was shown and nothing hangs on it any more. */
export async function removeThing(
  item: SkpPlanItem,
  id: string,
  parentId: string | null,
  past: SkpPast | null,
  tools: StepTools,
): Promise<EndedStep> {
  let posts = 0;
  let hadNewToken = false;
  const attempted = past?.attempted ?? false;
  for (let tries = 0; ; tries += 1) {
    const thing = thingOf(item, id, parentId, tools.shown());
    if (thing === null) return end(attempted || posts > 0 ? 'proven' : 'notFound');
    const text = thing.fields.nama ?? thing.fields.uraian ?? '';
    const same = sameField(item.level === 'lampiran' ? 'uraian' : 'nama', text, item.title);
    if (!same || thing.laden || (item.level === 'indikator' && thing.status !== item.status))
      return end('conflict', same ? null : text);
    if (posts >= POSTS) return end('differs');
    if (!tools.mayGoOn() || !(await tools.intend(item))) return end('pending');
    const { links } = tools.shown();
    const lost: DeedAnswer = { kind: 'failed', failure: { kind: 'connectionLost' }, reached: 'maybe' };
    const answer = await tools.site.remove(REMOVAL[item.level], id, links, tools.posting).catch(() => lost);
    if (answer.kind === 'failed' && answer.reached === 'no') {
      const again = mayTryAgain(answer.failure, hadNewToken);
      hadNewToken ||= answer.failure.kind === 'csrfRefused';
      if (!again || tries >= STRIKES) {
        // The list could not be had: reading it patiently tells why.
        if (!(await tools.look(item, null, false))) return end('pending');
        if (tries >= STRIKES) {
          tools.halt('siteErrors');
          return end('pending');
        }
      }
      continue;
    }
    posts += 1;
    await tools.posted(item, answer.kind === 'refused' || isAnswered(answer));
    if (answer.kind !== 'refused' && !tools.noted(answer)) return end('unknown');
    if (!(await tools.look(item, answer.kind === 'accepted' ? answer.landed : null, true))) return end('unknown');
    const gone = thingOf(item, id, parentId, tools.shown()) === null;
    if (gone) return end('proven');
    if (answer.kind === 'refused') return end('rejected', answer.words);
    if (answer.kind === 'accepted') return end('differs', text);
    if (!tools.mayGoOn()) return end('unknown');
  }
}

/** The form of the item; 'noLink' = the page prints none any more; null = the run stops. */
async function open(
  item: SkpPlanItem,
  parentId: string | null,
  { site, reader, shown, halt, tahun }: StepTools,
): Promise<OpenedSkpForm | 'noLink' | null> {
  const { links } = shown();
  const at = doorOf(item, parentId);
  const printed = at.form === 'tambahRhk' ? links.tambahRhk : (links[at.form][at.id] ?? null);
  if (printed === null) return 'noLink';
  const read = async (_: string | null, signal: AbortSignal): Promise<Result<OwnedForm, SiteFailure>> => {
    const opened = await site.open(at.form, at.id, links, signal);
    // Forms do not say the year; the list before them does.
    return opened.ok ? ok({ akun: opened.value.akun, skp: { tahun }, form: opened.value }) : opened;
  };
  const opened = await reader.read(read);
  if (opened.ok) return opened.value.form;
  halt(opened.reason);
  return null;
}

function doorOf(item: SkpPlanItem, parentId: string | null): { readonly form: SkpForm; readonly id: string } {
  const id = item.nowId ?? '';
  switch (item.level) {
    case 'rhk':
      if (item.kind === 'change') return { form: 'ubahRhk', id };
      return parentId === null ? { form: 'tambahRhk', id: '' } : { form: 'tambahTahapan', id: parentId };
    case 'indikator':
      return item.kind === 'change' ? { form: 'ubahIndikator', id } : { form: 'tambahIndikator', id: parentId ?? '' };
    case 'lampiran':
      return item.kind === 'change'
        ? { form: 'ubahLampiran', id }
        : { form: 'tambahLampiran', id: item.bagian?.jenisId ?? '' };
  }
}

/** What is posted: texts as planned, selects by the form's own options. null = the form lacks a field or an option. */
function changesOf(item: SkpPlanItem, form: OpenedSkpForm): ReadonlyMap<SkpField, readonly string[]> | null {
  const changes = new Map<SkpField, readonly string[]>();
  for (const { field, after, option } of item.fields) {
    const options = form.optionsOf(field);
    if (form.valueOf(field) === null || after === null) return null;
    if (options === null) {
      changes.set(field, [after.replace(/\r\n?/gu, '\n')]);
      continue;
    }
    const words = field === 'perspektif' ? after.split(PERSPEKTIF_GLUE.trim()) : [after];
    const values: string[] = [];
    for (const word of words) {
      const same = options.filter(
        ({ text, value }) => fold(text) === fold(word) && (option === null || value === option),
      );
      const [one, second] = same;
      if (one === undefined || second !== undefined) return null;
      values.push(one.value);
    }
    changes.set(field, values);
  }
  return changes;
}

function post(
  form: OpenedSkpForm,
  changes: ReadonlyMap<SkpField, readonly string[]>,
  { posting }: StepTools,
): Promise<DeedAnswer> {
  const lost: DeedAnswer = { kind: 'failed', failure: { kind: 'connectionLost' }, reached: 'maybe' };
  return form.post(changes, posting).catch(() => lost);
}

function mayTryAgain({ kind }: SiteFailure, hadNewToken: boolean): boolean {
  return kind === 'csrfRefused' ? !hadNewToken : kind === 'offline';
}

/** Whether the server is done with the request, whatever it did. A gateway's error says nothing of it. */
function isAnswered(answer: Exclude<DeedAnswer, { kind: 'refused' }>): boolean {
  if (answer.kind === 'accepted') return true;
  const { failure } = answer;
  if (failure.kind === 'serverError') return failure.status === 500;
  return !['timeout', 'connectionLost', 'offline', 'aborted'].includes(failure.kind);
}
