import { browser } from '#imports';
import type { RunSnapshot } from '../run/types';

/** The part of a run's state the icon shows. */
interface Progress {
  readonly phase: RunSnapshot['phase'];
  readonly counts: Pick<RunSnapshot['counts'], 'planned' | 'pending' | 'intent' | 'proven'>;
}

/** What the icon says of a run: how far it is, done, or that it needs the person. At most four characters. */
export function badgeText(run: Progress): string {
  switch (run.phase) {
    case 'finished':
      return run.counts.proven === run.counts.planned ? '✓' : '!';
    case 'stopped':
    case 'paused':
      return '!';
    case 'reading':
    case 'writing':
    case 'proving':
    case 'waiting': {
      const { planned, pending, intent } = run.counts;
      return `${String(planned === 0 ? 0 : Math.floor(((planned - pending - intent) / planned) * 100))}%`;
    }
  }
}

export async function showBadge(tabId: number, run: Progress): Promise<void> {
  await browser.action.setBadgeBackgroundColor({ tabId, color: '#0b6b6b' });
  await browser.action.setBadgeText({ tabId, text: badgeText(run) });
}
