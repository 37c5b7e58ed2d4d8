/** The same application at another host and another path: everything is read there, and as somebody of there. */
import { afterEach, expect, it, vi } from 'vitest';
import { AKUN_CONTOH } from '../../../simulator/seeds';
import { createSkpReader } from '../../../utils/ekinerja/skp-reader';
import { BASE, openSite } from './stand-in';
import { parsePage } from '../run/support/parse-page';

const HOST = 'kinerja.contoh.go.id';
const THERE = `https://${HOST}/aplikasi/ekinerja/index.php`;

afterEach(() => vi.unstubAllGlobals());

it('reads the whole SKP from the pages beside the one the person is on', async () => {
  vi.stubGlobal('location', new URL(`${THERE}?r=pegawai%2Fprofil`));
  const site = await openSite('contoh');
  const asked: string[] = [];
  const fetch = async (input: string | URL | Request, init?: RequestInit): Promise<Response> => {
    const url = input instanceof Request ? input.url : String(input);
    asked.push(url);
    const response = await site.client.fetch(url.replace(THERE, BASE), init);
    const body = (await response.text()).replaceAll('/v1/index.php', '/aplikasi/ekinerja/index.php');
    const there = new Response(body, { status: response.status });
    Object.defineProperty(there, 'url', { value: response.url.replace(BASE, THERE) });
    return there;
  };
  const reader = createSkpReader({ fetch, parse: parsePage, pageUrl: () => `${THERE}?r=pegawai%2Fprofil` });
  const reading = await reader.readWhole(null, new AbortController().signal);
  if (!reading.ok) throw new Error(JSON.stringify(reading.reason));
  const { akun, facts, missing, problems } = reading.value;
  expect(akun).toBe(`${AKUN_CONTOH.nip}@${HOST}`);
  expect([missing, problems]).toEqual([[], []]);
  expect(facts.skp?.rhk.length).toBeGreaterThan(0);
  // The list of SKP names people by their bare NIP.
  expect(facts.tenures?.map(({ nomorSkp }) => nomorSkp)).toEqual(['1-2026']);
  expect(asked.filter((url) => !url.startsWith(`${THERE}?`))).toEqual([]);
});
