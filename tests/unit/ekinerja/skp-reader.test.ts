import { describe, expect, it } from 'vitest';
import type { FaultKind } from '../../../simulator/contract';
import { addIndikator, addRhk } from '../../../simulator/seeds/susun';
import { createSkpReader } from '../../../utils/ekinerja/skp-reader';
import type { SkpReaderOptions } from '../../../utils/ekinerja/skp-reader';
import type { PageId, SiteFailure, WholeSkpReading } from '../../../utils/ekinerja/types';
import type { Result } from '../../../utils/skp/result';
import { expectedSkp } from '../../pages/expected-skp';
import { address, manySkp, openSite } from './stand-in';
import type { Site } from './stand-in';
import { parsePage } from '../run/support/parse-page';

const never = new AbortController().signal;
const ROUTE = {
  'daftar-rhk': 'kinerja/kegiatan-rhk/index',
  matriks: 'kinerja/kegiatan-rhk/matriks',
  lampiran: 'kinerja/instansi-pegawai-skp/index-lampiran',
  'daftar-skp': 'kinerja/instansi-pegawai-skp/index-v3',
  profil: 'pegawai/profil',
} as const;
const PAGES = Object.keys(ROUTE) as (keyof typeof ROUTE)[];
const BESIDE = PAGES.filter((page) => page !== 'daftar-rhk');

function readerOf(site: Site, options: Partial<SkpReaderOptions> = {}): ReturnType<typeof createSkpReader> {
  const pageUrl = (): string => address('pegawai/profil');
  return createSkpReader({ fetch: site.client.fetch, parse: parsePage, pageUrl, ...options });
}

async function whole(site: Site, nomor: string | null = null, options = {}): Promise<WholeSkpReading> {
  const reading = await readerOf(site, options).readWhole(nomor, never);
  if (!reading.ok) throw new Error(JSON.stringify(reading.reason));
  return reading.value;
}

/** The reading with the answer of one page changed on its way. */
async function changed(
  page: keyof typeof ROUTE,
  change: (html: string) => string,
  site: Site | null = null,
): Promise<Result<WholeSkpReading, SiteFailure>> {
  const { client } = site ?? (await openSite('contoh'));
  const fetch = async (input: string | URL | Request, init?: RequestInit): Promise<Response> => {
    const response = await client.fetch(input, init);
    if (!response.url.includes(`r=${encodeURIComponent(ROUTE[page])}`)) return response;
    const other = new Response(change(await response.text()), { status: response.status });
    Object.defineProperty(other, 'url', { value: response.url });
    return other;
  };
  const options = { fetch, parse: parsePage, pageUrl: () => address('pegawai/profil') };
  return createSkpReader(options).readWhole(null, never);
}

const routesOf = (site: Site): string[] => site.simulator.log.map(({ route }) => route);

describe('readWhole', () => {
  it('puts ids and notes of the list and months of the Matriks together', async () => {
    const site = await openSite('contoh');
    const { facts, gaps, missing, problems, unsafeKeys, akun } = await whole(site);
    const wanted = { tahun: 2026, nomorSkp: '1-2026' } as const;
    const matriks = expectedSkp(site.simulator.state, 1, { ...wanted, page: 'matriks' });
    const daftar = expectedSkp(site.simulator.state, 1, { ...wanted, page: 'daftar-rhk' });
    expect(facts.skp?.rhk).toEqual(
      daftar.rhk.map((rhk, r) => ({
        ...rhk,
        indikator: rhk.indikator.map((one, i) => ({ ...one, bulan: matriks.rhk[r]?.indikator[i]?.bulan ?? null })),
      })),
    );
    expect(facts).toMatchObject({ sessionYear: 2026, perspektif: null, lastYear: null });
    expect(facts.tenures).toEqual([{ nomorSkp: '1-2026', mulai: { tahun: 2023, bulan: 2, tanggal: 1 }, jpt: false }]);
    expect(facts.lampiran?.map(({ nomorSkp, jenisId }) => [nomorSkp, jenisId])).toEqual([
      ['1-2026', '1'],
      ['1-2026', '2'],
      ['1-2026', '3'],
    ]);
    expect({ gaps, missing, problems, unsafeKeys }).toEqual({ gaps: false, missing: [], problems: [], unsafeKeys: [] });
    expect(akun).toBe('199003152015042001');
  });

  it.each([false, true])('keeps words in angle brackets, which the site prints raw (JPT: %s)', async (jpt) => {
    const site = await openSite('contoh');
    const { rhk, indikator, jabatan } = site.simulator.state;
    if (jpt) for (const one of jabatan) if (one.id === 3) one.idEselon = 4;
    const one = indikator.find(({ idPegawai, tahun }) => idPegawai === 1 && tahun === 2026);
    const above = rhk.find(({ id }) => id === one?.idRhk);
    if (one === undefined || above === undefined) throw new Error('no indikator');
    one.nama = 'Jumlah laporan <isi nama kegiatan> & <output> (<hidden hidden>5)';
    above.nama = 'Tersusunnya laporan <nama unit>';
    const { facts, gaps } = await whole(site);
    expect(facts.tenures?.[0]?.jpt).toBe(jpt);
    const read = facts.skp?.rhk.find(({ id }) => id === String(above.id));
    expect([gaps, read?.nama, read?.indikator[0]?.nama]).toEqual([false, above.nama, one.nama]);
  });

  it('asks each page once, by GET, at most two at a time, and the lampiran only as printed', async () => {
    const site = await openSite('contoh');
    const before = site.simulator.log.length;
    let most = 0;
    const fetch: typeof globalThis.fetch = (input, init) => {
      const answer = site.client.fetch(input, init);
      most = Math.max(most, site.client.inFlight());
      return answer;
    };
    await whole(site, null, { fetch });
    await whole(site, '1-2026', { fetch });
    const asked = site.simulator.log.slice(before);
    expect(asked.map(({ route }) => route).sort()).toEqual([...PAGES, ...PAGES].map((page) => ROUTE[page]).sort());
    expect(asked.every(({ method }) => method === 'GET')).toBe(true);
    expect(most).toBe(2);
    await changed(
      'daftar-rhk',
      (html) => html.replace('index-lampiran&amp;', 'index-lampiran&amp;dicetak=1&amp;'),
      site,
    );
    expect(routesOf(site).at(-1)).toBe(ROUTE.profil);
  });

  it('reads the SKP that is asked for, else the one the live page shows, else the first', async () => {
    const site = await openSite('dua-skp');
    const nomorOf = async (asked: string | null, shown: string | null): Promise<string | null | undefined> =>
      (await whole(site, asked, { shownSkp: () => shown })).facts.skp?.nomorSkp;
    expect(await nomorOf('2-2026', '1-2026')).toBe('2-2026');
    expect(await nomorOf(null, '2-2026')).toBe('2-2026');
    expect(await nomorOf(null, null)).toBe('1-2026');
    expect((await whole(site, null)).nomors).toEqual(['1-2026', '2-2026']);
  });

  it('ties each of two SKP to its own tenure', async () => {
    const site = await openSite('dua-skp');
    expect((await whole(site, '1-2026')).facts.tenures?.[0]?.mulai).toEqual({ tahun: 2023, bulan: 2, tanggal: 1 });
    expect((await whole(site, '2-2026')).facts.tenures?.[0]?.mulai).toEqual({ tahun: 2026, bulan: 7, tanggal: 1 });
  });

  it('reads the SKP of a Plt, whose number contains the other', async () => {
    const site = await openSite('dua-skp');
    const { state } = site.simulator;
    const second = state.skp.find(({ nomor, idTenure }) => nomor === '2-2026' && idTenure !== 0);
    if (second === undefined) throw new Error('no SKP');
    Object.assign(second, { nomor: '1-2026-Plt', plt: true });
    const { facts, missing } = await whole(site, '1-2026-Plt');
    expect(facts.skp?.rhk.every(({ nomorSkp }) => nomorSkp === '1-2026-Plt')).toBe(true);
    expect(facts.tenures).toEqual([
      { nomorSkp: '1-2026-Plt', mulai: { tahun: 2026, bulan: 7, tanggal: 1 }, jpt: false },
    ]);
    expect(missing).toEqual([]);
    expect((await whole(site, '1-2026')).facts.tenures?.[0]?.mulai).toEqual({ tahun: 2023, bulan: 2, tanggal: 1 });
  });

  it('reads a long "Daftar SKP" on, page by page', async () => {
    const site = await openSite('contoh');
    manySkp(site, 45);
    const { nomors, missing, facts } = await whole(site, '1-2026');
    expect(nomors).toHaveLength(45);
    expect(missing).toEqual([]);
    expect(facts.tenures?.[0]?.mulai).toEqual({ tahun: 2023, bulan: 2, tanggal: 1 });
    expect(routesOf(site).filter((route) => route === ROUTE['daftar-skp'])).toHaveLength(3);
  });

  describe('of the sixth SKP and beyond', () => {
    const daftarAsked = (site: Site): number => routesOf(site).filter((one) => one === ROUTE['daftar-rhk']).length;
    async function idOf(nomor: string): Promise<[Site, string]> {
      const site = await openSite('contoh');
      manySkp(site, 12);
      return [site, String(site.simulator.state.skp.find((skp) => skp.nomor === nomor)?.id)];
    }

    it.each([
      ['3-2026', 1],
      ['7-2026', 2],
      ['12-2026', 3],
    ])('finds "Pilih" of %s on page %i of the modal', async (nomor, pages) => {
      const [site, id] = await idOf(nomor);
      const { links, missing, nomors } = await whole(site, nomor);
      expect(links.tambahRhk).toContain(`id_instansi_pegawai_skp=${id}`);
      expect(daftarAsked(site)).toBe(pages);
      expect(missing).toEqual([]);
      expect(nomors).toHaveLength(12);
    });

    it('offers none when a further page is of another SKP, and fails when it does not come', async () => {
      const [site] = await idOf('7-2026');
      const { client } = site;
      const answering = (instead: () => Promise<Response>) => async (input: string | URL | Request) => {
        const url = input instanceof Request ? input.url : String(input);
        return url.includes('page=2') ? instead() : client.fetch(input);
      };
      const other = answering(() => client.fetch(address(ROUTE['daftar-rhk'], '&KegiatanRhkSearch[nomor_skp]=1-2026')));
      expect((await whole(site, '7-2026', { fetch: other })).links.tambahRhk).toBeNull();
      const broken = answering(() => Promise.resolve(new Response('', { status: 502 })));
      expect(await readerOf(site, { fetch: broken }).readWhole('7-2026', never)).toMatchObject({
        ok: false,
        reason: { kind: 'serverError' },
      });
    });
  });

  it.each<[string, number, (html: string) => string]>([
    ['a page of it cannot be found', 25, (html) => html.replace(/<ul class="pagination">[\s\S]*?<\/ul>/, '')],
    ['it has no end', 25, (html) => html.replaceAll(/from 25|dari <b>25/g, 'dari <b>999')],
    ['rows moved to another page meanwhile', 25, (html) => html.replaceAll('data-key="9022"', 'data-key="9002"')],
  ])('says that "Daftar SKP" was not wholly read when %s', async (_, count, change) => {
    const site = await openSite('contoh');
    manySkp(site, count);
    const reading = await changed('daftar-skp', change, site);
    expect(reading).toMatchObject({
      ok: true,
      value: { missing: [{ page: 'daftar-skp', why: 'unreadablePage' }], problems: [{ code: 'rowsContinue' }] },
    });
  });

  it('names the password that is still the NIP, for which some pages lead to its form', async () => {
    const site = await openSite('contoh');
    const saya = site.simulator.state.pegawai.find(({ id }) => id === 1);
    if (saya === undefined) throw new Error('not seeded');
    saya.password = saya.nip;
    const { facts, missing } = await whole(site);
    expect(facts.skp?.rhk.length).toBeGreaterThan(0);
    expect(missing).toEqual([
      { page: 'daftar-skp', why: 'defaultPassword' },
      { page: 'profil', why: 'defaultPassword' },
    ]);
    const reason = { kind: 'defaultPassword' };
    expect(await readerOf(site).readSkpList(never)).toEqual({ ok: false, reason });
    expect(await readerOf(site).readHarian(never)).toEqual({ ok: false, reason });
  });

  it('does not believe the lampiran of an SKP whose nomor contains the asked one', async () => {
    const site = await openSite('dua-skp');
    const { skp, tenure, lampiran } = site.simulator.state;
    const own = new Set(tenure.filter(({ idPegawai }) => idPegawai === 1).map(({ id }) => id));
    const [first, second] = skp.filter(({ idTenure, tahun }) => tahun === 2026 && own.has(idTenure));
    if (first === undefined || second === undefined || first.id > second.id) throw new Error('not seeded');
    // "Perbarui" may number the earlier one so.
    [first.nomor, second.nomor] = ['11-2026', '1-2026'];
    lampiran.push({ id: 9001, idSkp: first.id, idJenis: 1, uraian: 'Milik SKP lain' });
    const { facts, missing } = await whole(site, '1-2026');
    expect(facts.skp?.nomorSkp).toBe('1-2026');
    expect([facts.lampiran, missing]).toEqual([null, [{ page: 'lampiran', why: 'unexpectedPage' }]]);
    expect((await whole(site, '11-2026')).facts.lampiran?.[0]?.entries).toMatchObject([{ uraian: 'Milik SKP lain' }]);
  });

  it('does not believe a lampiran whose links belong to another SKP', async () => {
    const site = await openSite('dua-skp');
    const reading = await changed('lampiran', (html) => html.replace(/id_skp=\d+/g, 'id_skp=7'), site);
    if (!reading.ok) throw new Error(reading.reason.kind);
    expect(reading.value.facts.lampiran).toBeNull();
    expect(reading.value.missing).toEqual([{ page: 'lampiran', why: 'unexpectedPage' }]);
    expect(reading.value.links.tambahLampiran).toEqual({});
  });

  it('reads a JPT: perspektif instead of a lampiran', async () => {
    const site = await openSite('contoh', { username: '197512032000031004' });
    const { state } = site.simulator;
    const skp = state.skp.find(({ idTenure }) => state.tenure.find(({ id }) => id === idTenure)?.idPegawai === 3);
    if (skp === undefined) throw new Error('no SKP');
    const row = addIndikator(state, addRhk(state, skp, 'Meningkatnya indeks profesionalitas'), {
      nama: 'Indeks profesionalitas',
      aspek: 1,
      target: '80',
      satuan: 'Nilai',
      bulan: Array.from({ length: 12 }, (_, i) => (i === 11 ? 80 : null)),
    });
    Object.assign(row, { perspektif: 'Anggaran', idAspek: null });
    const { facts, missing, gaps } = await whole(site);
    expect({ missing, gaps }).toEqual({ missing: [], gaps: false });
    expect(facts.tenures?.[0]).toMatchObject({ jpt: true, mulai: { tahun: 2020, bulan: 1, tanggal: 2 } });
    expect(facts.perspektif).toEqual({ [String(row.id)]: ['Anggaran'] });
    expect(facts.skp?.rhk[0]?.indikator[0]?.bulan?.[11]?.nilai).toBe('80');
    expect(routesOf(site)).not.toContain(ROUTE.lampiran);
  });

  it('reads an SKP without any RHK, and says when there is none to read', async () => {
    const empty = await openSite('kosong');
    const { facts, gaps, missing } = await whole(empty);
    expect({ rhk: facts.skp?.rhk, gaps, missing }).toEqual({ rhk: [], gaps: false, missing: [] });
    const noTable = { kind: 'unreadablePage', problems: [{ code: 'tableMissing', where: '' }], tahun: 2026 };
    expect(await readerOf(empty).readWhole('9-2026', never)).toEqual({ ok: false, reason: noTable });
    for (const skp of empty.simulator.state.skp) skp.dihapus = true;
    expect(await readerOf(empty).readWhole(null, never)).toEqual({ ok: false, reason: noTable });
  });
});

describe('a page that fails', () => {
  it.each(PAGES)('ends all when the session is over at %s', async (page) => {
    for (const [kind, reason] of [
      ['sessionExpired', 'loggedOut'],
      ['sessionOtp', 'otpNeeded'],
    ] as const) {
      const site = await openSite('contoh');
      site.simulator.arm({ kind, route: ROUTE[page], at: 1, times: 1 });
      expect(await readerOf(site).readWhole(null, never)).toEqual({ ok: false, reason: { kind: reason } });
    }
  });

  it.each<[(typeof BESIDE)[number], FaultKind, SiteFailure['kind']]>([
    ['matriks', 'status500', 'serverError'],
    ['lampiran', 'status500', 'serverError'],
    ['daftar-skp', 'status500', 'serverError'],
    ['profil', 'status500', 'serverError'],
    ['matriks', 'htmlError', 'serverError'],
    ['lampiran', 'forbidden', 'forbidden'],
    ['daftar-skp', 'rateLimit', 'rateLimited'],
    ['profil', 'dropBefore', 'connectionLost'],
  ])('is named when it is %s (%s), and gives no facts', async (page, kind, why) => {
    const site = await openSite('contoh');
    // A lost connection is asked once more, to tell it from a redirect to the portal.
    site.simulator.arm({ kind, route: ROUTE[page], at: 1, times: 2 });
    const { facts, missing, gaps } = await whole(site);
    expect(missing).toEqual([{ page, why }]);
    expect(facts.skp?.rhk).toHaveLength(8);
    const noMonths = facts.skp?.rhk.flatMap((rhk) => rhk.indikator).every(({ bulan }) => bulan === null);
    expect({ gaps, noMonths }).toEqual({ gaps: page === 'matriks', noMonths: page === 'matriks' });
    expect(facts.lampiran === null).toBe(page === 'lampiran');
    // Without the profile, the validity tells it clipped to the year.
    const start = page === 'profil' ? { tahun: 2026, bulan: 1, tanggal: 1 } : { tahun: 2023, bulan: 2, tanggal: 1 };
    expect(facts.tenures?.[0]?.mulai).toEqual(start);
  });

  it.each(['status500', 'htmlError', 'forbidden', 'dropBefore'] as const)(
    'ends all when it is the list of RHK: %s',
    async (kind) => {
      const site = await openSite('contoh');
      site.simulator.arm({ kind, route: ROUTE['daftar-rhk'], at: 1, times: 2 });
      expect((await readerOf(site).readWhole(null, never)).ok).toBe(false);
      expect(routesOf(site)).not.toContain(ROUTE.lampiran);
    },
  );

  it.each(PAGES)('has not come when it was cut on its way: %s', async (page) => {
    // Behind the last row or table all looks well, only that some may be missing.
    for (const tag of ['</tr>', '</table>']) {
      const reading = await changed(page, (html) => html.slice(0, html.lastIndexOf(tag) + tag.length));
      // Without the list of RHK there is nothing to read.
      const all = { ok: false, reason: { kind: 'connectionLost' } };
      expect(reading).toMatchObject(
        page === 'daftar-rhk' ? all : { value: { missing: [{ page, why: 'connectionLost' }] } },
      );
    }
  });

  it('stops when told to, at any page', async () => {
    for (const page of PAGES) {
      const site = await openSite('contoh');
      site.simulator.arm({ kind: 'hang', route: ROUTE[page], at: 1, times: 1 });
      const stop = new AbortController();
      const reading = readerOf(site).readWhole(null, stop.signal);
      await new Promise((resolve) => setTimeout(resolve, 50));
      stop.abort();
      expect(await reading).toEqual({ ok: false, reason: { kind: 'aborted' } });
    }
    const site = await openSite('contoh');
    const asked = site.simulator.log.length;
    expect(await readerOf(site).readWhole(null, AbortSignal.abort())).toMatchObject({ reason: { kind: 'aborted' } });
    expect(site.simulator.log).toHaveLength(asked);
  });

  it.each(BESIDE)('is not mixed with pages of another account from %s on', async (page) => {
    const site = await openSite('contoh');
    site.simulator.arm({ kind: 'otherAccount', route: ROUTE[page], at: 1, times: 1 });
    expect(await readerOf(site).readWhole(null, never)).toEqual({ ok: false, reason: { kind: 'unexpectedPage' } });
  });

  it.each(['matriks', 'daftar-skp'] as const)('is not mixed with pages of another year from %s on', async (page) => {
    const site = await openSite('contoh');
    site.simulator.arm({ kind: 'yearChanged', route: ROUTE[page], at: 1, times: 1 });
    expect(await readerOf(site).readWhole(null, never)).toEqual({ ok: false, reason: { kind: 'unexpectedPage' } });
  });
});

describe('a page that is not understood', () => {
  const months = (reading: WholeSkpReading): (readonly unknown[] | null)[] =>
    (reading.facts.skp?.rhk ?? []).flatMap((rhk) => rhk.indikator).map(({ bulan }) => bulan);

  async function other(page: keyof typeof ROUTE, change: (html: string) => string): Promise<WholeSkpReading> {
    const reading = await changed(page, change);
    if (!reading.ok) throw new Error(JSON.stringify(reading.reason));
    return reading.value;
  }

  it.each<[string, (html: string) => string, PageId, string]>([
    ['a month has another name', (html) => html.replace('>Feb<', '>Bulan kedua<'), 'matriks', 'unreadablePage'],
    [
      'it is of another SKP',
      (html) =>
        html.replace('<option value="1-2026"', '<option selected value="9-2026">9-2026</option><option value="1-2026"'),
      'matriks',
      'rowsDisagree',
    ],
  ])('gives no months when %s', async (_, change, page, why) => {
    const reading = await other('matriks', change);
    expect(reading.missing).toEqual([{ page, why }]);
    expect(reading.gaps).toBe(true);
    expect(months(reading).every((bulan) => bulan === null)).toBe(true);
  });

  it('gives no months of a row with an odd cell, and those of the others', async () => {
    const reading = await other('matriks', (html) => html.replace('name="editableKey"', 'name="kunci"'));
    expect(reading.gaps).toBe(true);
    expect(reading.unsafeKeys.length).toBeGreaterThan(0);
    expect(months(reading).filter((bulan) => bulan === null)).toHaveLength(1);
  });

  it.each<[string, (html: string) => string, string]>([
    ['an RHK has another name', (html) => html.replace('Tersusunnya', 'Tersedianya'), '1'],
    ['a target changed meanwhile', (html) => html.replace('240 Berkas', '241 Berkas'), '2'],
    ['a name swallows the status', (html) => html.replace('Jumlah berkas periode April', '$& <b '), '2.1'],
  ])('gives no months of an RHK when %s', async (_, change, nomor) => {
    const reading = await other('matriks', change);
    expect(reading.missing).toEqual([{ page: 'matriks', why: 'rowsDisagree' }]);
    expect(reading.gaps).toBe(true);
    expect(reading.problems).toContainEqual({ code: 'rowUnreadable', where: nomor });
    const lost = reading.facts.skp?.rhk.filter((rhk) => rhk.indikator.some(({ bulan }) => bulan === null));
    expect(lost?.map((rhk) => rhk.nomor)).toEqual([nomor]);
  });

  it('gives no months at all when heads changed places', async () => {
    const reading = await other('matriks', (html) =>
      html.replace('>Jan<', '>?<').replace('>Feb<', '>Jan<').replace('>?<', '>Feb<'),
    );
    expect(months(reading).every((bulan) => bulan === null)).toBe(true);
    expect(reading.gaps).toBe(true);
  });

  it('tells gaps when a row of the list is not certain', async () => {
    const reading = await other('daftar-rhk', (html) => html.replace('<td>Kualitas</td>', ''));
    expect(reading.gaps).toBe(true);
    expect(reading.problems).toContainEqual({ code: 'cellCountWrong', where: '1' });
  });

  it.each<[PageId & keyof typeof ROUTE, (html: string) => string]>([
    ['lampiran', (html) => html.replaceAll('skp-lampiran%2Fcreate', 'lain')],
    ['daftar-skp', (html) => html.replace('>Tanggal Berlaku<', '>Periode<')],
    ['profil', (html) => html.replace('Mulai Efektif', 'Mulai')],
  ])('names the changed page %s and its problems', async (page, change) => {
    const reading = await other(page, change);
    expect(reading.missing).toEqual([{ page, why: 'unreadablePage' }]);
    expect(reading.problems.length).toBeGreaterThan(0);
  });

  it('says that no lampiran is offered', async () => {
    const reading = await other('daftar-rhk', (html) => html.replace(/<a [^>]*index-lampiran[\s\S]*?<\/a>/, ''));
    expect(reading.missing).toEqual([{ page: 'lampiran', why: 'notOffered' }]);
    expect(reading.facts.lampiran).toBeNull();
  });
});

describe('readList', () => {
  it('reads the Daftar RHK alone, with its messages', async () => {
    const site = await openSite('contoh');
    await whole(site);
    for (const sesi of Object.values(site.simulator.state.sesi)) {
      sesi.flashes.push({ type: 'success', text: 'Data berhasil dikirim untuk diperiksa' });
    }
    const asked = site.simulator.log.length;
    const reading = await readerOf(site).readList('1-2026', never);
    if (!reading.ok) throw new Error(reading.reason.kind);
    expect(reading.value.flashes).toEqual([{ tone: 'success', text: 'Data berhasil dikirim untuk diperiksa' }]);
    expect(reading.value.skp.nomorSkp).toBe('1-2026');
    expect(site.simulator.log.length - asked).toBe(1);
  });

  it('refuses another SKP than the one asked for', async () => {
    const site = await openSite('dua-skp');
    const html = await site.page(ROUTE['daftar-rhk']);
    const fetch = (): Promise<Response> => Promise.resolve(new Response(html));
    const reason = { kind: 'unexpectedPage' };
    expect(await readerOf(site, { fetch }).readList('2-2026', never)).toEqual({ ok: false, reason });
    expect((await readerOf(site, { fetch }).readList('1-2026', never)).ok).toBe(true);
  });
});
