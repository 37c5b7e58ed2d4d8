/**
 * A sending that nobody saw the end of: journal + fresh reading → what was sent, what was not, and how the one under way
 * ended. Nothing is repeated to find out. Pure.
 */
import type { WholeSkpReading } from '../ekinerja/types';
import type { KirimItem, KirimOutcome, KirimSnapshot, KirimStop } from '../run/kirim-types';
import type { StoredKirim } from '../run/work-types';
import { itemSignature, rowOf } from './kirim-order';
import { replayWork } from './replay-work';

/** `whole` null = its SKP could not be read yet: what was under way stays unknown. */
export function resolveKirim(stored: StoredKirim, whole: WholeSkpReading | null): KirimSnapshot {
  const { plan: order, runId } = stored;
  const { items: known, stop } = replayWork(stored);
  const items = order.items.map((item): KirimOutcome => {
    const { indikatorId } = item;
    const { state = 'notSent', note = null } = known.get(indikatorId) ?? {};
    const settled = state === 'sending' || state === 'unknown' ? fromPage(item, whole) : state;
    return { indikatorId, state: settled === 'pending' ? 'notSent' : settled, words: note };
  });
  const finished = items.length > 0 && items.every(({ state }) => state === 'proven');
  const reason = finished && stop !== 'surprise' ? null : ((stop ?? 'cutOff') as KirimStop);
  return { runId, orderId: order.orderId, phase: reason === null ? 'finished' : 'stopped', reason, items };
}

/** What the page says of an item whose sending was begun. */
function fromPage(item: KirimItem, whole: WholeSkpReading | null): KirimOutcome['state'] {
  const skp = whole?.facts.skp ?? null;
  if (skp === null) return 'unknown';
  const row = rowOf(skp, item.indikatorId);
  if (row === null) return 'differs';
  const { status } = row.indikator;
  if (status === 'periksa' || status === 'setuju') return 'proven';
  // Still as it was confirmed, status and all: the sending had no effect.
  if (itemSignature(row) === item.signature) return 'notSent';
  // Without the Matriks nobody can say what changed.
  return row.indikator.bulan === null ? 'unknown' : 'differs';
}
