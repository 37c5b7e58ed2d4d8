/**
 * S20: tokens and cookies stay in the page. What is answered to the panel is searched for every token that the pages held; what
 * is stored is searched in e2e/tersimpan.spec.ts.
 */
import { describe, expect, it } from 'vitest';
import { createPageAgent } from '../../../utils/agent/page-agent';
import { createPemeriksaAgent } from '../../../utils/agent/pemeriksa-agent';
import { createPengisiAgent } from '../../../utils/agent/pengisi-agent';
import { createPenyusunAgent } from '../../../utils/agent/penyusun-agent';
import { lookAtPage } from '../../../utils/ekinerja/laporan/look';
import { createMemoryJournal } from '../../../utils/run/memory-journal';
import { everyForm, liveDocument } from '../formulir/live-forms';
import { createMemorySkpJournal } from '../run/support/memory-skp-journal';
import { parsePage } from '../run/support/parse-page';
import { NOMOR, PAGE, ROUTE, smallSkp } from '../run/support/small-skp';
import { createVirtualClock } from '../run/support/virtual-clock';

const MATRIKS = PAGE.replace(/r=.*/, `r=${encodeURIComponent(ROUTE.matriks)}`);
const nothing = () => Promise.resolve();
const isOnline = () => true;
const tokensIn = (document: Document): readonly string[] =>
  [...document.querySelectorAll('meta[name=csrf-token], input[name*=csrf]')].map(
    (held) => held.getAttribute('content') ?? held.getAttribute('value') ?? '',
  );

describe('what the page answers to the panel', () => {
  it('of a form, of a page and of its report, holds no token of it', async () => {
    for (const { html, url } of await everyForm()) {
      const document = liveDocument(html, url);
      const tokens = tokensIn(document);
      expect(tokens.length).toBeGreaterThan(1);
      const noFetch = () => Promise.reject(new Error('no request'));
      const around = { document, fetch: noFetch, parse: () => document, isOnline };
      const form = createPengisiAgent({ ...around, newToken: () => 't' }).readForm();
      expect(form.ok).toBe(true);
      const page = createPageAgent({
        ...around,
        accountTagOf: () => Promise.resolve('tag'),
        yieldNow: nothing,
        runHere: () => null,
        moreWords: () => Promise.resolve(false),
      });
      const answers = [form, await page.pageReport(null), await lookAtPage(document, nothing)];
      const said = JSON.stringify(answers);
      expect(tokens.filter((token) => said.includes(token))).toEqual([]);
    }
  });

  it('of pages it fetched, holds no token and no cookie of them', async () => {
    const browser = await smallSkp().login();
    const tokens = new Set(
      browser
        .cookieHeader()
        .split('; ')
        .map((pair) => pair.replace(/^[^=]*=/, '')),
    );
    const cookies = tokens.size;
    const around = {
      document: liveDocument('<p>', PAGE),
      fetch: browser.fetch,
      parse: (html: string) => {
        const parsed = parsePage(html);
        for (const token of tokensIn(parsed)) tokens.add(token);
        return parsed;
      },
      isOnline,
      yieldNow: nothing,
      clock: createVirtualClock(),
      accountTagOf: () => Promise.resolve('tag'),
      acquireLock: () => Promise.resolve(null),
      reload: () => undefined,
      newRunId: () => 'r',
      isAlive: () => true,
    };
    const matriks = await (await around.fetch(MATRIKS)).text();
    around.parse(matriks);
    const page = createPageAgent({
      ...around,
      document: liveDocument(matriks, MATRIKS),
      runHere: () => null,
      moreWords: () => Promise.resolve(false),
    });
    const pemeriksa = createPemeriksaAgent({
      ...around,
      kirimJournal: createMemoryJournal() as never,
      editJournal: createMemoryJournal() as never,
      isLocked: () => Promise.resolve(false),
      reportKirim: () => undefined,
      reportEdits: () => undefined,
    });
    const penyusun = createPenyusunAgent({
      ...around,
      journal: createMemorySkpJournal(),
      monthsJournal: createMemoryJournal(),
      report: () => undefined,
      keep: nothing,
      yearNote: { remember: nothing, recall: () => Promise.resolve(null), forget: nothing },
    });
    const { signal } = new AbortController();
    const answers = [
      await page.readMatriks('fresh'),
      await page.readMatriks('live'),
      await pemeriksa.readSkp(NOMOR, signal),
      await pemeriksa.readSkpList(),
      await pemeriksa.readHarian(),
      await penyusun.read(NOMOR, signal),
    ];
    expect(answers.map(({ ok }) => ok)).toEqual([true, true, true, true, true, true]);
    expect(cookies).toBeGreaterThan(1);
    expect(tokens.size).toBeGreaterThan(cookies);
    const said = JSON.stringify(answers);
    expect([...tokens].filter((token) => token === '' || said.includes(token))).toEqual([]);
    expect(said).not.toMatch(/csrf/i);
  });
});
