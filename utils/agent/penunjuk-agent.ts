/**
 * Points at one control after the other while the panel asks for it. Invariants:
 * - without an order there is no listener, no observer and no node of ours on the page;
 * - it looks again when the page changes or the person leaves a field; it never asks on a clock of its own;
 * - it reads labels and whether a field is empty, and changes nothing.
 */
import { unmasked } from '../dom/unmasked';
import type { TitikTunjuk } from '../guide/points';
import { DIALOGS, findControl, isFilled, type FoundControl } from './find-control';
import type { PointerLook, PointerView } from './pointer-view';

export interface OrderTunjuk {
  readonly titik: readonly TitikTunjuk[];
  /** What the bubble says, by id of the titik; `buka-menu` where a part of the menu has to be opened first. */
  readonly teks: Readonly<Record<string, string>>;
  readonly look: PointerLook;
}

/** What the page tells the panel. `habis`: none of the controls is there, or all are done with. */
export type LaporTunjuk =
  | { readonly kind: 'ditunjuk'; readonly id: string; readonly peran: TitikTunjuk['peran']; readonly label: string }
  | { readonly kind: 'habis' }
  | { readonly kind: 'ditutup' };

export interface Penunjuk {
  /** Points until the signal ends. */
  point(order: OrderTunjuk, tell: (lapor: LaporTunjuk) => void, signal: AbortSignal): void;
  /** The person's cursor into what is pointed at. */
  focus(): void;
  /** As if the person had closed it. */
  close(): void;
}

/** A page that changes does so in bursts. */
const SETTLED_MS = 60;
/** Typing is over when nothing came for so long; leaving the field says so at once. */
const TYPED_MS = 1200;

/** Makes the agent of one page. `viewFor` makes what is seen; its callback: the person closed it. */
export function createPenunjuk(
  document: Document,
  viewFor: (look: PointerLook, onClose: () => void) => PointerView,
): Penunjuk {
  let current: (FoundControl & { readonly id: string }) | null = null;
  /** While the focus that was moved is kept against an opening dialog. */
  let keeping = new AbortController();
  let shut: (() => void) | null = null;

  return {
    point({ titik, teks, look: looks }, tell, signal) {
      const over = new AbortController();
      const view = viewFor(looks, close);
      let told = '';
      let timer: ReturnType<typeof setTimeout> | undefined;
      let typing = false;

      function report(lapor: LaporTunjuk): void {
        const said = JSON.stringify(lapor);
        if (said === told) return;
        told = said;
        tell(lapor);
      }
      function end(): void {
        over.abort();
        observer.disconnect();
        clearTimeout(timer);
        keeping.abort();
        view.hide();
        current = null;
        shut = null;
      }
      function close(): void {
        end();
        report({ kind: 'ditutup' });
      }
      function look(): void {
        const typedIn = typing ? (current?.control ?? null) : null;
        const next = unmasked(() => nextOf(document, titik, typedIn));
        // What unmasking and masking again changed is no news.
        observer.takeRecords();
        if (next === null) {
          current = null;
          view.hide();
          report({ kind: 'habis' });
          return;
        }
        if (next.box !== current?.box || next.id !== current.id) view.show(next.box, teks[next.id] ?? '');
        current = next;
        report({ kind: 'ditunjuk', id: next.id, peran: next.peran, label: next.label });
      }
      function lookSoon(after = SETTLED_MS): void {
        clearTimeout(timer);
        timer = setTimeout(() => {
          if (after === TYPED_MS) typing = false;
          look();
        }, after);
      }

      const observer = new MutationObserver(() => lookSoon(typing ? TYPED_MS : SETTLED_MS));
      signal.addEventListener('abort', end, { once: true });
      const { signal: ended } = over;
      document.addEventListener(
        'keydown',
        (event) => {
          if (event.isTrusted && event.key === 'Escape' && current !== null) close();
        },
        { signal: ended, capture: true },
      );
      document.addEventListener(
        'input',
        () => {
          typing = true;
          lookSoon(TYPED_MS);
        },
        { signal: ended, capture: true },
      );
      for (const type of ['change', 'focusout'] as const)
        document.addEventListener(
          type,
          () => {
            typing = false;
            lookSoon();
          },
          { signal: ended, capture: true },
        );
      observer.observe(document.documentElement, {
        subtree: true,
        childList: true,
        characterData: true,
        attributeFilter: ['class', 'style', 'hidden', 'disabled', 'aria-hidden'],
      });
      shut = close;
      look();
    },
    close: () => shut?.(),
    focus() {
      if (current === null) return;
      current.box.scrollIntoView({ block: 'center', inline: 'center' });
      const { control, box } = current;
      keeping.abort();
      keeping = new AbortController();
      focusLastingly(document, box.tabIndex >= 0 ? box : control, keeping);
    },
  };
}

/** So often a dialog may take the focus back from a button in it that the person was led to; more would be a quarrel. */
const MOST_RETURNS = 3;

/** A dialog of the site takes the focus once it has faded in; who asked for the button in it gets it back. */
function focusLastingly(document: Document, target: HTMLElement, over: AbortController): void {
  target.focus({ preventScroll: true });
  const { signal } = over;
  let returns = 0;
  for (const type of ['keydown', 'pointerdown'] as const)
    document.addEventListener(type, () => over.abort(), { signal, capture: true });
  document.addEventListener(
    'focusin',
    ({ target: taker }) => {
      if (taker === target) return;
      returns += 1;
      if (taker !== target.closest(DIALOGS) || returns > MOST_RETURNS) over.abort();
      else target.focus({ preventScroll: true });
    },
    { signal },
  );
}

/** The first control that is there and not done with; a field being typed into stays the one. */
function nextOf(
  document: Document,
  titik: readonly TitikTunjuk[],
  typedIn: HTMLElement | null,
): (FoundControl & { readonly id: string; readonly peran: TitikTunjuk['peran'] }) | null {
  for (const one of titik) {
    const found = findControl(document, one);
    if (found === null) continue;
    if (one.lewatiTerisi && isFilled(found) && found.control !== typedIn) continue;
    return { ...found, id: found.opener ? 'buka-menu' : one.id, peran: one.peran };
  }
  return null;
}
