/**
 * A still picture of a page of the practice, with one control marked: the very page in a frame that runs nothing, found by
 * the guide's own finder, and cut to what is around it. Invariants:
 * - nothing in the frame runs, is reached by the keyboard, or is read out; what it shows is invented;
 * - a picture without the control is none: the frame is taken away again.
 */
import { findControl, type FoundControl } from '../agent/find-control';
import { ownMarkup } from '../dom/trusted';
import type { Sasaran, Titik } from '../guide/model';
import { orderOf, type TitikTunjuk } from '../guide/points';
import { readPage } from '../latihan/tampil';
import type { HalamanContoh } from './halaman';

/** Pixels of the page on one picture, and how wide it is on paper: two beside each other on A4. */
const WIDE = 470;
const HIGH = 172;
const ON_PAPER = 336;
/** The page is laid out as on a usual screen. */
const SCREEN = 1120;
const RING_GAP = 4;
/** Of what is higher than the picture the beginning is shown, with its label. */
const HEADING = 40;
/** Frames of one look: its style sheet is a file, so it is read once and kept by the browser. */
const EMPTY =
  '<!doctype html><html lang="id"><head><link rel="stylesheet" href="/latihan/gaya.css"></head><body></body></html>';

/**
 * Puts the picture into `host`. Out: the control's name as the page prints it; null = it is not on the page, and nothing was
 * put there.
 */
export async function gambarkan(host: HTMLElement, titik: Titik, contoh: HalamanContoh): Promise<string | null> {
  const order = orderOf(titik, contoh.sasaran);
  if (order === null) return null;
  const frame = await emptyFrame(host);
  const page = frame.contentDocument;
  if (page === null) return null;
  fill(page, contoh.html);
  frame.style.width = `${String(SCREEN)}px`;
  const found = find(page, order, contoh.sasaran);
  if (found === null) {
    frame.remove();
    return null;
  }
  cut(host, frame, found.box);
  return found.label;
}

/** A frame in which nothing runs, dressed like the practice page. */
async function emptyFrame(host: HTMLElement): Promise<HTMLIFrameElement> {
  const frame = host.ownerDocument.createElement('iframe');
  frame.setAttribute('sandbox', 'allow-same-origin');
  frame.inert = true;
  frame.tabIndex = -1;
  frame.setAttribute('aria-hidden', 'true');
  host.append(frame);
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  const page = frame.contentDocument;
  page?.open();
  // An empty frame is in the browser's old way of layout, and Firefox lets no extension page have one with `srcdoc`.
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  page?.write(ownMarkup(EMPTY));
  page?.close();
  await loaded;
  return frame;
}

function fill(target: Document, html: string): void {
  const { page } = readPage(html, () => undefined);
  target.body.className = `${page.body.className} kertas`;
  target.body.append(...page.body.childNodes);
  // What the site's own scripts do to these at once.
  for (const select of target.querySelectorAll<HTMLElement>('select[data-krajee-select2]'))
    Object.assign(select.style, { visibility: '', height: '', width: '' });
  for (const waits of target.querySelectorAll('.kv-plugin-loading')) waits.remove();
  // Paper has no scrolling.
  for (const box of target.querySelectorAll<HTMLElement>('[style*="overflow"]'))
    Object.assign(box.style, { overflow: 'visible', maxHeight: 'none' });
}

/** As the page is; else with the part of the menu, or the dialog, opened in which the control is. */
function find(page: Document, order: TitikTunjuk, sasaran: Sasaran): FoundControl | null {
  const plain = findControl(page, order);
  if (plain?.opener === false) return plain;
  if (plain?.opener === true) {
    openBranch(plain.control);
    return findControl(page, order);
  }
  for (const dialog of dialogsOf(page, sasaran)) {
    const close = openDialog(page, dialog);
    const inside = findControl(page, order);
    if (inside !== null) return inside;
    close();
  }
  return null;
}

function openBranch(opener: HTMLElement): void {
  const branch = opener.parentElement;
  branch?.classList.add('menu-open');
  const list = branch?.querySelector<HTMLElement>('.treeview-menu');
  if (list) list.style.display = 'block';
}

/** The box of the month to be filled first. */
function dialogsOf(page: Document, { sel }: Sasaran): readonly HTMLElement[] {
  const all = [...page.querySelectorAll<HTMLElement>('[role=dialog]')];
  const key = sel?.jenis === 'sel' ? sel.key : null;
  const own = all.find((one) => one.querySelector<HTMLInputElement>('input[name=editableKey]')?.value === key);
  return own === undefined ? all.filter((one) => !one.classList.contains('popover')) : [own];
}

/** Opens it as the site's scripts do. Out: closes it again. */
function openDialog(page: Document, dialog: HTMLElement): () => void {
  const button = page.querySelector(`[data-target="#${dialog.id}"]`);
  const before = dialog.nextSibling;
  const home = dialog.parentElement;
  dialog.style.display = 'block';
  dialog.classList.add('in', 'top');
  if (dialog.classList.contains('popover') && button !== null) {
    page.body.append(dialog);
    const { left, top, width } = button.getBoundingClientRect();
    dialog.style.left = `${String(Math.max(0, left + width / 2 - dialog.offsetWidth / 2))}px`;
    dialog.style.top = `${String(Math.max(0, top - dialog.offsetHeight))}px`;
  }
  return () => {
    dialog.style.display = 'none';
    dialog.classList.remove('in', 'top');
    home?.insertBefore(dialog, before);
  };
}

/** Shows the part of the page around the control, and the ring on it. */
function cut(host: HTMLElement, frame: HTMLIFrameElement, box: HTMLElement): void {
  const root = box.ownerDocument.documentElement;
  const wide = Math.max(SCREEN, root.scrollWidth);
  frame.style.width = `${String(wide)}px`;
  const high = Math.max(HIGH, root.scrollHeight);
  frame.style.height = `${String(high)}px`;
  const { left, top, width, height } = box.getBoundingClientRect();
  // Of what is wider than the picture the beginning is shown, where its label is.
  const fits = width < WIDE - 4 * RING_GAP;
  const x = between(fits ? left + width / 2 - WIDE / 2 : left - 3 * RING_GAP, wide - WIDE);
  const low = height < HIGH - 2 * HEADING;
  const y = between(low ? top + height / 2 - HIGH / 2 : top - HEADING, high - HIGH);
  const scale = ON_PAPER / WIDE;
  host.style.width = `${String(ON_PAPER)}px`;
  host.style.height = `${String(HIGH * scale)}px`;
  frame.style.transform = `scale(${String(scale)}) translate(${String(-x)}px, ${String(-y)}px)`;
  const ring = host.ownerDocument.createElement('div');
  ring.className = 'lembar__lingkar';
  const right = Math.min(left + width, x + WIDE - 3 * RING_GAP);
  const bottom = Math.min(top + height, y + HIGH - 3 * RING_GAP);
  Object.assign(ring.style, {
    left: `${String((left - x - RING_GAP) * scale)}px`,
    top: `${String((top - y - RING_GAP) * scale)}px`,
    width: `${String((right - left + 2 * RING_GAP) * scale)}px`,
    height: `${String((bottom - top + 2 * RING_GAP) * scale)}px`,
  });
  host.append(ring);
}

const between = (value: number, most: number): number => Math.round(Math.max(0, Math.min(value, most)));
