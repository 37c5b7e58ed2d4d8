/** "Kirim semua" in the panel. Nothing is sent without the id of exactly the order the person confirmed. */
import { planKirimOrder } from '../plan/kirim-order';
import type { KirimSnapshot } from '../run/kirim-types';
import { leftToSend } from '../plan/left-over';
import { cutOff, inRun, isBusy, isUnderWay, QUIET, toggled, type PeriksaCore } from './periksa-core';
import type { PeriksaIntent } from './periksa-state';

const TYPES = ['tick', 'tickAll', 'askKirim', 'confirmKirim', 'closeKirim', 'continueKirim'] as const;
type KirimIntent = Extract<PeriksaIntent, { type: (typeof TYPES)[number] }>;

export const isKirimIntent = (intent: PeriksaIntent): intent is KirimIntent =>
  (TYPES as readonly string[]).includes(intent.type);

export interface KirimPart {
  readonly handle: (intent: KirimIntent) => Promise<void>;
  readonly progress: (run: KirimSnapshot) => void;
  /** The page that was sending is gone. */
  readonly lose: () => void;
}

/** The part of the task that sends. */
export function createKirimPart(core: PeriksaCore): KirimPart {
  const { ports, state, update } = core;

  function ask(): void {
    const reading = core.reading();
    if (reading === null || inRun(state())) return;
    // What was read may be of the other year: the person decides about the year first.
    if (state().yearLeft !== null) {
      update({ ...QUIET, noOrder: 'otherYear' });
      return;
    }
    const order = planKirimOrder({ reading, chosen: state().chosen, accountTag: core.accountTag() });
    if (order.ok)
      update({ ...QUIET, kirim: { order: order.value, confirmed: false, run: null, refused: null, left: null } });
    else update({ ...QUIET, noOrder: order.reason });
  }

  async function confirm(orderId: string): Promise<void> {
    const { kirim } = state();
    if (kirim === null || kirim.confirmed || kirim.order.orderId !== orderId) return;
    update({ busy: 'starting', kirim: { ...kirim, confirmed: true } });
    const started = await ports.door.startKirim(kirim.order);
    update({ busy: null });
    const now = state().kirim;
    if (!started.ok && now) update({ kirim: { ...now, refused: started.reason } });
  }

  /** A new order of what the run left; the person confirms it by name again. */
  async function goOn(): Promise<void> {
    if (state().outdated) await core.check();
    const { kirim, checked } = state();
    if (!kirim?.run || isUnderWay(kirim)) return;
    const left = leftToSend(kirim.run);
    const chosen = (checked?.board ?? []).flatMap(({ sendable, indikatorId }) =>
      sendable && indikatorId !== null && left.includes(indikatorId) ? [indikatorId] : [],
    );
    update({ kirim: null, view: 'kirim', chosen });
    if (chosen.length === 0) update({ ...QUIET, noOrder: 'notSendable' });
    else ask();
  }

  async function close(): Promise<void> {
    const { kirim } = state();
    if (kirim === null || isUnderWay(kirim)) return;
    update({ kirim: null });
    if (kirim.run === null) return;
    await ports.kirimJournal.remove(kirim.run.runId).catch(() => undefined);
    await core.showLeft();
  }

  return {
    async handle(intent) {
      switch (intent.type) {
        case 'tick':
          if (state().checked?.board.some((row) => row.indikatorId === intent.id && row.sendable))
            update({ chosen: toggled(state().chosen, intent.id) });
          return;
        case 'tickAll': {
          const rows = intent.on ? (state().checked?.board.filter(({ sendable }) => sendable) ?? []) : [];
          update({ chosen: rows.flatMap(({ indikatorId }) => indikatorId ?? []) });
          return;
        }
        case 'askKirim':
          ask();
          return;
        case 'confirmKirim':
          return confirm(intent.orderId);
        case 'closeKirim':
          return close();
        case 'continueKirim':
          return goOn();
      }
    },
    progress(run) {
      const { kirim } = state();
      if (kirim?.order.orderId !== run.orderId || kirim.left !== null) return;
      const ended = !isBusy(run) && kirim.run?.phase !== run.phase;
      update({ kirim: { ...kirim, confirmed: true, run } });
      if (!ended) return;
      const proven = run.items.flatMap((item) => (item.state === 'proven' ? [item.indikatorId] : []));
      const sent = core.reading();
      core.wasSeen(run);
      core.enqueue(async () => {
        if (sent !== null && proven.length > 0)
          await ports.sent.remember(sent, proven, core.accountTag()).catch(() => undefined);
        // Seen to its good end: nothing is left to tell.
        if (run.phase === 'finished') await ports.kirimJournal.remove(run.runId).catch(() => undefined);
        await core.check();
      });
    },
    lose() {
      const { kirim } = state();
      if (kirim === null || !isUnderWay(kirim)) return;
      const { orderId, items } = kirim.order;
      const unheard = items.map(({ indikatorId }) => ({ indikatorId, state: 'sending' as const, words: null }));
      const run = kirim.run ?? { runId: '', orderId, phase: 'sending', reason: null, items: unheard };
      update({ kirim: { ...kirim, run: cutOff<KirimSnapshot>(run) } });
    },
  };
}
