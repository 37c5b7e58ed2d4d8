/** The identity of a plan of a whole SKP, whatever the order of its properties after storage or messages. */
import { fingerprint } from './fingerprint';
import type { SkpPlan } from './skp-plan-types';

/** The plan with its id. */
export function sealSkpPlan(content: Omit<SkpPlan, 'id'>): SkpPlan {
  return { ...content, id: fingerprintSkp(content) };
}

/** True if the plan still is what its id says: what was confirmed is exactly what runs. */
export function skpPlanIsIntact({ id, ...content }: SkpPlan): boolean {
  return id === fingerprintSkp(content);
}

function fingerprintSkp(content: Omit<SkpPlan, 'id'>): string {
  return fingerprint(JSON.stringify(ordered(content)));
}

/** The same value with the properties of every object in one order. */
function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return entries.map(([name, inner]) => [name, ordered(inner)]);
}
