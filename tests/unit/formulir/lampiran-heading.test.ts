import { describe, expect, it } from 'vitest';
import { readLampiranHeading } from '../../../utils/ekinerja/lampiran-heading';
import { bagianOf } from '../../../utils/formulir/bagian';
import { address, openSite, parseHtml } from '../ekinerja/stand-in';
import { liveDocument } from './live-forms';

async function headingOn(
  route: string,
  query: string,
  referer: string,
): Promise<{ heading: string | null; asked: string[] }> {
  const { client, simulator } = await openSite();
  simulator.state.lampiran.push({
    id: 9801,
    idSkp: simulator.state.skp[0]?.id ?? 0,
    idJenis: 3,
    uraian: 'Penghargaan.',
  });
  const skp = simulator.state.skp.find(({ idTenure }) =>
    simulator.state.tenure.some((one) => one.id === idTenure && one.idPegawai === 1),
  );
  const mine = simulator.state.lampiran.at(-1);
  if (mine && skp) mine.idSkp = skp.id;
  const own = `&id_skp=${String(skp?.id)}${query}`;
  const html = await (await client.fetch(address(route, own), { referrer: referer })).text();
  const document = liveDocument(html, address(route, own));
  const asked: string[] = [];
  const transport = {
    fetch: (input: RequestInfo | URL, init?: RequestInit) => {
      asked.push(input instanceof Request ? input.url : input.toString());
      return client.fetch(input, init);
    },
    timeoutMs: 1000,
    isOnline: () => true,
  };
  const heading = await readLampiranHeading(document, { transport, parse: parseHtml }, new AbortController().signal);
  return { heading, asked };
}

const list = address(
  'kinerja/instansi-pegawai-skp/index-lampiran',
  '&id_pegawai=1&InstansiPegawaiSkpSearch%5Bnomor%5D=1-2026',
);

describe('the part a lampiran form is for', () => {
  it('is read from the list the person came from, for new and existing entries', async () => {
    const added = await headingOn('kinerja/skp-lampiran/create', '&id_skp_lampiran_jenis=2', list);
    expect(bagianOf(added.heading ?? '')).toBe('skema');
    expect(added.asked).toEqual([list]);
    const changed = await headingOn('kinerja/skp-lampiran/update', '&id=9801', list);
    expect(bagianOf(changed.heading ?? '')).toBe('konsekuensi');
  });

  it('is unknown, without any request, when the person came from elsewhere', async () => {
    for (const from of [
      '',
      address('kinerja/kegiatan-rhk/index'),
      `${list}&r=site/logout`,
      'https://example.go.id/?r=kinerja/instansi-pegawai-skp/index-lampiran',
    ])
      expect(await headingOn('kinerja/skp-lampiran/create', '&id_skp_lampiran_jenis=2', from)).toEqual({
        heading: null,
        asked: [],
      });
  });

  it('is unknown when the list does not have the id', async () => {
    expect((await headingOn('kinerja/skp-lampiran/create', '&id_skp_lampiran_jenis=77', list)).heading).toBeNull();
  });

  it('is told by the heading’s own word, and by no heading with words of two', () => {
    expect(bagianOf('DUKUNGAN SUMBER DAYA')).toBe('dukungan');
    expect(bagianOf('Skema Pertanggungjawaban')).toBe('skema');
    expect(bagianOf('Konsekuensi')).toBe('konsekuensi');
    expect(bagianOf('Skema dan konsekuensi')).toBeNull();
    expect(bagianOf('Lain-lain')).toBeNull();
  });
});
