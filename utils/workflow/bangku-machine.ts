/**
 * The author's bench. Invariants:
 * - the draft is kept in this browser with every step, and a step that could not be kept is said;
 * - nothing is handed out that the pegawai's own panel would refuse (utils/bangku/publish.ts);
 * - nothing here holds up the window, whatever the pack holds: long work goes in slices, or is done in the worker of packs.
 */
import { checkKata } from '../bangku/kata';
import { checkKetentuan } from '../bangku/ketentuan';
import { identified } from '../bangku/naskah';
import type { Paket } from '../packs/model';
import { readPanduanFile } from '../packs/panduan-file';
import type { Templat } from '../templates/model';
import { DraftCheck } from './bangku-check';
import type { BangkuCore } from './bangku-core';
import { createEdit } from './bangku-edit';
import { createFiles } from './bangku-files';
import type { BangkuPorts, StoredNaskah } from './bangku-ports';
import { fitting, prepareSearch } from './bangku-saring';
import { EMPTY_BANGKU, SEMUA_NASKAH, type BangkuIntent, type BangkuState } from './bangku-state';
import { createTerbit } from './bangku-terbit';
import type { Task } from './tasks';

export interface BangkuMachine extends Task<BangkuState, BangkuIntent> {
  /** Resolves when everything sent so far has been handled (for tests). */
  readonly settled: () => Promise<void>;
}

export function createBangkuMachine(ports: BangkuPorts): BangkuMachine {
  const { store, pause } = ports;
  let state: BangkuState = EMPTY_BANGKU;
  const check = new DraftCheck(pause);
  /** Changed while all templates were being looked at. */
  const late = new Map<string, Templat>();
  let queue: Promise<void> = Promise.resolve();
  let checking: Promise<void> = Promise.resolve();
  let saving: Promise<void> = Promise.resolve();
  const listeners = new Set<(state: BangkuState) => void>();

  function update(change: Partial<BangkuState>): void {
    const before = state.paket;
    state = { ...state, ...change };
    const { periksa, kata } = state.paket ?? {};
    if (periksa !== before?.periksa) state = { ...state, ketentuan: checkKetentuan(periksa) };
    if (kata !== before?.kata) state = { ...state, kata: checkKata(kata, ports.kenalKata.nilai) };
    for (const listener of listeners) listener(state);
  }

  function keep(step: () => Promise<boolean>): void {
    saving = saving
      // What could not be kept is kept with the next step: that one alone would be a piece of a draft that is no more.
      .then(() => (state.tidakTersimpan && state.paket !== null ? store.saveAll(state as StoredNaskah) : step()))
      .catch(() => false)
      .then((stored) => update({ tidakTersimpan: !stored }));
  }

  const shown = (change: Partial<BangkuState>): Partial<BangkuState> => {
    const { paket, saring, temuan } = { ...state, ...change };
    return { ...change, tampil: paket === null ? [] : fitting(paket.templat, saring, temuan) };
  };

  function checkAll(): void {
    const { paket } = state;
    if (paket === null) return;
    late.clear();
    update({ temuan: new Map(), diperiksa: 0 });
    checking = check
      .all(paket, (diperiksa) => {
        const done = diperiksa === paket.templat.length;
        if (done) for (const templat of late.values()) check.put(state.paket ?? paket, templat);
        update(done ? { temuan: check.temuan, diperiksa } : { diperiksa });
        if (done && state.saring.temuan) update(shown({}));
      })
      .catch(() => undefined);
  }

  function take(paket: Paket, terbit: Paket | null, change: Partial<BangkuState> = {}): void {
    edit.forget();
    update(
      shown({ ...change, paket, terbit, beda: null, dibuka: null, saring: SEMUA_NASKAH, dapatDikembalikan: false }),
    );
    checkAll();
    keep(() => store.saveAll({ paket, terbit }));
  }

  const core: BangkuCore = {
    ports,
    state: () => state,
    update,
    shown,
    keep,
    take,
    checkAll,
    checkOne(before, after, one, what) {
      const unfinished = state.diperiksa < before.templat.length;
      // Other templates than were looked at: it begins anew, so that nothing is told of a draft that is no more.
      if (unfinished && what !== 'changed') {
        checkAll();
        return;
      }
      // What was looked at before this change is put right when the whole look is over.
      if (unfinished) late.set(one.id, one);
      if (what === 'gone') check.drop(after, one.id);
      else check.put(after, one);
      update({ temuan: check.temuan, ...(unfinished ? {} : { diperiksa: after.templat.length }) });
    },
  };
  const edit = createEdit(core);
  const terbit = createTerbit(core, edit.change);
  const files = createFiles(core, terbit.compare);

  async function open(): Promise<void> {
    if (state.loading === 'ready' || state.loading === 'loading') return;
    update({ loading: 'loading', labelSitus: ports.kenalKata.label });
    try {
      if (!(await store.own(() => send({ type: 'open' })))) {
        update({ loading: 'elsewhere' });
        return;
      }
      const stored = await store.load();
      ports.watchGuides((panduanSendiri) => update({ panduanSendiri }));
      update(shown({ loading: 'ready', paket: stored?.paket ?? null, terbit: stored?.terbit ?? null }));
      if (stored !== null) checkAll();
    } catch {
      update({ loading: 'failed' });
    }
  }

  /** Intents that need a draft. */
  async function handleNaskah(intent: BangkuIntent, paket: Paket): Promise<void> {
    switch (intent.type) {
      case 'unduhLembar':
        return terbit.writeBook(paket, paket.id || 'paket');
      case 'kepala':
        edit.kepala(paket, intent.part);
        return;
      case 'log':
        edit.log(paket, intent.teks);
        return;
      case 'ketentuan':
        edit.ketentuan(paket, intent.step);
        return;
      case 'kata':
        edit.kata(paket, intent.kata);
        return;
      case 'panduanMasuk': {
        const own = state.panduanSendiri.find(({ id }) => id === intent.id);
        if (own !== undefined) edit.panduanMasuk(paket, own);
        return;
      }
      case 'panduanBerkas': {
        const read = readPanduanFile(await ports.readFile(intent.file));
        if (read.ok) edit.panduanMasuk(paket, read.value);
        else update({ kabar: { kind: 'panduanRefused', name: intent.file.name, problem: read.reason } });
        return;
      }
      case 'panduanKeluar':
        edit.panduanKeluar(paket, intent.id);
        return;
      case 'naikkan':
        return terbit.raise(paket);
      case 'templatBaru':
        edit.create(paket, intent.jenis);
        return;
      case 'keluargaBaru':
        edit.keluarga(paket, intent.nama);
        return;
      case 'ubah':
        edit.edit(paket, intent.templat);
        return;
      case 'hapus':
        edit.remove(paket, intent.id);
        return;
      case 'kembalikan':
        edit.bringBack(paket);
        return;
      case 'bandingkan':
        return terbit.compare();
      case 'tandatangani':
        return terbit.sign(paket);
      case 'coba':
        return terbit.tryOut(paket);
      default:
    }
  }

  async function handle(intent: BangkuIntent): Promise<void> {
    switch (intent.type) {
      case 'open':
        return open();
      case 'baru':
        take(identified(files.fresh(), null), null, { kabar: null, lembar: null });
        return;
      case 'berkas':
        return files.open(intent.file);
      case 'contoh':
        return terbit.writeBook({ ...files.fresh(), label: '' }, 'contoh-paket-templat');
      case 'buang':
        check.stop();
        edit.forget();
        keep(() => store.remove().then(() => true));
        update({
          ...EMPTY_BANGKU,
          loading: 'ready',
          kunci: state.kunci,
          panduanSendiri: state.panduanSendiri,
          labelSitus: state.labelSitus,
        });
        return;
      case 'saring':
        if (intent.part.text !== undefined) await prepareSearch(state.paket?.templat ?? [], pause);
        update(shown({ saring: { ...state.saring, ...intent.part } }));
        return;
      case 'buka':
        update({ dibuka: state.paket?.templat.find(({ id }) => id === intent.id) ?? null, kabar: null });
        return;
      case 'terbitan':
        return files.openPublished(intent.file);
      case 'buatKunci':
        return terbit.makeKey(intent.nama, intent.sandi);
      case 'bukaKunci':
        return terbit.openKey(intent.file, intent.sandi);
      case 'lupakanKunci':
        terbit.forgetKey();
        return;
      default:
        if (state.paket !== null) await handleNaskah(intent, state.paket);
    }
  }

  function send(intent: BangkuIntent): void {
    queue = queue
      .then(() => handle(intent))
      .catch(() => {
        if (state.loading !== 'ready') update({ busy: null, loading: 'failed' });
        else update({ busy: null, kabar: { kind: 'unfinished' } });
      });
  }

  return {
    state: () => state,
    send,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    settled: () => queue.then(() => Promise.all([checking, saving])).then(() => undefined),
  };
}
