import { describe, expect, it } from 'vitest';
import { comparePacks } from '../../../utils/packs/compare';
import { publicKeyOf, signPack } from '../../../utils/packs/envelope';
import { headOf } from '../../../utils/packs/head';
import type { Paket } from '../../../utils/packs/model';
import { openPack, type OpenedPack } from '../../../utils/packs/open-pack';
import { readPolicy } from '../../../utils/packs/policy';
import { EMPTY_DAFTAR, bodyKey, type DaftarPaket } from '../../../utils/packs/shelf';
import { ok, refuse } from '../../../utils/skp/result';
import { createPaketMachine } from '../../../utils/workflow/paket-machine';
import type { AddressLook, AddressPort, KeepProblem, PackDesk, PaketPorts } from '../../../utils/workflow/paket-ports';
import { samplePack, seedOf, template } from '../packs/sample-pack';

/** The desk as the worker has it, with contents in memory. */
function memoryDesk(bodies: Map<string, Paket>, failing: { keep: KeepProblem | null }): PackDesk {
  let opened: OpenedPack | null = null;
  return {
    async examine(bytes, keys) {
      const result = await openPack(bytes);
      if (!result.ok) return result;
      opened = result.value;
      const { paket, tanda, sidik } = opened;
      const before = bodies.get(keys[paket.id] ?? '');
      return ok({
        hilang: before === undefined,
        kepala: headOf(paket),
        tanda,
        sidik,
        beda: await comparePacks(before ?? { templat: [], keluarga: [] }, paket),
      });
    },
    keep() {
      if (failing.keep !== null || opened === null) return Promise.resolve(refuse(failing.keep ?? 'storageFailed'));
      bodies.set(bodyKey(opened.paket.id, opened), opened.paket);
      return Promise.resolve(ok(null));
    },
    dropAllBut(keys) {
      for (const key of [...bodies.keys()]) if (!keys.includes(key)) bodies.delete(key);
      return Promise.resolve();
    },
    present: (keys) => Promise.resolve(keys.filter((key) => bodies.has(key))),
  };
}

interface Web {
  granted: string[];
  answer: Awaited<ReturnType<AddressPort['fetch']>>;
  incoming: Uint8Array | null;
  policy: unknown;
}

/** One browser: what its windows share. */
function newBrowser() {
  let last: Promise<unknown> = Promise.resolve();
  return {
    bodies: new Map<string, Paket>(),
    kept: EMPTY_DAFTAR,
    alone(work: () => Promise<void>): Promise<void> {
      const mine = last.then(work);
      last = mine.catch(() => undefined);
      return mine;
    },
  };
}

function setUp(shared = newBrowser()) {
  const { bodies } = shared;
  const failing: { keep: KeepProblem | null } = { keep: null };
  const looks = new Map<string, AddressLook>();
  const web: Web = { granted: [], answer: { ok: false, reason: 'offline' }, incoming: null, policy: null };
  const ports: { -readonly [Name in keyof PaketPorts]: PaketPorts[Name] } = {
    store: {
      load: () => Promise.resolve({ value: shared.kept, broken: false }),
      change: (step) => Promise.resolve(ok((shared.kept = step(shared.kept)))),
      alone: (work) => shared.alone(work),
      onChange: () => undefined,
    },
    desk: memoryDesk(bodies, failing),
    addresses: {
      requestHost: (address) => Promise.resolve(web.granted.push(address) > 0),
      allowed: (address) => Promise.resolve(web.granted.includes(address)),
      looks: () => Promise.resolve([...looks.values()]),
      keepLook: (look) => Promise.resolve(void looks.set(look.alamat, look)),
      fetch: () => Promise.resolve(web.answer),
      takeIncoming: () => Promise.resolve(web.incoming),
      arm: () => Promise.resolve(),
    },
    policy: () => Promise.resolve(readPolicy(web.policy)),
    fingerprint: (kunci) => Promise.resolve(kunci.slice(0, 4)),
    readFile: async (file) => new Uint8Array(await file.arrayBuffer()),
    now: () => 1,
    today: () => '2026-03-01',
    appVersion: '0.1.0',
  };
  const machine = createPaketMachine(ports);
  const send = async (intent: Parameters<typeof machine.send>[0]) => {
    machine.send(intent);
    await machine.settled();
    return machine.state();
  };
  const give = (name: string, bytes: Uint8Array<ArrayBuffer>) =>
    send({ type: 'berkas', file: new File([bytes], name) });
  return { send, give, ports, bodies, failing, looks, web, kept: (): DaftarPaket => shared.kept };
}

const first = () => signPack(samplePack(), seedOf(1));
const second = () => signPack(samplePack({ versi: 2, label: '2026.2', templat: [template(1)] }), seedOf(1));

describe('the task of packs', () => {
  it('shows a pack and keeps nothing of it before the person says so', async () => {
    const { send, give, bodies, kept } = setUp();
    await send({ type: 'open' });
    const { pratinjau } = await give('standar.json', await first());
    expect(pratinjau).toMatchObject({
      asal: { kind: 'kunciTidakDikenal' },
      halangan: null,
      beda: { baru: { length: 2 } },
    });
    expect([bodies.size, kept()]).toEqual([0, EMPTY_DAFTAR]);
    expect((await send({ type: 'batal' })).pratinjau).toBeNull();
    expect((await send({ type: 'pasang' })).paket).toEqual([]);
  });

  it('installs, marks as genuine once the key is trusted, updates, and goes back', async () => {
    const { send, give, bodies } = setUp();
    await send({ type: 'open' });
    await give('standar.json', await first());
    const { kunci } = (await send({ type: 'open' })).pratinjau ?? {};
    await send({ type: 'percaya', kunci: kunci ?? '', nama: 'Dinas Contoh' });
    let state = await send({ type: 'pasang' });
    expect(state.paket).toMatchObject([
      { label: '2026.1', asal: { kind: 'asli', nama: 'Dinas Contoh' }, hilang: false },
    ]);
    state = await give('standar-2.json', await second());
    expect(state.pratinjau).toMatchObject({
      terpasang: '2026.1',
      beda: { hilang: { length: 1 }, baru: { length: 0 } },
    });
    state = await send({ type: 'pasang' });
    expect(state.paket).toMatchObject([{ label: '2026.2', sebelumnya: '2026.1' }]);
    expect(bodies.size).toBe(2);
    expect((await give('standar.json', await first())).pratinjau?.halangan).toBe('lebihLama');
    state = await send({ type: 'kembali', id: 'standar-contoh' });
    expect(state.paket).toMatchObject([{ label: '2026.1', sebelumnya: '2026.2' }]);
    expect(state.kabar).toMatchObject({ kind: 'wentBack', label: '2026.1' });
    state = await send({ type: 'lupakanKunci', kunci: kunci ?? '' });
    expect(state.paket).toMatchObject([{ asal: { kind: 'kunciTidakDikenal' } }]);
    state = await send({ type: 'hapus', id: 'standar-contoh' });
    expect([state.paket.length, bodies.size]).toEqual([0, 0]);
  });

  it('says why a file is refused, where, and that nothing was installed', async () => {
    const { give, kept } = setUp();
    const { kabar } = await give('x.json', new TextEncoder().encode('[]'));
    expect(kabar).toEqual({ kind: 'refused', sumber: 'x.json', problem: { code: 'notPack', path: '' } });
    expect(kept()).toEqual(EMPTY_DAFTAR);
  });

  it('leaves everything as it was when the browser is full', async () => {
    const { send, give, failing, kept } = setUp();
    await give('standar.json', await first());
    failing.keep = 'storageFull';
    const state = await send({ type: 'pasang' });
    expect(state.kabar).toEqual({ kind: 'notKept', why: 'storageFull' });
    expect(state.pratinjau).not.toBeNull();
    expect(kept()).toEqual(EMPTY_DAFTAR);
  });

  it('keeps the contents of both packs that two windows install at once', async () => {
    const shared = newBrowser();
    const [one, two] = [setUp(shared), setUp(shared)];
    await one.give('satu.json', await first());
    await two.give('dua.json', await signPack(samplePack({ id: 'dua' }), seedOf(1)));
    await Promise.all([one.send({ type: 'pasang' }), two.send({ type: 'pasang' })]);
    const { paket } = await one.send({ type: 'open' });
    expect(paket.map(({ id, hilang }) => [id, hilang])).toEqual([
      ['standar-contoh', false],
      ['dua', false],
    ]);
  });

  it('says when the contents of a pack are gone', async () => {
    const { send, give, bodies } = setUp();
    await give('standar.json', await first());
    await send({ type: 'pasang' });
    bodies.clear();
    expect((await send({ type: 'open' })).paket).toMatchObject([{ hilang: true }]);
    // As the panel says: installed again from its file.
    expect((await give('standar.json', await first())).pratinjau?.halangan).toBeNull();
    expect((await send({ type: 'pasang' })).paket).toMatchObject([{ hilang: false, sebelumnya: null }]);
    expect((await give('standar.json', await first())).pratinjau?.halangan).toBe('sudahTerpasang');
  });
});

const ADDRESS = 'https://bkpsdmd.contoh.go.id/standar.json';
const answer = async (bytes: Promise<Uint8Array>) => ok({ bytes: await bytes, etag: '"1"' });

describe('a pack from an address', () => {
  it('is asked for within the click, shown like a file, and remembers where it came from', async () => {
    const { send, web, kept } = setUp();
    web.answer = await answer(first());
    const state = await send({ type: 'alamat', alamat: ADDRESS });
    expect(web.granted).toEqual([ADDRESS]);
    expect(state.pratinjau).toMatchObject({ sumber: ADDRESS, halangan: null });
    await send({ type: 'pasang' });
    expect(kept().paket).toMatchObject([{ alamat: ADDRESS, kini: { versi: 1 } }]);
  });

  it('says what is wrong, and leaves what is installed', async () => {
    const { send, web } = setUp();
    expect((await send({ type: 'alamat', alamat: 'http://x.go.id/' })).kabar).toMatchObject({ why: 'notHttps' });
    expect((await send({ type: 'alamat', alamat: 'https://go.id.contoh.com/' })).kabar).toMatchObject({
      why: 'notGovernment',
    });
    expect(web.granted).toEqual([]);
    expect((await send({ type: 'alamat', alamat: ADDRESS })).kabar).toMatchObject({ why: 'offline' });
  });

  it('comes by itself only as a newer version of a genuine one', async () => {
    const { send, web, kept, looks } = setUp();
    web.answer = await answer(first());
    const { pratinjau } = await send({ type: 'alamat', alamat: ADDRESS });
    await send({ type: 'pasang' });
    const came = async (bytes: Uint8Array) => {
      web.incoming = bytes;
      looks.set(ADDRESS, { alamat: ADDRESS, etag: '"2"', diperiksa: 1, masalah: null, datang: true });
      await send({ type: 'open' });
      return [kept().paket[0]?.kini.versi, looks.get(ADDRESS)?.masalah];
    };
    // Its key is not trusted yet.
    expect(await came(await second())).toEqual([1, 'notTaken']);
    await send({ type: 'percaya', kunci: pratinjau?.kunci ?? '', nama: 'Dinas Contoh' });
    expect(await came(await signPack(samplePack({ versi: 2 }), seedOf(2)))).toEqual([1, 'notTaken']);
    expect(await came(new TextEncoder().encode('<html>'))).toEqual([1, 'notTaken']);
    expect(await came(await second())).toEqual([2, null]);
    expect(await came(await second())).toEqual([2, null]);
    // The person went back: the version they left does not come again, the next one does.
    await send({ type: 'kembali', id: 'standar-contoh' });
    expect(await came(await second())).toEqual([1, 'notTaken']);
    expect(await came(await signPack(samplePack({ versi: 3 }), seedOf(1)))).toEqual([3, null]);
  });
});

describe('what came from an address and was not installed', () => {
  async function updating() {
    const all = setUp();
    all.web.policy = { kunciPaket: [{ nama: 'BKPSDMD Contoh', kunci: await publicKeyOf(seedOf(1)) }] };
    all.web.answer = await answer(first());
    await all.send({ type: 'alamat', alamat: ADDRESS });
    await all.send({ type: 'pasang' });
    const came = async (bytes: Uint8Array | null) => {
      all.web.incoming = bytes;
      all.looks.set(ADDRESS, { alamat: ADDRESS, etag: '"2"', diperiksa: 1, masalah: null, datang: true });
      const { kabar } = await all.send({ type: 'open' });
      const { etag, masalah, datang } = all.looks.get(ADDRESS) ?? {};
      return { versi: all.kept().paket[0]?.kini.versi, kabar: kabar?.kind, etag, masalah, datang };
    };
    return { ...all, came };
  }

  it('is fetched again where there was no room for it', async () => {
    const { came, failing } = await updating();
    failing.keep = 'storageFull';
    const full = { versi: 1, kabar: 'notKept', etag: null, masalah: 'notTaken', datang: false };
    expect(await came(await second())).toEqual(full);
    failing.keep = null;
    expect(await came(await second())).toMatchObject({ versi: 2, etag: '"2"', masalah: null });
  });

  it('is fetched again where it came in pieces, needs a newer Asisten, or went with the window that looked at it', async () => {
    const { came } = await updating();
    const again = { versi: 1, etag: null, masalah: 'notTaken', datang: false };
    expect(await came((await second()).slice(0, 300))).toMatchObject(again);
    expect(await came(await signPack(samplePack({ versi: 2, versiAplikasi: '9.0.0' }), seedOf(1)))).toMatchObject(
      again,
    );
    expect(await came(null)).toMatchObject({ ...again, masalah: null });
    // What only the person can decide is not fetched day by day.
    expect(await came(await signPack(samplePack({ versi: 2 }), seedOf(2)))).toMatchObject({ ...again, etag: '"2"' });
  });

  it('is asked for again after a look that the person did not end', async () => {
    const { send, web, looks } = await updating();
    web.answer = await answer(second());
    expect((await send({ type: 'alamat', alamat: ADDRESS })).pratinjau).not.toBeNull();
    expect(looks.get(ADDRESS)?.etag).toBeNull();
  });
});

describe('a task that cannot go on', () => {
  it('says so, of a file that cannot be read and of a browser that keeps nothing', async () => {
    const { send, ports } = setUp();
    await send({ type: 'open' });
    const gone = Object.assign(new File([], 'hilang.json'), { arrayBuffer: () => Promise.reject(new Error('gone')) });
    expect((await send({ type: 'berkas', file: gone })).kabar).toEqual({ kind: 'broken', sumber: 'hilang.json' });
    ports.policy = () => Promise.reject(new Error('storage'));
    const state = await send({ type: 'berkas', file: new File(['[]'], 'x.json') });
    expect([state.kabar, state.busy]).toEqual([{ kind: 'notKept', why: 'storageFailed' }, null]);
  });
});

describe('the policy', () => {
  it('brings its packs, trusts its keys, and allows genuine ones only', async () => {
    const { send, give, web, kept } = setUp();
    const kunci = await publicKeyOf(seedOf(1));
    web.policy = {
      kunciPaket: [
        { nama: 'BKPSDMD Contoh', kunci },
        { nama: '', kunci: 'x' },
      ],
      alamatPaket: [ADDRESS, 'http://x.go.id', 7],
      hanyaPaketAsli: true,
      lain: 1,
    };
    web.granted.push(ADDRESS);
    web.answer = await answer(first());
    let state = await send({ type: 'open' });
    expect(kept().paket).toMatchObject([{ alamat: ADDRESS }]);
    expect(state.paket).toMatchObject([{ asal: { kind: 'asli', nama: 'BKPSDMD Contoh' } }]);
    expect(state.kebijakan).toMatchObject({
      hanyaAsli: true,
      diabaikan: ['lain', 'kunciPaket[1]', 'alamatPaket[1]', 'alamatPaket[2]'],
    });
    expect(state.kunci).toMatchObject([{ kunci, dikunci: true }]);
    state = await give('lain.json', await signPack(samplePack({ id: 'lain' }), seedOf(2)));
    expect(state.pratinjau?.halangan).toBe('harusAsli');
  });

  it('that cannot be read is no policy', async () => {
    const { send, web } = setUp();
    web.policy = { hanyaPaketAsli: 'ya', kunciPaket: 'semua' };
    const { kebijakan } = await send({ type: 'open' });
    expect(kebijakan).toMatchObject({ hanyaAsli: false, diabaikan: ['kunciPaket', 'hanyaPaketAsli'] });
  });
});
