import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { createSimulator } from '../../../../simulator/create-simulator';
import { JSON_AJAX, MATRIKS, SAVE, loggedIn } from './browser';

const JQUERY = readFileSync(createRequire(import.meta.url).resolve('jquery/dist/jquery.js'), 'utf8');
const WIDGET = readFileSync(new URL('../../../../simulator/assets-own/editable.js', import.meta.url), 'utf8');

/** The Matriks with the real jQuery and the widget; its requests go straight to the stand-in, its delay is asked for. */
function open() {
  const simulator = createSimulator({ seed: 'contoh' });
  const [kept] = simulator.state.indikator;
  for (const row of simulator.state.indikator) row.dihapus = row !== kept;
  const browser = loggedIn(simulator);
  const dom = new JSDOM(browser.get(MATRIKS).body, {
    url: 'https://e-kinerja.babelprov.go.id/',
    runScripts: 'outside-only',
  });
  const { window } = dom;
  const { document } = window;
  const waits: number[] = [];
  const sent: Record<string, string>[] = [];
  let pending: (() => void)[] = [];
  window.eval(JQUERY);
  Object.assign(window, {
    setTimeout: (work: () => void, ms: number) => {
      waits.push(ms);
      pending.push(work);
      return 0;
    },
    answerFor: (body: string) => {
      const fields = Object.fromEntries(new URLSearchParams(body));
      sent.push(fields);
      const answer = browser.post(SAVE, fields, JSON_AJAX);
      return [answer.status, answer.body];
    },
  });
  window.eval(`jQuery.ajaxTransport('+json', (options) => ({
    send: (headers, done) => { const [status, text] = answerFor(options.data); done(status, status === 200 ? 'OK' : 'Forbidden', { text }); },
    abort: () => undefined,
  }));
  jQuery.fn.ready = function (start) { start(); return this; };`);
  window.eval(WIDGET.replace('$(() => init(doc))', 'init(doc)'));
  const button = document.querySelector<HTMLButtonElement>('.kv-editable-value');
  const popover = document.querySelector<HTMLElement>(button?.dataset['target'] ?? '');
  const input = popover?.querySelector<HTMLInputElement>('.kv-editable-input');
  const tick = popover?.querySelector<HTMLButtonElement>('.kv-editable-submit');
  if (button === null || popover === null || !input || !tick) throw new Error('no editable cell');
  const run = (): void => {
    const due = pending;
    pending = [];
    for (const work of due) work();
  };
  const save = (value: string): void => {
    input.value = value;
    tick.click();
    run();
  };
  return { simulator, window, document, button, popover, input, tick, save, run, waits, sent };
}

describe('the editable cell', () => {
  it('moves its popover to the end of body while open and back before its marker', () => {
    const { document, button, popover } = open();
    const marker = popover.nextElementSibling;
    expect(marker?.className).toBe('popover-x-marker');
    button.click();
    expect(document.body.lastElementChild).toBe(popover);
    expect(popover.classList.contains('kv-popover-active')).toBe(true);
    expect(document.body.classList.contains('modal-open')).toBe(true);
    popover.querySelector<HTMLElement>('[data-dismiss="popover-x"]')?.click();
    expect(popover.nextElementSibling).toBe(marker);
    expect(document.body.classList.contains('popover-x-body')).toBe(false);
  });

  it('allows one open popover; a click outside closes it without saving', () => {
    const { document, button, popover, sent } = open();
    button.click();
    document.querySelectorAll<HTMLElement>('.kv-editable-value')[1]?.click();
    expect(popover.classList.contains('kv-popover-active')).toBe(false);
    document.querySelector('h1')?.click();
    expect(document.querySelectorAll('.kv-popover-active')).toHaveLength(0);
    expect(sent).toEqual([]);
  });

  it('is only hidden by Escape', () => {
    const { window, document, button, popover, input } = open();
    button.click();
    input.dispatchEvent(new window.KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    expect(popover.parentElement).toBe(document.body);
    expect(popover.style.display).toBe('none');
    expect(document.body.classList.contains('popover-x-body')).toBe(true);
    expect(document.body.classList.contains('modal-open')).toBe(false);
  });

  it('saves without being opened: 500 ms, then four fields; the button shows what was typed, not what was stored', () => {
    const { simulator, button, input, save, waits, sent } = open();
    save('2.7');
    expect(waits).toEqual([500]);
    expect(Object.keys(sent[0] ?? {})).toEqual(['_csrf', 'hasEditable', 'editableKey', 'target']);
    expect(sent[0]).toMatchObject({ hasEditable: '1', target: '2.7' });
    expect([button.textContent, input.value]).toEqual(['2.7', '2.7']);
    expect(simulator.state.bulanan.find((row) => String(row.id) === sent[0]?.['editableKey'])?.target).toBe('2');
    save('');
    expect(button.textContent).toBe('...');
  });

  it('shows the site’s words at a refusal, but after one success only the red state', () => {
    const { popover, save } = open();
    save('abc');
    const words = (): (string | undefined)[] =>
      [...popover.querySelectorAll('.kv-help-block')].map((el) => el.textContent);
    expect(words()).toEqual(['Target harus berupa angka.']);
    save('3');
    save('x');
    expect(popover.querySelectorAll('.has-error')).toHaveLength(1);
    expect(words()).toEqual([]);
  });

  it('puts the page-load value back on Reset and sends nothing', () => {
    const { popover, input, save, sent } = open();
    save('9');
    popover.querySelector<HTMLElement>('.kv-editable-reset')?.click();
    expect([input.value, popover.querySelector<HTMLInputElement>('[name=hasEditable]')?.value]).toEqual(['', '0']);
    expect(sent).toHaveLength(1);
  });

  it('shows the status words of an HTTP error', () => {
    const { simulator, popover, save } = open();
    simulator.arm({ kind: 'sessionExpired', route: SAVE, at: 1, times: 1 });
    save('3');
    expect(popover.querySelector('.kv-help-block')?.textContent).toBe('Forbidden');
  });
});
