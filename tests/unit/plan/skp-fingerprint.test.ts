import { describe, expect, it } from 'vitest';
import { sealSkpPlan, skpPlanIsIntact } from '../../../utils/plan/skp-fingerprint';
import type { SkpPlan } from '../../../utils/plan/skp-plan-types';
import type { SkpRunSnapshot } from '../../../utils/run/skp-run-types';

const plan: SkpPlan = sealSkpPlan({
  version: 1,
  purpose: 'import',
  tahun: 2026,
  nomorSkp: '1-2026',
  jpt: false,
  accountTag: 'tag',
  source: { name: 'skp.xlsx', hash: '0' },
  items: [],
  counts: { create: 0, change: 0, keep: 0, refuse: 0, remove: 0, cells: 0, cellsRefused: 0 },
});

describe('the identity of a plan of a whole SKP', () => {
  it('does not depend on the order of properties', () => {
    expect(skpPlanIsIntact(plan)).toBe(true);
    const shuffled = Object.fromEntries(Object.entries(plan).reverse()) as unknown as SkpPlan;
    expect(skpPlanIsIntact(shuffled)).toBe(true);
  });

  it('changes with anything in it', () => {
    expect(skpPlanIsIntact({ ...plan, tahun: 2025 })).toBe(false);
    expect(skpPlanIsIntact({ ...plan, source: { ...plan.source, hash: '1' } })).toBe(false);
    const planId: SkpRunSnapshot['planId'] = plan.id;
    expect(planId).toMatch(/^[0-9a-f]{32}$/);
  });
});
