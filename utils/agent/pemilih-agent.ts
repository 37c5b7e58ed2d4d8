/**
 * Lets the person choose a control of the page, once. Invariants:
 * - while it is on, nothing the person presses reaches the page: a pane of glass takes the mouse, and of the keys only those
 *   that move the cursor or the page get through; no link is followed and no form is sent;
 * - it changes nothing on the page, and answers role and label, never an element;
 * - only the person's own presses choose.
 */
import { unmasked } from '../dom/unmasked';
import { pickedAt, type Picked, type Pilihan, type TolakPilih } from './pick-control';
import type { PointerLook, PointerView } from './pointer-view';
import type { Peran } from '../guide/model';

export interface OrderPilih {
  readonly look: PointerLook;
  readonly kata: {
    readonly peran: Readonly<Record<Peran, string>>;
    readonly tolak: Readonly<Record<TolakPilih, string>>;
    /** How it is done. */
    readonly cara: string;
    /** After the name of a control that can be chosen. */
    readonly pilih: string;
  };
}

export type LaporPilih = ({ readonly kind: 'dipilih' } & Pilihan) | { readonly kind: 'batal' };

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
    pick({ look, kata }, tell, signal) {
      const over = new AbortController();
      const glass = document.createElement('div');
      const shown = viewFor(look, glass);
      let last: Element | null = null;

      function end(lapor: LaporPilih | null): void {
        if (over.signal.aborted) return;
        over.abort();
        shown.hide();
        if (lapor !== null) tell(lapor);
      }
      function show(at: Element | null): Picked | null {
        const picked = at === null ? null : unmasked(() => pickedAt(document, at));
        if (at !== last || picked === null)
          shown.show(picked?.box ?? null, picked === null ? kata.cara : wordsOf(picked));
        last = at;
        return picked;
      }
      function wordsOf(picked: Picked): string {
        if ('tolak' in picked) return kata.tolak[picked.tolak];
        const { peran, label } = picked.pilihan;
        return `${kata.peran[peran]} “${label}”. ${kata.pilih}`;
      }
      function choose(at: Element | null): void {
        const picked = show(at);
        if (picked !== null && 'pilihan' in picked) end({ kind: 'dipilih', ...picked.pilihan });
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
            else if (event.key === 'Enter') choose(document.activeElement);
          },
          options,
        );
      document.addEventListener('focusin', ({ target }) => show(target as Element), options);
      signal.addEventListener('abort', () => end(null), { once: true });
      show(null);
    },
  };
}

/** The element of the page whose shadow root holds it. */
const hostOf = (inside: Element): Element => (inside.getRootNode() as Partial<ShadowRoot>).host ?? inside;
