/** What the page tells the panel about itself, when words its labels have now become known meanwhile. */
import { JSDOM } from 'jsdom';
import { readFileSync } from 'node:fs';
import { beforeEach, expect, it } from 'vitest';
import { createPageAgent, type PageAgent } from '../../../utils/agent/page-agent';
import { adoptWords, wordsOfPages } from '../../../utils/ekinerja/adopt-words';

const KATA = { label: 'head.rhk', teks: ['Rencana Hasil Kinerja'] };
const html = readFileSync(new URL('../../pages/fixtures/matriks--contoh.html', import.meta.url), 'utf8');
const known = wordsOfPages['head']?.['rhk'] as string[];
const before = [...known];

function agentOf(): PageAgent {
  const { document } = new JSDOM(html.replaceAll('Rencana Hasil Kerja', 'Rencana Hasil Kinerja'), {
    url: /^<!-- (\S+) -->/.exec(html)?.[1] ?? '',
  }).window;
  return createPageAgent({
    document,
    fetch: () => Promise.reject(new Error('no request')),
    parse: () => document,
    accountTagOf: (akun) => Promise.resolve(akun),
    isOnline: () => true,
    yieldNow: () => Promise.resolve(),
    runHere: () => null,
    moreWords: async () => {
      await Promise.resolve();
      return adoptWords(wordsOfPages, [KATA]);
    },
  });
}

beforeEach(() => {
  known.splice(0, known.length, ...before);
});

it('knows a renamed page for everybody who asks at the same time, though only one finds the words new', async () => {
  const agent = agentOf();
  const reports = await Promise.all([agent.pageReport(null), agent.pageReport(null), agent.pageReport(null)]);
  expect(reports.map(({ detection }) => detection.page)).toEqual(['matriks', 'matriks', 'matriks']);
});

it('reads a renamed page for everybody who asks at the same time', async () => {
  const agent = agentOf();
  const readings = await Promise.all([agent.readMatriks('live'), agent.readMatriks('live')]);
  for (const reading of readings) expect(reading.ok && reading.value.problems).toEqual([]);
});
