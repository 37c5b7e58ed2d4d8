/**
 * Creates one thing of an SKP, at most once. Invariants
 * - A creation is posted again only after a reading showed that it did not happen; if nobody answered it, that reading is
 *   made after `LATE_MS`, because the server may still be working at it (docs/ekinerja.md §6.7: nothing is
 *   idempotent).
 * - A new thing is known by its text under its parent, where no such text was before. Two of them: nobody chooses.
 */
import type { SkpPlanItem } from '../plan/skp-plan-types';
import { STRIKES } from './retry-policy';
import { changesOf, openForm, postForm } from './skp-item-form';
import type { SkpPast } from './skp-journal';
import { alikeOf, standOf, type ShownThing } from './skp-shown';
import { end, isAnswered, mayTryAgain, POSTS, type EndedStep, type StepTools } from './skp-step';

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
    const form = await openForm(item, parentId, tools);
    if (form === null) return end('pending');
    const changes = form === 'noLink' ? null : changesOf(item, form);
    if (form === 'noLink' || changes === null) return end('conflict');
    if (!tools.mayGoOn() || !(await tools.intend(item))) return end('pending');
    const answer = await postForm(form, changes, tools);
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
