/**
 * The eager half of the guard on "Kirim": holds the person's click on a send control until the on-demand script has
 * judged it. Invariants:
 * - any other click costs one `closest`; nothing is read, watched or added to the page;
 * - only the person's own clicks are held, and only while the extension lives: without us the site is as it was;
 * - every held click ends in the on-demand script or is given back within {@link WITHIN_MS}.
 */
import { routeOf } from '../ekinerja/routes';
import { replay, type GuardScope } from './held-click';

/** The hyphens of "set-periksa" are the same in every spelling of the address; the route decides afterwards. */
const SENDS = 'a[href*=set-periksa],button[name=aksi][value=yii1]';
const ROUTES = /^kinerja\/kegiatan-(tahunan\/set-periksa-v3|harian\/(set-periksa|index-v4))$/;
const WITHIN_MS = 3000;

export interface SentinelPorts {
  /** False once the extension was updated or removed under the page. */
  readonly isAlive: () => boolean;
  /** Loads the on-demand script into this frame. */
  readonly load: () => Promise<unknown>;
  readonly scope: GuardScope;
}

export function watchKirim(view: Window, { isAlive, load, scope }: SentinelPorts): void {
  const waiting = new Set<HTMLElement>();

  async function handOver(event: MouseEvent, control: HTMLElement): Promise<void> {
    waiting.add(control);
    if (!scope.asistenPenjaga) {
      const late = new Promise((resolve) => setTimeout(resolve, WITHIN_MS));
      await Promise.race([load(), late]).catch(() => 0);
    }
    waiting.delete(control);
    (scope.asistenPenjaga ?? replay)(event, control);
  }

  const hold = (event: MouseEvent) => {
    // A middle click never reaches the site's confirm(): it would send at once, in a new tab. A right click sends nothing.
    if (!event.isTrusted || event.button > 1) return;
    const control = (event.target as Partial<Element>).closest?.<HTMLElement>(SENDS);
    if (!control || !isAlive()) return;
    const { href, form } = control as Partial<HTMLAnchorElement & HTMLButtonElement>;
    if (!ROUTES.test(routeOf(href ?? form?.action ?? '') ?? '')) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (!waiting.has(control)) void handOver(event, control);
  };
  view.addEventListener('click', hold, true);
  view.addEventListener('auxclick', hold, true);
}
