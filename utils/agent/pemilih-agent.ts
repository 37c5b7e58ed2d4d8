/**
 * Lets the person choose a control or a word of the page, once. Invariants:
 * - while it is on, nothing the person presses reaches the page: a pane of glass takes the mouse, and of the keys only those
 *   that move the cursor or the page get through; no link is followed and no form is sent;
 * - it changes nothing on the page, and answers role and label, or the word, never an element;
 * - only the person's own presses choose.
 */
import { unmasked } from '../dom/unmasked';
import { pickedAt, type Pilihan, type TolakPilih } from './pick-control';
import { wordAt, wordStops, type TolakKata } from './pick-word';
import type { PointerLook, PointerView } from './pointer-view';
import type { Peran } from '../guide/model';

/** How it is done, and what is said after the name of something that can be chosen. */
interface Cara {
  readonly cara: string;
  readonly pilih: string;
}
export type OrderPilih = { readonly look: PointerLook } & (
  | {
      readonly apa: 'kendali';
      readonly kata: Cara & {
        readonly peran: Readonly<Record<Peran, string>>;
        readonly tolak: Readonly<Record<TolakPilih, string>>;
      };
    }
  | { readonly apa: 'kata'; readonly kata: Cara & { readonly tolak: Readonly<Record<TolakKata, string>> } }
);

export type LaporPilih =
  | ({ readonly kind: 'dipilih' } & Pilihan)
  | { readonly kind: 'kata'; readonly teks: string }
  | { readonly kind: 'batal' };

/** What lies there, what is said of it, and what choosing it answers; null = it cannot be chosen. */
interface Seen {
  readonly box: HTMLElement;
  readonly says: string;
  readonly lapor: LaporPilih | null;
}

function seenAt(document: Document, order: OrderPilih, at: Element): Seen | null {
  if (order.apa === 'kata') {
    const word = wordAt(document, at);
    if (word === null) return null;
    if ('tolak' in word) return { box: word.box, says: order.kata.tolak[word.tolak], lapor: null };
    return { box: word.box, says: `“${word.teks}”. ${order.kata.pilih}`, lapor: { kind: 'kata', teks: word.teks } };
  }
  const picked = pickedAt(document, at);
  if (picked === null) return null;
  if ('tolak' in picked) return { box: picked.box, says: order.kata.tolak[picked.tolak], lapor: null };
  const { peran, label } = picked.pilihan;
  const says = `${order.kata.peran[peran]} “${label}”. ${order.kata.pilih}`;
  return { box: picked.box, says, lapor: { kind: 'dipilih', ...picked.pilihan } };
}

export interface Pemilih {
  /** Until something is chosen, it is cancelled, or the signal ends. */
  pick(order: OrderPilih, tell: (lapor: LaporPilih) => void, signal: AbortSignal): void;
}

const FREE_KEYS = new Set(['Tab', 'Shift', 'PageUp', 'PageDown', 'Home', 'End', 'F5', 'F6']);
/** The mouse's, should one get past the glass. */
const PRESSES = [
  'mousedown',
  'mouseup',
  'click',
  'dblclick',
  'auxclick',
  'contextmenu',
  'dragstart',
  'submit',
] as const;

export function createPemilih(
  document: Document,
  viewFor: (look: PointerLook, glass: HTMLElement) => PointerView,
): Pemilih {
  const { defaultView: view } = document;
  return {
    pick(order, tell, signal) {
      const { look, kata } = order;
      const over = new AbortController();
      const glass = document.createElement('div');
      const shown = viewFor(look, glass);
      let last: Element | null = null;
      /** Where the keyboard is among the labels. */
      let stop: HTMLElement | null = null;

      function end(lapor: LaporPilih | null): void {
        if (over.signal.aborted) return;
        over.abort();
        shown.hide();
        if (lapor !== null) tell(lapor);
      }
      function show(at: Element | null): Seen | null {
        const seen = at === null ? null : unmasked(() => seenAt(document, order, at));
        if (at !== last || seen === null) shown.show(seen?.box ?? null, seen?.says ?? kata.cara);
        last = at;
        return seen;
      }
      function choose(at: Element | null): void {
        const lapor = show(at)?.lapor ?? null;
        if (lapor !== null) end(lapor);
      }
      /** The label after or before the last one: labels take no focus. */
      function step(by: 1 | -1): void {
        const stops = wordStops(document);
        const now = stop === null ? (by === 1 ? -1 : 0) : stops.indexOf(stop);
        stop = stops.at((now + by + stops.length) % Math.max(1, stops.length)) ?? null;
        stop?.scrollIntoView({ block: 'center' });
        show(stop);
      }
      /** What lies under the glass. */
      function under({ clientX, clientY }: MouseEvent): Element | null {
        glass.style.pointerEvents = 'none';
        const found = document.elementFromPoint(clientX, clientY);
        glass.style.pointerEvents = '';
        return found;
      }

      const options = { signal: over.signal, capture: true };
      glass.addEventListener('mousemove', (event) => show(under(event)), options);
      glass.addEventListener(
        'click',
        (event) => {
          if (event.isTrusted) choose(under(event));
        },
        options,
      );
      for (const type of PRESSES)
        view?.addEventListener(
          type,
          (event) => {
            if (!event.isTrusted) return;
            event.preventDefault();
            // A press on the glass still has to reach it; its shadow root lets nothing out.
            if (event.type === 'submit' || !event.composedPath().includes(hostOf(glass)))
              event.stopImmediatePropagation();
          },
          options,
        );
      for (const type of ['keydown', 'keyup'] as const)
        view?.addEventListener(
          type,
          (event) => {
            if (!event.isTrusted || FREE_KEYS.has(event.key)) return;
            event.preventDefault();
            event.stopImmediatePropagation();
            if (type === 'keyup') return;
            if (event.key === 'Escape') end({ kind: 'batal' });
            else if (event.key === 'Enter') choose(stop ?? document.activeElement);
            else if (order.apa === 'kata' && /^Arrow(?:Down|Right)$/u.test(event.key)) step(1);
            else if (order.apa === 'kata' && /^Arrow(?:Up|Left)$/u.test(event.key)) step(-1);
          },
          options,
        );
      document.addEventListener(
        'focusin',
        ({ target }) => {
          stop = null;
          show(target as Element);
        },
        options,
      );
      signal.addEventListener('abort', () => end(null), { once: true });
      show(null);
    },
  };
}

/** The element of the page whose shadow root holds it. */
const hostOf = (inside: Element): Element => (inside.getRootNode() as Partial<ShadowRoot>).host ?? inside;
