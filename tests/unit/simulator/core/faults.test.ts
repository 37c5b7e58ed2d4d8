import { describe, expect, it } from 'vitest';
import type { Fault, FaultKind, SimResponse } from '../../../../simulator/contract';
import { createSimulator } from '../../../../simulator/create-simulator';
import { MATRIKS, SAVE, loggedIn, saveCell } from './browser';

const OK = '{"output":"","message":""}';

function open() {
  const simulator = createSimulator({ seed: 'contoh' });
  const browser = loggedIn(simulator);
  browser.get(MATRIKS);
  const konsep = simulator.state.indikator.find((row) => row.status === 2);
  const key = simulator.state.bulanan.find((row) => row.idIndikator === konsep?.id && row.bulan === 4)?.id ?? 0;
  // Looked up anew each time: a fault may have put older tables back.
  const target = () => simulator.state.bulanan.find((row) => row.id === key)?.target;
  const arm = (kind: FaultKind, more: Partial<Fault> = {}) =>
    simulator.arm({ kind, route: SAVE, at: 1, times: 1, ...more });
  return { simulator, browser, key, target, arm };
}

interface Expected {
  /** What the armed save request answers. */
  readonly answer: (answer: SimResponse) => unknown;
  readonly is: unknown;
  /** What the cell holds afterwards (7 was sent, null was before). */
  readonly stored: string | null;
}
const status = (answer: SimResponse) => answer.status;

/** One line per kind: a new kind without a line does not compile. */
const KINDS: Readonly<Record<FaultKind, Expected>> = {
  latency: { answer: (a) => [a.body, a.delayMs], is: [OK, 1000], stored: '7' },
  status500: { answer: status, is: 500, stored: null },
  status502: { answer: status, is: 502, stored: null },
  status503: { answer: status, is: 503, stored: null },
  htmlError: { answer: (a) => [a.status, a.body.startsWith('<!DOCTYPE')], is: [200, true], stored: null },
  rateLimit: { answer: (a) => [a.status, a.headers['retry-after']], is: [429, undefined], stored: null },
  rateLimitRetryAfter: { answer: (a) => [a.status, a.headers['retry-after']], is: [429, '1'], stored: null },
  dropBefore: { answer: (a) => a.dropped, is: true, stored: null },
  dropAfter: { answer: (a) => a.dropped, is: true, stored: '7' },
  hang: { answer: (a) => a.delayMs, is: Number.POSITIVE_INFINITY, stored: '7' },
  sessionExpired: { answer: (a) => a.body, is: 'Forbidden (#403): Diperlukan login', stored: null },
  sessionOtp: { answer: status, is: 403, stored: null },
  otherAccount: { answer: (a) => a.body, is: OK, stored: '7' },
  yearChanged: { answer: (a) => a.body, is: OK, stored: '7' },
  csrfRefused: { answer: status, is: 400, stored: null },
  okButNotSaved: { answer: (a) => a.body, is: OK, stored: null },
  savedDifferently: { answer: (a) => a.body, is: OK, stored: '8' },
  rejectValue: {
    answer: (a) => a.body,
    is: '{"output":"","message":"Tidak dapat menginput target karena melewati jadwal penginputan ( 10 April 2026 )"}',
    stored: null,
  },
  otherTabWrites: { answer: (a) => a.body, is: OK, stored: '7' },
  forbidden: {
    answer: (a) => [a.status, a.body],
    is: [403, 'Forbidden (#403): Anda tidak memiliki akses ke halaman ini'],
    stored: null,
  },
};

describe('faults', () => {
  it.each(Object.entries(KINDS))('%s answers and stores as told', (kind, expected) => {
    const { browser, key, target, arm } = open();
    arm(kind as FaultKind);
    expect(expected.answer(saveCell(browser, key, '7'))).toEqual(expected.is);
    expect(target()).toBe(expected.stored);
  });

  it('hit only their route, from the n-th request, so many times', () => {
    const { simulator, browser, key, arm } = open();
    arm('status503', { at: 2, times: 2 });
    const seen = [1, 2, 3, 4].map((value) => {
      expect(browser.get(MATRIKS).status).toBe(200);
      return saveCell(browser, key, String(value)).status;
    });
    expect(seen).toEqual([200, 503, 503, 200]);
    expect(simulator.log.filter((entry) => entry.route === SAVE).map((entry) => entry.status)).toEqual(seen);
  });

  it('are gone after disarmAll', () => {
    const { simulator, browser, key, arm } = open();
    arm('dropBefore', { times: 9 });
    simulator.disarmAll();
    expect(saveCell(browser, key, '7').body).toBe(OK);
  });

  it('after an expired session pages lead to the login, after an OTP demand to the OTP page', () => {
    for (const [kind, route] of [
      ['sessionExpired', 'site%2Flogin'],
      ['sessionOtp', 'site%2Fotp'],
    ] as const) {
      const { browser, key, arm } = open();
      arm(kind);
      saveCell(browser, key, '7');
      expect(browser.get(MATRIKS).headers['location']).toBe(`/v1/index.php?r=${route}`);
    }
  });

  it('a refused token is healed by reading a page again', () => {
    const { browser, key, arm } = open();
    arm('csrfRefused');
    expect(saveCell(browser, key, '7').status).toBe(400);
    expect(saveCell(browser, key, '7').status).toBe(400);
    browser.get(MATRIKS);
    expect(saveCell(browser, key, '7').body).toBe(OK);
  });

  it('another account and another year show on the next page', () => {
    const { browser, arm } = open();
    arm('otherAccount', { route: MATRIKS });
    expect(browser.get(MATRIKS).body).not.toContain('199003152015042001');
    const second = open();
    second.arm('yearChanged', { route: MATRIKS });
    expect(second.browser.get(MATRIKS).body).toContain('Matriks Tahun 2025');
  });

  it('another tab changes exactly one other Konsep cell of the person', () => {
    const { simulator, browser, key, arm } = open();
    const before = new Map(simulator.state.bulanan.map((row) => [row.id, row.target]));
    arm('otherTabWrites');
    saveCell(browser, key, '7');
    const changed = simulator.state.bulanan.filter((row) => row.target !== before.get(row.id) && row.id !== key);
    expect(changed).toHaveLength(1);
    const indikator = simulator.state.indikator.find((row) => row.id === changed[0]?.idIndikator);
    expect([indikator?.status, indikator?.idPegawai]).toEqual([2, 1]);
  });
});
