import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readLampiran } from '../../../utils/ekinerja/pages/lampiran/read';
import type { LampiranReading } from '../../../utils/ekinerja/pages/lampiran/read';
import { address, openSite, parseHtml } from './stand-in';
import type { Site } from './stand-in';

const LAMPIRAN = 'kinerja/instansi-pegawai-skp/index-lampiran';
const QUERY = '&id_pegawai=1&InstansiPegawaiSkpSearch%5Bnomor%5D=1-2026';

function store(site: Site, entries: readonly (readonly [idJenis: number, uraian: string])[]): void {
  const idSkp = site.simulator.state.skp.find((skp) => skp.nomor === '1-2026' && skp.idTenure === 21)?.id ?? 0;
  site.simulator.state.lampiran.push(
    ...entries.map(([idJenis, uraian], i) => ({ id: 301 + i, idSkp, idJenis, uraian })),
  );
}

async function read(
  entries: readonly (readonly [idJenis: number, uraian: string])[],
  change: (html: string) => string = (html) => html,
): Promise<LampiranReading> {
  const site = await openSite('contoh');
  store(site, entries);
  return readLampiran(parseHtml(change(await site.page(LAMPIRAN, QUERY))), address(LAMPIRAN, QUERY));
}

const texts = ({ parts }: LampiranReading): string[][] => parts.map(({ entries }) => entries.map((e) => e.uraian));

describe('Lampiran SKP', () => {
  it('has its three parts when nothing is filled', async () => {
    const reading = await read([]);
    expect(reading.problems).toEqual([]);
    expect(reading.parts).toEqual([
      { jenisId: '1', jenis: 'Dukungan Sumber Daya', entries: [] },
      { jenisId: '2', jenis: 'Skema Pertanggungjawaban', entries: [] },
      { jenisId: '3', jenis: 'Konsekuensi', entries: [] },
    ]);
    expect(reading.nomorSkp).toBe('1-2026');
  });

  it('tells part, id, text and address of every entry', async () => {
    const reading = await read([
      [3, 'Penghargaan'],
      [1, 'Laptop & printer'],
      [1, 'Anggaran < 5 juta'],
    ]);
    expect(reading.problems).toEqual([]);
    expect(reading.parts.map(({ entries }) => entries)).toEqual([
      [
        { id: '302', uraian: 'Laptop & printer' },
        { id: '303', uraian: 'Anggaran < 5 juta' },
      ],
      [],
      [{ id: '301', uraian: 'Penghargaan' }],
    ]);
    expect(Object.keys(reading.links.tambahLampiran)).toEqual(['1', '2', '3']);
    expect(reading.links.ubahLampiran['302']).toBe(address('kinerja/skp-lampiran/update', '&id=302'));
    expect(reading.links.tambahLampiran['2']).toContain(`id_skp=${reading.skpId ?? 'none'}&id_skp_lampiran_jenis=2`);
  });

  it('keeps the line breaks of a text, and reads common markup as its words', async () => {
    const reading = await read([
      [1, '  SDM:\r\n- dua orang  \n\n- <b>satu</b> operator<br>Anggaran '],
      [2, 'Lihat <a href="https://contoh.invalid/">jadwal</a>'],
    ]);
    expect(reading.problems).toEqual([]);
    expect(texts(reading)).toEqual([['SDM:\n- dua orang\n\n- satu operator\nAnggaran'], ['Lihat jadwal'], []]);
  });

  it.each([
    ['a word in angle brackets', 'Tim <inti> dan cadangan'],
    ['an open comment', 'Tim <!-- nanti dilengkapi'],
    ['an open tag', 'Tim <b'],
    ['an open text area', 'Tim <textarea> dan'],
    ['a script', 'Tim <script>1</script>'],
    ['a cell', 'Tim</td><td>dan'],
    ['the end of the table', 'Tim</td></tr></table>'],
    ['a second pencil', 'Tim <a href="/v1/index.php?r=kinerja%2Fskp-lampiran%2Fupdate&id=9"><i></i></a>'],
  ])('says so when %s in a text hides something', async (_, uraian) => {
    const reading = await read([
      [1, uraian],
      [2, 'Laporan bulanan'],
    ]);
    expect(reading.problems.length).toBeGreaterThan(0);
  });

  it.each<[string, (html: string) => string]>([
    ['no table', (html) => html.replace(/<table[\s\S]*<\/table>/, '')],
    ['two tables', (html) => html.replace(/(<table[\s\S]*<\/table>)/, '$1$1')],
    ['no link to add', (html) => html.replaceAll('skp-lampiran%2Fcreate', 'skp-lampiran%2Fbaru')],
    ['a part twice', (html) => html.replace('_jenis=2', '_jenis=1')],
    ['links to two SKP', (html) => html.replace(/id_skp=\d+/, 'id_skp=7')],
    ['an entry twice', (html) => html.replaceAll('id=302', 'id=301')],
    ['no pencil', (html) => html.replace('skp-lampiran%2Fupdate', 'skp-lampiran%2Fsunting')],
    ['another number', (html) => html.replace('>2</td>', '>3</td>')],
    ['a further column', (html) => html.replaceAll('<td>Tim', '<td>baru</td><td>Tim')],
    ['no account', (html) => html.replace(/<p>\d{18}<\/p>/, '<p>pegawai</p>')],
  ])('says so when there is %s', async (_, change) => {
    const reading = await read(
      [
        [1, 'Tim inti'],
        [1, 'Tim cadangan'],
      ],
      change,
    );
    expect(reading.problems.length).toBeGreaterThan(0);
  });

  it('never offers an address of an entry that stands there with another one', async () => {
    const link = '<a href="/v1/index.php?r=kinerja%2Fskp-lampiran%2Fupdate&id=301&x=1">jadwal</a>';
    expect((await read([[1, `Lihat ${link}`]])).links.ubahLampiran).toEqual({});
  });

  const plain = fc.string({ unit: fc.constantFrom('a', 'B', ' ', '\n', '>', '& ', '< ', '-', '"', '1'), minLength: 1 });
  const hostile = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '<', '>', '/', '!', '-', '"', '=', 'td') });
  const jenis = fc.integer({ min: 1, max: 3 });
  const tidy = (text: string): string => text.replace(/[ ]+$/gm, '').trim();
  const stored = (entries: readonly (readonly [number, string])[]): string[][] =>
    [1, 2, 3].map((id) => entries.filter(([own]) => own === id).map(([, text]) => tidy(text)));

  it('gives every text without markup back as it is stored', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(jenis, plain), { maxLength: 5 }), async (entries) => {
        const reading = await read(entries);
        expect(reading.problems).toEqual([]);
        expect(texts(reading)).toEqual(stored(entries));
      }),
      { numRuns: 60 },
    );
  });

  it('never lets markup in one text change another without a word', async () => {
    await fc.assert(
      fc.asyncProperty(jenis, hostile, fc.array(fc.tuple(jenis, plain), { maxLength: 4 }), async (id, bad, others) => {
        const reading = await read([[id, bad], ...others]);
        if (reading.problems.length > 0) return;
        const own = texts(reading);
        expect(own[id - 1]?.length).toBeGreaterThan(0);
        own[id - 1]?.shift();
        expect(own).toEqual(stored(others));
      }),
      { numRuns: 150 },
    );
  });
});
