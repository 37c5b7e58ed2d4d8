/**
 * The author's bench. Invariants:
 * - the draft is kept in this browser with every step, and a step that could not be kept is said;
 * - nothing is handed out that the pegawai's own panel would refuse: what is signed was checked as a whole, and is read
 *   back from its very bytes before it is saved;
 * - the private key stays in this machine's memory, and leaves it only encrypted under a passphrase.
 */
import { adopted } from '../bangku/adopt';
import { paketFromTables } from '../bangku/from-sheet';
import { nameId, newId } from '../bangku/ids';
import { checkKetentuan, withKetentuan } from '../bangku/ketentuan';
import {
  emptyPaket,
  emptyTemplat,
  logOf,
  ordered,
  raised,
  withLog,
  withoutTemplat,
  withTemplat,
} from '../bangku/naskah';
import { compareTemplates } from '../packs/compare';
import { fingerprintOf, newSeed, unsignedPack } from '../packs/envelope';
import { newSigningKey, readKeyFile, writeKeyFile, type SigningKey } from '../packs/key-file';
import type { Paket } from '../packs/model';
import type { PackProblem } from '../packs/reasons';
import type { Templat } from '../templates/model';
import { fold } from '../text/normalise';
import { textsOf } from '../templates/fill-template';
import { DraftCheck } from './bangku-check';
import type { BangkuPorts } from './bangku-ports';
import { fileName, publishable, signed } from './bangku-publish';
import {
  EMPTY_BANGKU,
  SEMUA_NASKAH,
  type BangkuIntent,
  type BangkuState,
  type HasilLembar,
  type SaringNaskah,
} from './bangku-state';
import type { Task } from './tasks';

export interface BangkuMachine extends Task<BangkuState, BangkuIntent> {
  /** Resolves when everything sent so far has been handled (for tests). */
  readonly settled: () => Promise<void>;
}

const JSON_MIME = 'application/json';
const isJson = (bytes: Uint8Array): boolean => {
  const first = bytes.subarray(0, 64).find((byte) => ![0x20, 0x09, 0x0a, 0x0d, 0xef, 0xbb, 0xbf].includes(byte));
  return first === 0x7b || first === 0x5b;
};

export function createBangkuMachine(ports: BangkuPorts): BangkuMachine {
  const { store, pause } = ports;
  let state: BangkuState = EMPTY_BANGKU;
  let key: SigningKey | null = null;
  let removed: { readonly before: Paket; readonly templat: Templat } | null = null;
  const check = new DraftCheck(pause);
  /** Changed while all templates were being looked at. */
  const late = new Map<string, Templat>();
  let queue: Promise<void> = Promise.resolve();
  let checking: Promise<void> = Promise.resolve();
  let saving: Promise<void> = Promise.resolve();
  const listeners = new Set<(state: BangkuState) => void>();

  function update(change: Partial<BangkuState>): void {
    const before = state.paket?.periksa;
    state = { ...state, ...change };
    const asked = state.paket?.periksa;
    if (asked !== before) state = { ...state, ketentuan: checkKetentuan(asked) };
    for (const listener of listeners) listener(state);
  }
  /** Stored in the order of the steps; nobody waits for it who writes. */
  function keep(step: () => Promise<boolean>): void {
    saving = saving
      .then(step)
      .catch(() => false)
      .then((stored) => update({ tidakTersimpan: !stored }));
  }

  function fitting({ templat }: Paket, { text, jenis, temuan }: SaringNaskah): readonly Templat[] {
    const wanted = fold(text);
    return templat.filter(
      (one) =>
        (jenis === null || one.jenis === jenis) &&
        (wanted === '' || textsOf(one).some((each) => fold(each).includes(wanted))) &&
        (!temuan || (state.temuan.get(one.id)?.length ?? 0) > 0),
    );
  }
  const shown = (change: Partial<BangkuState>): Partial<BangkuState> => {
    const { paket, saring } = { ...state, ...change };
    return { ...change, tampil: paket === null ? [] : fitting(paket, saring) };
  };

  function checkInBackground(): void {
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

  /** Takes another draft over as a whole. */
  function take(paket: Paket, terbit: Paket | null, change: Partial<BangkuState> = {}): void {
    removed = null;
    update(
      shown({ ...change, paket, terbit, beda: null, dibuka: null, saring: SEMUA_NASKAH, dapatDikembalikan: false }),
    );
    checkInBackground();
    keep(() => store.saveAll({ paket, terbit }));
  }

  async function open(): Promise<void> {
    if (state.loading === 'ready' || state.loading === 'loading') return;
    update({ loading: 'loading' });
    try {
      if (!(await store.own(() => send({ type: 'open' })))) {
        update({ loading: 'elsewhere' });
        return;
      }
      const stored = await store.load();
      update(shown({ loading: 'ready', paket: stored?.paket ?? null, terbit: stored?.terbit ?? null }));
      if (stored !== null) checkInBackground();
    } catch {
      update({ loading: 'failed' });
    }
  }

  const fresh = (): Paket => emptyPaket(ports.now().getFullYear(), ports.appVersion);
  /** Until it is published, its id follows its names; then it stays. */
  const identified = (paket: Paket): Paket =>
    state.terbit !== null ? paket : { ...paket, id: nameId(`${paket.penerbit} ${paket.judul}`.trim() || 'paket') };

  async function openPackFile(name: string, bytes: Uint8Array): Promise<void> {
    const opened = await ports.openPack(bytes);
    if (!opened.ok) {
      update({ busy: null, kabar: { kind: 'packRefused', name, problem: opened.reason } });
      return;
    }
    const { paket, tanda } = opened.value;
    if (tanda.kind === 'diubah') {
      update({ busy: null, kabar: { kind: 'packChanged', name } });
      return;
    }
    const { judul, label } = paket;
    // An unsigned file is somebody's draft; only a signed one was published.
    take(paket, tanda.kind === 'sah' ? paket : null, {
      busy: null,
      lembar: null,
      kabar: { kind: 'opened', judul, label },
    });
  }

  async function openSheet(name: string, bytes: Uint8Array): Promise<void> {
    const read = await ports.readSheet(name, bytes);
    if (!read.ok) {
      update({ busy: null, kabar: { kind: 'fileRefused', name, problem: read.reason } });
      return;
    }
    const { paket: before, terbit } = state;
    const known = [before, terbit].filter((one) => one !== null);
    const { templat, keluarga, facts, problems } = await paketFromTables(read.value, {
      known,
      families: await ports.families(),
      pause,
    });
    const lembar: HasilLembar = { name, templat: templat.length, problems };
    if (templat.length === 0) {
      update({ busy: null, lembar });
      return;
    }
    const base = before ?? fresh();
    const { dari, sampai, ...rest } = facts;
    const paket = identified({
      ...base,
      ...rest,
      berlaku: { dari: dari ?? base.berlaku.dari, sampai: sampai ?? base.berlaku.sampai },
      templat: [...templat],
      keluarga: [...keluarga],
    });
    take(paket, terbit, { busy: null, lembar, kabar: null });
  }

  async function openFile(file: File): Promise<void> {
    update({ busy: 'membaca', kabar: null, lembar: null });
    const bytes = await ports.readFile(file);
    await (isJson(bytes) ? openPackFile(file.name, bytes) : openSheet(file.name, bytes));
  }

  /** The published version, to compare with; a draft that was never published becomes its next version. */
  async function openPublished(file: File): Promise<void> {
    update({ busy: 'membaca', kabar: null });
    const opened = await ports.openPack(await ports.readFile(file));
    const { paket } = state;
    if (!opened.ok || paket === null) {
      const problem: PackProblem = opened.ok ? { code: 'notPack', path: '' } : opened.reason;
      update({ busy: null, kabar: { kind: 'packRefused', name: file.name, problem } });
      return;
    }
    const { paket: published, tanda } = opened.value;
    if (tanda.kind === 'diubah') {
      update({ busy: null, kabar: { kind: 'packChanged', name: file.name } });
      return;
    }
    const { judul, label } = published;
    if (state.terbit === null) {
      take(adopted(paket, published), published, { busy: null, kabar: { kind: 'adopted', judul, label } });
    } else if (published.id !== paket.id) {
      update({ busy: null, kabar: { kind: 'otherPack', judul } });
      return;
    } else {
      update({ busy: null, terbit: published, kabar: null });
      keep(() => store.saveAll({ paket, terbit: published }));
    }
    compare();
  }

  function compare(): void {
    const { paket, terbit } = state;
    update({ beda: paket === null || terbit === null ? null : compareTemplates(terbit.templat, paket.templat) });
  }

  async function writeBook(paket: Paket, name: string): Promise<void> {
    update({ busy: 'menulis' });
    // The writer of workbooks is large: it comes when it is asked for.
    const { writePaketBook } = await import('../import/paket/write-paket-book');
    const jabatan = (await ports.families()).map(({ nama }) => nama);
    ports.save(await writePaketBook(paket, { name, words: ports.bookWords(), jabatan }));
    update({ busy: null });
  }

  function change(paket: Paket, also: Partial<BangkuState> = {}): void {
    update({ ...also, paket, beda: null });
    keep(() => store.saveHead(paket));
  }

  /** The whole look is not over yet: it begins anew, so that nothing is told of a draft that is no more. */
  const stillChecking = (before: Paket): boolean => state.diperiksa < before.templat.length;

  function edit(before: Paket, templat: Templat): void {
    const paket = withTemplat(before, templat);
    const tampil = state.tampil.map((one) => (one.id === templat.id ? templat : one));
    update({ paket, beda: null, dibuka: templat, tampil });
    // What was looked at before this change is put right when the whole look is over.
    if (stillChecking(before)) late.set(templat.id, templat);
    check.put(paket, templat);
    update({ temuan: check.temuan });
    keep(() => store.saveTemplat(templat));
  }

  function add(before: Paket, templat: Templat, at = before.templat.length): void {
    const paket = { ...before, templat: before.templat.toSpliced(at, 0, templat) };
    update(shown({ paket, beda: null, dibuka: templat, saring: SEMUA_NASKAH }));
    if (stillChecking(before)) checkInBackground();
    else {
      check.put(paket, templat);
      update({ temuan: check.temuan, diperiksa: paket.templat.length });
    }
    keep(async () => (await store.saveTemplat(templat)) && (await store.saveHead(paket)));
  }

  function remove(before: Paket, id: string): void {
    const at = before.templat.findIndex((one) => one.id === id);
    const templat = before.templat[at];
    if (templat === undefined) return;
    removed = { before, templat };
    const paket = withoutTemplat(before, id);
    update({ beda: null, dibuka: null, dapatDikembalikan: true, kabar: { kind: 'removed' } });
    const unfinished = stillChecking(before);
    update(shown({ paket }));
    if (unfinished) checkInBackground();
    else {
      check.drop(paket, id);
      update({ temuan: check.temuan, diperiksa: paket.templat.length });
    }
    keepLinks(before, paket);
    keep(() => store.saveHead(paket));
  }

  /** Removing a lampiran changes the RHK that led to it: these are stored as well. */
  function keepLinks(before: Paket, after: Paket): void {
    const known = new Set(before.templat);
    for (const one of after.templat) if (!known.has(one)) keep(() => store.saveTemplat(one));
  }

  /** What was removed, and the links that led to it. */
  function bringBack(now: Paket): void {
    const back = removed;
    removed = null;
    update({ dapatDikembalikan: false, kabar: null });
    if (back === null) return;
    const { before, templat } = back;
    const linked = new Map(
      before.templat.flatMap((one) =>
        one.jenis === 'rhk' && one.lampiran.includes(templat.id) ? [[one.id, one]] : [],
      ),
    );
    const relinked = {
      ...now,
      templat: now.templat.map((one) =>
        one.jenis === 'rhk' && linked.has(one.id) ? { ...one, lampiran: [...one.lampiran, templat.id] } : one,
      ),
    };
    keepLinks(now, relinked);
    add(relinked, templat, before.templat.indexOf(templat));
  }

  async function makeKey(nama: string, sandi: string): Promise<void> {
    update({ busy: 'kunci', kabar: null });
    const made = await newSigningKey(nama.trim(), newSeed());
    const file = await writeKeyFile(made, sandi);
    if (!file.ok) {
      update({ busy: null, kabar: { kind: 'keyRefused', why: file.reason } });
      return;
    }
    const name = `kunci-${nameId(nama)}.json`;
    ports.save({ name, mime: JSON_MIME, bytes: file.value });
    await holdKey(made);
    update({ busy: null, kabar: { kind: 'keyMade', name } });
  }

  async function openKey(file: File, sandi: string): Promise<void> {
    update({ busy: 'kunci', kabar: null });
    const read = await readKeyFile(await ports.readFile(file), sandi);
    if (read.ok) await holdKey(read.value);
    update({ busy: null, kabar: read.ok ? { kind: 'keyOpened' } : { kind: 'keyRefused', why: read.reason } });
  }

  async function holdKey(made: SigningKey): Promise<void> {
    key = made;
    update({ kunci: { nama: made.nama, kunci: made.kunci, sidikJari: await fingerprintOf(made.kunci) } });
  }

  function tryOut(paket: Paket): void {
    const checked = publishable(paket);
    if (!checked.ok) {
      update({ kabar: { kind: 'notPublished', why: checked.reason } });
      return;
    }
    const name = `${fileName(paket)}-coba.json`;
    ports.save({ name, mime: JSON_MIME, bytes: unsignedPack(checked.value) });
    update({ kabar: { kind: 'tried', name } });
  }

  async function sign(paket: Paket): Promise<void> {
    update({ busy: 'menandatangani', kabar: null });
    const file = await signed(paket, state.terbit, key, ports.openPack);
    if (!file.ok) {
      update({ busy: null, kabar: { kind: 'notPublished', why: file.reason } });
      return;
    }
    const name = `${fileName(paket)}.json`;
    ports.save({ name, mime: JSON_MIME, bytes: file.value });
    const sidikJari = state.kunci?.sidikJari ?? '';
    update({
      busy: null,
      terbit: paket,
      beda: null,
      kabar: { kind: 'published', name, label: paket.label, sidikJari },
    });
    keep(() => store.saveAll({ paket, terbit: paket }));
  }

  function raise(paket: Paket): void {
    const { terbit } = state;
    const beda = terbit === null ? null : compareTemplates(terbit.templat, paket.templat);
    const words = beda === null ? '' : ports.changeWords(beda.baru, beda.berubah, beda.hilang);
    const next = raised(
      paket,
      terbit?.versi ?? 0,
      logOf(paket) !== '' && paket.versi > (terbit?.versi ?? 0) ? logOf(paket) : words,
    );
    change(next, { kabar: { kind: 'raised', label: next.label } });
    update({ beda });
  }

  /** Intents that need a draft. */
  async function handleNaskah(intent: BangkuIntent, paket: Paket): Promise<void> {
    switch (intent.type) {
      case 'unduhLembar':
        return writeBook(paket, paket.id || 'paket');
      case 'kepala': {
        const next = identified({ ...paket, ...intent.part });
        change(next);
        if (intent.part.tahun !== undefined) checkInBackground();
        return;
      }
      case 'log':
        change(withLog(paket, intent.teks));
        return;
      case 'ketentuan':
        change(withKetentuan(paket, intent.step));
        return;
      case 'naikkan':
        raise(paket);
        return;
      case 'templatBaru': {
        const ids = new Set(paket.templat.map(({ id }) => id));
        add(paket, emptyTemplat(intent.jenis, newId(`${intent.jenis} ${String(ports.now().getTime())}`, ids)));
        return;
      }
      case 'keluargaBaru': {
        const { nama } = intent;
        const id = nameId(nama, new Set(paket.keluarga.map((one) => one.id)));
        change({ ...paket, keluarga: [...paket.keluarga, { id, nama, kata: [] }] });
        return;
      }
      case 'ubah':
        edit(paket, ordered(intent.templat));
        return;
      case 'hapus':
        remove(paket, intent.id);
        return;
      case 'kembalikan':
        bringBack(paket);
        return;
      case 'bandingkan':
        compare();
        return;
      case 'tandatangani':
        return sign(paket);
      case 'coba':
        tryOut(paket);
        return;
      default:
        return;
    }
  }

  async function handle(intent: BangkuIntent): Promise<void> {
    switch (intent.type) {
      case 'open':
        return open();
      case 'baru':
        take(identified(fresh()), null, { kabar: null, lembar: null });
        return;
      case 'berkas':
        return openFile(intent.file);
      case 'contoh':
        return writeBook({ ...fresh(), label: '' }, 'contoh-paket-templat');
      case 'buang':
        check.stop();
        keep(() => store.remove().then(() => true));
        update({ ...EMPTY_BANGKU, loading: 'ready', kunci: state.kunci });
        return;
      case 'saring':
        update(shown({ saring: { ...state.saring, ...intent.part } }));
        return;
      case 'buka':
        update({ dibuka: state.paket?.templat.find(({ id }) => id === intent.id) ?? null, kabar: null });
        return;
      case 'terbitan':
        return openPublished(intent.file);
      case 'buatKunci':
        return makeKey(intent.nama, intent.sandi);
      case 'bukaKunci':
        return openKey(intent.file, intent.sandi);
      case 'lupakanKunci':
        key = null;
        update({ kunci: null, kabar: null });
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
