import { measureMasking } from './masking';
import { median, rounded, text, type Figure } from './measure';

/** P2m: what masking costs a Matriks of 200 indikator, when it is loaded and when it is read through the door. */
export async function measureMaskingCpu(): Promise<Figure> {
  const { load, report, live, plainReport, plainLive } = await measureMasking();
  const cpu = (costs: typeof load): number => median(costs.map((cost) => cost.cpu));
  const longest = (costs: typeof load): number => median(costs.map((cost) => cost.longest));
  const worst = Math.max(longest(load), longest(report), longest(live));
  return {
    id: 'P2M',
    title: 'longest task with masking on, 200 indikator',
    value: rounded(worst, 1),
    unit: 'ms',
    goal: '≤ 50 ms',
    holds: worst <= 50,
    how: `Chromium trace, thread time, median of ${String(load.length)} page loads after a warm-up: loading masked ${text(cpu(load))} ms, longest task ${text(longest(load))} ms; on the masked page the page report ${text(cpu(report))} ms (longest task ${text(longest(report))}), the live reading ${text(cpu(live))} ms (${text(longest(live))}); the same without masking ${text(cpu(plainReport))} and ${text(cpu(plainLive))} ms.`,
  };
}
