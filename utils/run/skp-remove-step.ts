/** Removes one thing of an SKP that the person marked. */
import type { SkpPlanItem } from '../plan/skp-plan-types';
import { sameField } from '../skp/field-text';
import { STRIKES } from './retry-policy';
import type { SkpPast } from './skp-journal';
import type { DeedAnswer, SkpRemoval } from './skp-run-types';
import { thingOf } from './skp-shown';
import { end, isAnswered, POSTS, type EndedStep, type StepTools } from './skp-step';

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
      const isToken = answer.failure.kind === 'csrfRefused';
      // Every try reads the page anew, and a newer token helps once (F2, as for the forms).
      if (isToken && hadNewToken) {
        tools.halt('csrfRefused');
        return end('pending');
      }
      hadNewToken ||= isToken;
      // Reading the list waits until it can be had again, or tells why it cannot.
      if (!(await tools.look(item, null, false))) return end('pending');
      if (tries < STRIKES) continue;
      tools.halt('siteErrors');
      return end('pending');
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
