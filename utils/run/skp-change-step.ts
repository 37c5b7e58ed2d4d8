/** Changes fields of one thing of an SKP: from what was confirmed as `before`, never over anything else. */
import type { SkpPlanItem } from '../plan/skp-plan-types';
import { sameField } from '../skp/field-text';
import { STRIKES } from './retry-policy';
import { changesOf, openForm, postForm } from './skp-item-form';
import type { SkpPast } from './skp-journal';
import { standOf, thingOf } from './skp-shown';
import { end, isAnswered, mayTryAgain, POSTS, type EndedStep, type StepTools } from './skp-step';

/** `id`: e-Kinerja's of the thing; `parentId`: of what it hangs on, null at the top. */
export async function changeThing(
  item: SkpPlanItem,
  id: string,
  parentId: string | null,
  past: SkpPast | null,
  tools: StepTools,
): Promise<EndedStep> {
  let attempted = past?.attempted ?? false;
  let posts = 0;
  let hadNewToken = false;
  for (let tries = 0; ; tries += 1) {
    const thing = thingOf(item, id, parentId, tools.shown());
    if (thing === null) return end('notFound');
    const { is, stored } = standOf(item, thing);
    if (is === 'planned') return end('proven');
    if (is === 'other') return end(attempted ? 'differs' : 'conflict', stored);
    if (item.level === 'indikator' && thing.status !== item.status) return end('conflict', thing.status);
    if (posts >= POSTS) return end('differs', stored);
    const form = await openForm(item, parentId, tools);
    if (form === null) return end(attempted ? 'unknown' : 'pending');
    const changes = form === 'noLink' ? null : changesOf(item, form);
    if (form === 'noLink' || changes === null) return end('conflict');
    const other = item.fields.find(({ field, before, after }) => {
      const value = form.valueOf(field);
      return !sameField(field, value, before) && !sameField(field, value, after);
    });
    if (other !== undefined) return end('conflict', form.valueOf(other.field));
    if (!tools.mayGoOn() || !(await tools.intend(item))) return end('pending');
    const answer = await postForm(form, changes, tools);
    if (answer.kind === 'refused') return end('rejected', answer.words);
    if (answer.kind === 'failed' && answer.reached === 'no') {
      const again = mayTryAgain(answer.failure, hadNewToken);
      hadNewToken ||= answer.failure.kind === 'csrfRefused';
      if (again && tries < STRIKES) continue;
      tools.halt(answer.failure.kind === 'csrfRefused' ? 'csrfRefused' : 'connection');
      return end('pending');
    }
    posts += 1;
    attempted = true;
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
