import { describe, expect, it } from 'vitest';
import { compareTemplates } from '../../../utils/packs/compare';
import { signPack } from '../../../utils/packs/envelope';
import { headOf } from '../../../utils/packs/head';
import type { Paket } from '../../../utils/packs/model';
import { openPack, type OpenedPack } from '../../../utils/packs/open-pack';
import { EMPTY_DAFTAR, bodyKey, type DaftarPaket } from '../../../utils/packs/shelf';
import { ok, refuse } from '../../../utils/skp/result';
import { createPaketMachine } from '../../../utils/workflow/paket-machine';
import type { KeepProblem, PackDesk, PaketPorts } from '../../../utils/workflow/paket-ports';
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
      const before = bodies.get(keys[paket.id] ?? '')?.templat ?? [];
      return ok({ kepala: headOf(paket), tanda, sidik, beda: compareTemplates(before, paket.templat) });
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

function setUp() {
  const bodies = new Map<string, Paket>();
  const failing: { keep: KeepProblem | null } = { keep: null };
  let kept: DaftarPaket = EMPTY_DAFTAR;
  const ports: PaketPorts = {
    store: {
      load: () => Promise.resolve({ value: kept, broken: false }),
      change: (step) => Promise.resolve(ok((kept = step(kept)))),
      onChange: () => undefined,
    },
    desk: memoryDesk(bodies, failing),
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
  return { send, give, bodies, failing, kept: () => kept };
}

const first = () => signPack(samplePack(), seedOf(1));
const second = () => signPack(samplePack({ versi: 2, label: '2026.2', templat: [template(1)] }), seedOf(1));

describe('the task of packs', () => {
  it('shows a pack and keeps nothing of it before the person says so', async () => {
    const { send, give, bodies, kept } = setUp();
    await send({ type: 'open' });
    const { pratinjau } = await give('standar.json', await first());
    expect(pratinjau).toMatchObject({ asal: { kind: 'kunciTidakDikenal' }, halangan: null, beda: { baru: 2 } });
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
    expect(state.pratinjau).toMatchObject({ terpasang: '2026.1', beda: { hilang: 1, baru: 0 } });
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

  it('says when the contents of a pack are gone', async () => {
    const { send, give, bodies } = setUp();
    await give('standar.json', await first());
    await send({ type: 'pasang' });
    bodies.clear();
    expect((await send({ type: 'open' })).paket).toMatchObject([{ hilang: true }]);
  });
});
