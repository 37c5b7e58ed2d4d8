/**
 * A missing word, shown by the person on the page itself. Invariants:
 * - what was shown only joins the words on the screen; using them stays a click of its own;
 * - one at a time, and it ends with the page, with "Batal", or with what was chosen.
 */
import type { HalamanPorts } from './halaman-ports';
import type { HalamanState } from './halaman-state';

type Sendiri = HalamanState['sendiri'];

/** `found` takes the word into the list, as if it had been typed. */
export function createTunjukSteps(
  { pemilih }: Pick<HalamanPorts, 'pemilih'>,
  put: (change: Partial<Sendiri>) => void,
  found: (label: string, teks: string) => void,
) {
  let line: { end(): void } | null = null;
  let turn = 0;

  function stop(): void {
    turn += 1;
    line?.end();
    line = null;
    put({ menunjuk: null });
  }
  async function start(label: string): Promise<void> {
    stop();
    const mine = turn;
    put({ menunjuk: label, kabar: null });
    const picking = pemilih.pick(
      pemilih.order(),
      (lapor) => {
        if (mine !== turn) return;
        stop();
        void pemilih.back();
        if (lapor.kind === 'kata') found(label, lapor.teks);
      },
      () => {
        if (mine !== turn) return;
        stop();
        put({ kabar: { kind: 'terputus' } });
      },
    );
    // The tab may be gone before anything could be shown in it.
    const opened = await picking.catch(() => null);
    if (mine !== turn) opened?.end();
    else if (opened !== null) line = opened;
    else {
      stop();
      put({ kabar: { kind: 'tanpaTab' } });
    }
  }
  return { start, stop };
}
