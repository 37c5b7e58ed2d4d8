/**
 * One field edit from the fresh form to its proof.
 * Invariants
 * - The form is posted only while it shows the planned `before`; a second time only after a reading showed the old state,
 *   and never a third time. A new entry is never posted again unless the server itself answered: what it never answered may
 *   still be stored later, and the site refuses no double (docs/ekinerja.md §6.7).
 * - Its intent is stored before each post.
 * - `proven` comes from a reading: the form opened again, or the new entry in the list.
 */
import type { SiteFailure, WholeSkpReading } from '../ekinerja/types';
import { entriesOf, isCreated } from '../plan/edit-readings';
import { sameValue, valueToWrite } from '../plan/edit-values';
import { ok, type Result } from '../skp/result';
import type { FormSite, OpenedForm, PostAnswer } from './edit-ports';
import type { EditPlan, EditState, FieldEdit } from './edit-types';

import type { OwnedReader, Read } from './owned-reader';
import type { OwnedWhole } from './owned-whole';
import type { OwnedReading } from './patient-read';
import { STRIKES } from './retry-policy';
import { isAnswered } from './skp-step';
import type { StopReason } from './types';

/** Posts of one edit at most. */
const POSTS = 2;

/** What the step needs of its run. */
export interface EditTools {
  readonly plan: EditPlan;
  readonly site: FormSite;
  readonly reader: OwnedReader;
  readonly readWhole: Read<OwnedWhole>;
  /** False: nothing may be posted any more. */
  readonly mayGoOn: () => boolean;
  /** Stops the run; 'aborted' says that it is stopped already. */
  readonly halt: (reason: StopReason | 'aborted') => void;
  /** Takes note of an answer that may have stored something; false if no reading makes sense after it. */
  readonly noted: (answer: Exclude<PostAnswer, { kind: 'refused' }>) => boolean;
  /** Stores that the edit is about to be posted; false = it must not be. */
  readonly intend: (edit: FieldEdit) => Promise<boolean>;
  /** Never fires: a post under way is not cut. */
  readonly posting: AbortSignal;
}

export interface EndedEdit {
  readonly state: EditState;
  readonly words: string | null;
  /** The newest reading of the whole. */
  readonly whole: WholeSkpReading;
}

/** The field as a reading shows it: as planned, as before, or something else. */
type Shown = 'planned' | 'old' | 'other';
interface OwnedForm extends OwnedReading {
  readonly form: OpenedForm;
}

/** Brings one edit to its end. Never rejects for what the site does. */
export async function makeEdit(edit: FieldEdit, known: WholeSkpReading, tools: EditTools): Promise<EndedEdit> {
  const { reader, halt } = tools;
  const creates = edit.form === 'tambahLampiran';
  let whole = known;
  const end = (state: EditState, words: string | null = null): EndedEdit => ({ state, words, whole });
  const openForm = formOpener(edit, known, tools);
  if (openForm === null) return end('conflict');
  if (creates && entriesOf(known, edit.targetId) === null) {
    halt('pageChanged');
    return end('notSent');
  }
  // The entry is there already: a second one would be a double.
  if (creates && isCreated(edit, known)) return end('conflict', edit.after);

  let posts = 0;
  let hadNewToken = false;
  for (let tries = 0; ; tries += 1) {
    const opened = await reader.read(openForm);
    if (!opened.ok) halt(opened.reason);
    if (!opened.ok || !tools.mayGoOn()) return end(posts === 0 ? 'notSent' : opened.ok ? 'differs' : 'unknown');
    const { form } = opened.value;
    const stored = form.valueOf(edit.field);
    const shown = shownBy(edit, stored);
    if (shown === 'planned' && !creates) return end('proven');
    if (stored === null || shown !== 'old') return end(posts === 0 ? 'conflict' : 'differs', stored);

    if (!(await tools.intend(edit))) return end(posts === 0 ? 'notSent' : 'differs', posts === 0 ? null : stored);
    const answer = await post(form, edit, stored, tools.posting);
    if (answer.kind === 'refused') return end('refused', answer.words);
    if (answer.kind === 'failed' && answer.reached === 'no') {
      const { kind } = answer.failure;
      const again = kind === 'csrfRefused' ? !hadNewToken : kind === 'offline';
      hadNewToken ||= kind === 'csrfRefused';
      if (again && tries < STRIKES) continue;
      halt(kind === 'csrfRefused' ? kind : 'connection');
      return end('notSent');
    }
    posts += 1;
    if (!tools.noted(answer)) return end('unknown');
    const proof = creates ? await proveByList(edit, tools) : await proveByForm(edit, openForm, reader);
    if (!proof.ok) {
      halt(proof.reason);
      return end('unknown');
    }
    whole = proof.value.whole ?? whole;
    if (proof.value.shown === 'planned') return end('proven');
    if (creates && !isAnswered(answer)) return end('unknown');
    if (proof.value.shown === 'other' || answer.kind === 'accepted' || posts >= POSTS)
      return end('differs', proof.value.stored);
  }
}

/** Opens the form by the link the reading offers; null = it offers none. */
function formOpener({ form, targetId }: FieldEdit, { links }: WholeSkpReading, { site, plan }: EditTools) {
  const link = links[form][targetId];
  if (link === undefined) return null;
  const list = form === 'tambahLampiran' || form === 'ubahLampiran' ? links.lampiran : null;
  return async (_: string | null, signal: AbortSignal): Promise<Result<OwnedForm, SiteFailure>> => {
    const opened = await site.open(form, targetId, link, list ?? links.daftarRhk, signal);
    // Forms do not say the year; they go by ids, which have one.
    return opened.ok
      ? ok({ akun: opened.value.akun, skp: { tahun: plan.tahun }, form: opened.value })
      : { ok: false, reason: opened.reason };
  };
}

function post(form: OpenedForm, edit: FieldEdit, stored: string, signal: AbortSignal): Promise<PostAnswer> {
  const lost: PostAnswer = { kind: 'failed', failure: { kind: 'connectionLost' }, reached: 'maybe' };
  return form.post(edit.field, valueToWrite(edit, stored), signal).catch(() => lost);
}

function shownBy({ field, before, after }: FieldEdit, stored: string | null): Shown {
  if (sameValue(field, stored, after)) return 'planned';
  return sameValue(field, stored, before) ? 'old' : 'other';
}

type Proof = Result<
  { readonly shown: Shown; readonly stored: string | null; readonly whole: WholeSkpReading | null },
  StopReason
>;

async function proveByForm(
  edit: FieldEdit,
  openForm: NonNullable<ReturnType<typeof formOpener>>,
  reader: OwnedReader,
): Promise<Proof> {
  const opened = await reader.prove(openForm);
  if (!opened.ok) return opened;
  const stored = opened.value.form.valueOf(edit.field);
  return ok({ shown: shownBy(edit, stored), stored, whole: null });
}

async function proveByList(edit: FieldEdit, { reader, readWhole }: EditTools): Promise<Proof> {
  const read = await reader.prove(readWhole);
  if (!read.ok) return read;
  const { whole } = read.value;
  if (entriesOf(whole, edit.targetId) === null) return { ok: false, reason: 'pageChanged' };
  return ok({ shown: isCreated(edit, whole) ? 'planned' : 'old', stored: null, whole });
}
