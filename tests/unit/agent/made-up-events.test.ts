// @vitest-environment jsdom
/**
 * S12: what stands on the page is closed to it, and only the person's own events count. A page cannot reach into a closed root
 * (e2e/guard.spec.ts); that nothing in it would listen to the page is looked at here, from inside.
 */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { markFilled } from '../../../utils/agent/mark-filled';
import { createPemilih, type LaporPilih, type OrderPilih } from '../../../utils/agent/pemilih-agent';
import { createPenunjuk, type LaporTunjuk } from '../../../utils/agent/penunjuk-agent';
import { createPointerView } from '../../../utils/agent/pointer-view';
import { closedPage, type ClosedPage } from './closed-page';

const look = { lang: 'id', theme: 'auto', words: { from: 'Panduan', hide: 'Sembunyikan' } } as const;
const made = { bubbles: true, composed: true, cancelable: true };
const mouse = (type: string) => new MouseEvent(type, made);
const key = (name: string, type = 'keydown') => new KeyboardEvent(type, { ...made, key: name });

let page: ClosedPage;
function element(selector: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(selector);
  if (found === null) throw new Error(selector);
  return found;
}

beforeEach(() => {
  document.body.innerHTML = '<button id="tambah" type="button">Tambah RHK</button><input id="isi">';
  document.elementsFromPoint = () => [element('#tambah')];
  document.elementFromPoint = () => element('#tambah');
  page = closedPage();
});
afterEach(() => vi.restoreAllMocks());

describe('the pointer', () => {
  it('is closed to the page and carries nothing on its host', () => {
    const view = createPointerView(document, look, () => undefined);
    view.show(element('#tambah'), 'Tekan ini');
    const host = document.documentElement.lastElementChild;
    expect(page.modes).toEqual(['closed']);
    expect([host?.shadowRoot, host?.getAttributeNames(), host?.textContent]).toEqual([null, [], '']);
    view.hide();
  });

  it('is closed by the person’s press, and by no made-up one', () => {
    const closed = vi.fn();
    const view = createPointerView(document, look, closed);
    view.show(element('#tambah'), 'Tekan ini');
    const button = page.inside().querySelector('button');
    if (button === null) throw new Error('no button');
    button.click();
    button.dispatchEvent(mouse('click'));
    expect(closed).not.toHaveBeenCalled();
    page.press(button, 'click');
    expect(closed).toHaveBeenCalledTimes(1);
    view.hide();
  });

  it('takes an Esc of the person, and no made-up one', () => {
    const said: LaporTunjuk['kind'][] = [];
    const titik = {
      peran: 'tombol',
      id: 'tambah',
      label: ['tambah rhk'],
      rute: null,
      tempat: null,
      tunggal: false,
      baris: false,
      lewatiTerisi: false,
      bacaSesudah: false,
    } as const;
    const penunjuk = createPenunjuk(document, () => ({ show: () => undefined, hide: () => undefined }));
    const order = { titik: [titik], teks: {}, look };
    penunjuk.point(order, ({ kind }) => said.push(kind), new AbortController().signal);
    document.dispatchEvent(key('Escape'));
    element('#isi').dispatchEvent(key('Escape'));
    expect(said).toEqual(['ditunjuk']);
    page.press(document, 'keydown', { key: 'Escape' });
    expect(said).toEqual(['ditunjuk', 'ditutup']);
  });
});

describe('the glass', () => {
  const peran = { tombol: 'Tombol', menu: 'Menu', isian: 'Isian', pilihan: 'Pilihan' };
  const tolak = { mati: '', tanpaLabel: '', labelTidakDapat: '', pribadi: '', dalamBaris: '', labelGanda: '' };
  const order: OrderPilih = { apa: 'kendali', look, kata: { peran, tolak, cara: 'Pilih', pilih: 'Tekan' } };
  const over = { current: new AbortController() };
  let said: LaporPilih[];
  let pane: Element;

  beforeEach(() => {
    said = [];
    over.current = new AbortController();
    const pemilih = createPemilih(document, (how, glass) => createPointerView(document, how, () => undefined, glass));
    pemilih.pick(order, (lapor) => said.push(lapor), over.current.signal);
    pane = page.inside().querySelector('.glass') ?? document.body;
  });
  afterEach(() => over.current.abort());

  it('is closed to the page', () => {
    expect(page.modes).toEqual(['closed']);
  });

  it('chooses by the person’s press, and by no made-up one', () => {
    pane.dispatchEvent(mouse('click'));
    element('#tambah').focus();
    for (const name of ['Enter', 'Escape']) element('#tambah').dispatchEvent(key(name));
    expect(said).toEqual([]);
    page.press(pane, 'click', { clientX: 3, clientY: 3 });
    expect(said).toMatchObject([{ kind: 'dipilih', label: 'Tambah RHK' }]);
  });

  it('takes from the page what the person presses, and nothing of what the page does itself', () => {
    const reached: string[] = [];
    for (const type of ['click', 'mousedown', 'keydown', 'keyup'])
      element('#tambah').addEventListener(type, () => reached.push(type));
    for (const type of ['click', 'mousedown']) element('#tambah').dispatchEvent(mouse(type));
    for (const type of ['keydown', 'keyup']) element('#tambah').dispatchEvent(key('x', type));
    expect(reached).toEqual(['click', 'mousedown', 'keydown', 'keyup']);
    const stopped = vi.fn();
    const at = { preventDefault: stopped, stopImmediatePropagation: stopped, composedPath: () => [] };
    page.press(document.defaultView ?? window, 'click', at);
    page.press(document.defaultView ?? window, 'keydown', { ...at, key: 'x' });
    expect(stopped).toHaveBeenCalledTimes(4);
  });
});

describe('the mark of a field that was filled', () => {
  it('goes when the person types, not when a script of the page or ours changes the field', () => {
    const cancel = vi.fn();
    const field = element('#isi');
    const box = element('#tambah');
    box.animate = () => Object.assign(new EventTarget(), { cancel }) as unknown as Animation;
    markFilled(box, field);
    for (const type of ['input', 'change']) field.dispatchEvent(new Event(type, made));
    box.dispatchEvent(mouse('mousedown'));
    box.dispatchEvent(key('x'));
    expect(cancel).not.toHaveBeenCalled();
    page.press(field, 'input');
    expect(cancel).toHaveBeenCalledTimes(1);
  });
});
