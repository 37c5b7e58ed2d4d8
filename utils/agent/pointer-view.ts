/**
 * The ring around a control and the bubble that explains it. Invariants:
 * - both live in a closed shadow root in the browser's top layer, where it has one, so no modal of the page lies over them,
 *   and nothing of the page lies under them unreachable: only the bubble takes the mouse;
 * - no element, class or style of the page changes; the host carries no data and is gone when nothing is pointed at;
 * - nothing can be started here; the one button closes, and only the person's own click does.
 */
import { follow } from '../dom/follow';
import { placeBeside } from '../dom/place-beside';
import { addStyle } from '../dom/shadow-style';
import { pointerStyle } from './pointer-style';

export interface PointerLook {
  readonly lang: string;
  readonly theme: 'auto' | 'light' | 'dark';
  /** For a projector: thicker ring, larger words. */
  readonly besar?: boolean;
  readonly words: { readonly from: string; readonly hide: string };
}

export interface PointerView {
  /** null: the words alone, in the corner. */
  show(target: HTMLElement | null, text: string): void;
  hide(): void;
}

const RING_GAP = 5;

/**
 * Nothing is on the page before the first `show`. `glass`: lies over the whole page and takes the mouse from it, while
 * something is chosen; there is no closing button then.
 */
export function createPointerView(
  document: Document,
  look: PointerLook,
  onClose: () => void,
  glass: HTMLElement | null = null,
): PointerView {
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'closed' });
  addStyle(root, document, pointerStyle);
  const part = (className: string, ...children: Node[]) => {
    const made = document.createElement('div');
    made.className = className;
    made.append(...children);
    return made;
  };
  const close = document.createElement('button');
  close.type = 'button';
  close.textContent = look.words.hide;
  close.addEventListener('click', (event) => {
    if (event.isTrusted) onClose();
  });
  const from = part('from', document.createTextNode(look.words.from), close);
  const said = document.createElement('p');
  // A live region that is there before its words: they are announced when they come.
  said.setAttribute('role', 'status');
  const bubble = part('bubble', from, said);
  const ring = part('ring');
  ring.setAttribute('aria-hidden', 'true');
  const layer = part(`layer ${look.theme}${look.besar === true ? ' besar' : ''}`, ring, bubble);
  if (glass !== null) {
    glass.className = 'glass';
    close.hidden = true;
    layer.classList.add('picking');
    layer.prepend(glass);
  }
  layer.lang = look.lang;
  // Chrome before 114 has no top layer for it: there it lies over the page by its z-index alone.
  const inTopLayer = 'showPopover' in layer;
  if (inTopLayer) layer.setAttribute('popover', 'manual');
  root.append(layer);
  // What the person does in the bubble is none of the page's business.
  for (const type of ['click', 'mousedown', 'mouseup', 'focusin'] as const)
    layer.addEventListener(type, (event) => event.stopPropagation());
  let unfollow: (() => void) | null = null;

  function place(target: HTMLElement): void {
    const { left, top, width, height } = target.getBoundingClientRect();
    Object.assign(ring.style, {
      left: `${String(left - RING_GAP)}px`,
      top: `${String(top - RING_GAP)}px`,
      width: `${String(width + 2 * RING_GAP)}px`,
      height: `${String(height + 2 * RING_GAP)}px`,
    });
    const { clientWidth, clientHeight } = document.documentElement;
    const size = { width: bubble.offsetWidth, height: bubble.offsetHeight };
    const { x, y } = placeBeside(
      { left, top, width, height },
      size,
      { width: clientWidth, height: clientHeight },
      RING_GAP + 6,
    );
    bubble.style.transform = `translate(${String(x)}px, ${String(y)}px)`;
  }

  return {
    show(target, text) {
      unfollow?.();
      if (!host.isConnected) document.documentElement.append(host);
      if (inTopLayer && !layer.matches(':popover-open')) layer.showPopover();
      said.textContent = text;
      ring.hidden = target === null;
      if (target === null) {
        unfollow = null;
        bubble.style.transform = 'translate(8px, 8px)';
        return;
      }
      if (glass === null) scrollThere(target);
      unfollow = follow(target, () => place(target));
    },
    hide() {
      unfollow?.();
      unfollow = null;
      host.remove();
    },
  };
}

/** Only if it is out of sight, and calmly for those who want it so. */
function scrollThere(target: HTMLElement): void {
  const view = target.ownerDocument.defaultView;
  if (view === null) return;
  const { left, top, width, height } = target.getBoundingClientRect();
  // Within the window it may still be cut off by a box that scrolls, as the Matriks is in (docs/ekinerja.md §4.10).
  if (target.ownerDocument.elementsFromPoint(left + width / 2, top + height / 2).includes(target)) return;
  const calm = view.matchMedia('(prefers-reduced-motion: reduce)').matches;
  target.scrollIntoView({ block: 'center', inline: 'center', behavior: calm ? 'auto' : 'smooth' });
}
