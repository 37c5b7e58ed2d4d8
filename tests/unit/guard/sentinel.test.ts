import { JSDOM } from 'jsdom';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { GuardScope } from '../../../utils/guard/held-click';
import { watchKirim } from '../../../utils/guard/sentinel';

const KIRIM = '/v1/index.php?r=kinerja%2Fkegiatan-tahunan%2Fset-periksa-v3&id=71';
let window: JSDOM['window'];
let listeners: Map<string, (event: MouseEvent) => void>;
let scope: GuardScope;
let alive: boolean;
let load: () => Promise<unknown>;
let clicked: string[];

beforeEach(() => {
  vi.useFakeTimers();
  window = new JSDOM(
    `<a id="kirim" href="${KIRIM}"><i class="fa fa-send-o"></i></a>
     <a id="harian" href="/v1/index.php?r=kinerja/kegiatan-harian/set-periksa&id=5">x</a>
     <a id="bawahan" href="/v1/index.php?r=kinerja%2Flain%2Fset-periksa&id=5">x</a>
     <a id="lihat" href="/v1/index.php?r=kinerja%2Fkegiatan-tahunan%2Fview-v3&id=71">x</a>
     <form action="/v1/index.php?r=kinerja%2Fkegiatan-harian%2Findex-v4" method="post">
       <button id="banyak" name="aksi" value="yii1">Kirim Kinerja Harian</button>
       <button id="simpan" name="aksi" value="lain">x</button></form>`,
    { url: 'https://e-kinerja.babelprov.go.id/v1/index.php' },
  ).window;
  vi.stubGlobal('MouseEvent', window.MouseEvent);
  listeners = new Map();
  [scope, alive, clicked] = [{}, true, []];
  load = () => Promise.resolve(true);
  const view = { addEventListener: (type: string, listener: never) => listeners.set(type, listener) };
  watchKirim(view as unknown as Window, { isAlive: () => alive, load: () => load(), scope });
  for (const one of Array.from(window.document.querySelectorAll('a, button')))
    one.addEventListener('click', (event) => {
      event.preventDefault();
      clicked.push(one.id);
    });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** A click as the person does it: only the browser can make trusted events, so the listener gets one in its shape. */
function press(selector: string, part: Partial<MouseEvent> & { type?: string } = {}): { held: boolean } {
  const state = { held: false };
  const event = {
    type: 'click',
    isTrusted: true,
    button: 0,
    bubbles: true,
    cancelable: true,
    target: window.document.querySelector(selector),
    preventDefault: () => (state.held = true),
    stopImmediatePropagation: () => undefined,
    ...part,
  };
  listeners.get(event.type)?.(event as unknown as MouseEvent);
  return state;
}

describe('the sentinel', () => {
  it('listens to two kinds of clicks and nothing else', () => {
    expect([...listeners.keys()]).toEqual(['click', 'auxclick']);
  });

  it('holds the send icon, the entry’s icon and the bulk button, by any spelling of the route', () => {
    scope.asistenPenjaga = () => undefined;
    expect(['#kirim i', '#kirim', '#harian', '#banyak'].map((one) => press(one).held)).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect(press('#kirim', { type: 'auxclick', button: 1 }).held).toBe(true);
  });

  it('leaves everything else alone', () => {
    expect(['#bawahan', '#lihat', '#simpan', 'body'].map((one) => press(one).held)).toEqual([
      false,
      false,
      false,
      false,
    ]);
    expect(press('#kirim', { isTrusted: false }).held).toBe(false);
    expect(press('#kirim', { type: 'auxclick', button: 2 }).held).toBe(false);
    expect(press('#kirim', { target: window.document }).held).toBe(false);
  });

  it('never holds once the extension is gone', () => {
    alive = false;
    expect(press('#kirim').held).toBe(false);
  });

  it('hands the click over once the script is there, and loads it once', async () => {
    const taken: string[] = [];
    load = vi.fn(() => {
      scope.asistenPenjaga = (_, control) => taken.push(control.id);
      return Promise.resolve(true);
    });
    press('#kirim i');
    await vi.advanceTimersByTimeAsync(0);
    press('#banyak');
    await vi.advanceTimersByTimeAsync(0);
    expect(taken).toEqual(['kirim', 'banyak']);
    expect(load).toHaveBeenCalledTimes(1);
    expect(clicked).toEqual([]);
  });

  it.each([
    ['fails', () => Promise.reject(new Error('gone'))],
    ['brings nothing', () => Promise.resolve(false)],
  ])('gives the click back when loading %s', async (_, fails) => {
    load = fails;
    press('#kirim');
    await vi.advanceTimersByTimeAsync(0);
    expect(clicked).toEqual(['kirim']);
  });

  it('gives the click back after three seconds at the latest, once however often it was pressed', async () => {
    load = () => new Promise(() => undefined);
    press('#kirim');
    expect(press('#kirim').held).toBe(true);
    await vi.advanceTimersByTimeAsync(2900);
    expect(clicked).toEqual([]);
    await vi.advanceTimersByTimeAsync(200);
    expect(clicked).toEqual(['kirim']);
  });

  it('swallows no click on a second control while the first one waits', async () => {
    load = () => new Promise(() => undefined);
    press('#kirim');
    await vi.advanceTimersByTimeAsync(100);
    expect(press('#harian').held).toBe(true);
    const taken: string[] = [];
    scope.asistenPenjaga = (_, control) => taken.push(control.id);
    await vi.advanceTimersByTimeAsync(3000);
    expect([taken, clicked]).toEqual([['kirim', 'harian'], []]);
  });

  it('gives nothing back to a control that is gone', async () => {
    load = () => Promise.resolve(false);
    press('#kirim');
    window.document.getElementById('kirim')?.remove();
    await vi.advanceTimersByTimeAsync(0);
    expect(clicked).toEqual([]);
  });
});
