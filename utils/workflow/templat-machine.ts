/**
 * The templates task. Invariants:
 * - it works without any e-Kinerja tab; only "dari SKP saya" looks at one;
 * - what the person keeps changes in the store first, and is shown as changed only when it is stored;
 * - no plan is made while a place is empty; a file is looked at as a whole before anything of it is offered.
 */
import { plainLibrary, type Library } from '../packs/one-library';
import { textsOf } from '../templates/fill-template';
import { asOwn, readLibraryFile, writeLibraryFile } from '../templates/library-file';
import type { KeluargaJabatan, Templat } from '../templates/model';
import { ownFromSkp } from '../templates/own-from-skp';
import type { PlaceValues } from '../templates/places';
import type { TemplatSearch } from '../templates/search';
import {
  EMPTY_SIMPANAN,
  moved,
  ownId,
  toggleFavourite,
  withoutOwn,
  withOwn,
  withRecent,
  type Simpanan,
} from '../templates/stored';
import type { Task } from './tasks';
import { blank, problemOf } from './templat-draft';
import { hitOf, placesOfAll, rincianOf, type Around } from './templat-look';
import type { TemplatPorts } from './templat-ports';
import {
  EMPTY_TEMPLAT,
  type Kabar,
  type Rincian,
  type SaveProblem,
  type TemplatIntent,
  type TemplatState,
} from './templat-state';
import { chosenWithLampiran, wantedOfChosen } from './templat-wanted';

export interface TemplatMachine extends Task<TemplatState, TemplatIntent> {
  /** Resolves when everything sent so far has been handled (for tests). */
  readonly settled: () => Promise<void>;
}

const EXPORT_NAME = 'templat-saya.json';

export function createTemplatMachine(ports: TemplatPorts): TemplatMachine {
  let state: TemplatState = { ...EMPTY_TEMPLAT, dapatRencana: ports.plan !== null };
  let simpanan = EMPTY_SIMPANAN;
  let library: Library = plainLibrary({ templat: [], keluarga: [] });
  let families: ReadonlyMap<string, KeluargaJabatan> = new Map();
  let search: TemplatSearch | null = null;
  let given: PlaceValues = { tahun: String(ports.now().getFullYear()) };
  let nomorSkp: string | null = null;
  let unsavedIsian = false;
  let removed: Simpanan | null = null;
  let incoming: readonly Templat[] = [];
  let building = 0;
  let queue: Promise<void> = Promise.resolve();
  const listeners = new Set<(state: TemplatState) => void>();

  function update(change: Partial<TemplatState>): void {
    state = { ...state, ...change };
    for (const listener of listeners) listener(state);
  }

  /** A template that says what an earlier pack says is shown once, under that one's id. */
  const shownAs = (id: string): string => library.alias.get(id) ?? id;
  const favourites = (): ReadonlySet<string> => new Set(simpanan.favorit.map(shownAs));
  const find = (id: string): Templat | null =>
    simpanan.templat.find((one) => one.id === id) ?? search?.find(shownAs(id)) ?? null;
  const valuesNow = (): PlaceValues => ({ jabatan: state.isian.jabatan, unit: state.isian.unit, ...given });
  const around = (): Around => ({
    values: valuesNow(),
    simpanan,
    dipilih: state.dipilih,
    keluarga: families,
    favorit: favourites(),
    dari: library.dari,
    find,
  });

  /** The results and whatever else is shown, anew. */
  function show(change: Partial<TemplatState> = {}): void {
    state = { ...state, ...change };
    const { text, saringan, isian, view } = state;
    const { dari, ...filters } = saringan;
    const own = new Set(simpanan.templat.map(({ id }) => id));
    const hanya = dari === 'semua' ? null : dari === 'milik' ? own : favourites();
    const found = search?.search({
      text,
      filters: { ...filters, hanya },
      context: isian,
      favorit: favourites(),
      terakhir: simpanan.terakhir.map(shownAs),
    });
    // One's own stay in the order one gave them, as long as nothing is looked for.
    const listed =
      dari === 'milik' && text.trim() === ''
        ? simpanan.templat.filter(({ id }) => found?.templat.some((one) => one.id === id))
        : (found?.templat ?? []);
    const now = around();
    const shown = view.kind === 'rincian' ? find(view.rincian.templat.id) : null;
    const chosen = chosenWithLampiran(state.dipilih, find);
    update({
      hits: listed.map((one) => hitOf(one, now)),
      total: found?.total ?? 0,
      size: search?.size ?? 0,
      milik: simpanan.templat.length,
      tempat: placesOfAll(chosen, now.values),
      view:
        view.kind !== 'rincian' ? view : shown ? { kind: 'rincian', rincian: rincianOf(shown, now) } : { kind: 'cari' },
    });
  }

  async function rebuild(): Promise<void> {
    building += 1;
    const mine = building;
    const built = await ports.buildSearch({
      templat: [...simpanan.templat, ...library.templat],
      keluarga: [...families.values()],
    });
    if (mine === building) search = built;
  }

  /** Makes it the library that is searched. */
  async function take(loaded: Library): Promise<TemplatState['keluarga']> {
    library = loaded;
    families = new Map(loaded.keluarga.map((one) => [one.id, one]));
    await rebuild();
    return loaded.keluarga.map(({ id, nama }) => ({ id, nama }));
  }

  async function open(): Promise<void> {
    if (state.loading === 'ready' || state.loading === 'loading') return;
    update({ loading: 'loading' });
    try {
      const [loaded, stored] = await Promise.all([ports.loadLibrary(), ports.store.load()]);
      simpanan = stored.value;
      const keluarga = await take(loaded);
      const isian = unsavedIsian ? state.isian : simpanan.isian;
      show({ loading: 'ready', stored: stored.problem, isian, keluarga });
    } catch {
      update({ loading: 'failed' });
    }
  }

  /** Changes what is kept; false = refused, said, and nothing changed. */
  async function keep(step: (now: Simpanan) => Simpanan): Promise<boolean> {
    const before = simpanan.templat;
    const result = await ports.store.change(step);
    if (!result.ok) {
      update({ kabar: notSaved(result.reason) });
      return false;
    }
    simpanan = result.value;
    if (JSON.stringify(before) !== JSON.stringify(simpanan.templat)) await rebuild();
    return true;
  }

  /** As toggleFavourite, also where the favourite was one that is now shown under another id. */
  function toggled(now: Simpanan, id: string): Simpanan {
    const same = now.favorit.filter((one) => one !== id && shownAs(one) === id);
    if (same.length === 0) return toggleFavourite(now, id);
    return { ...now, favorit: now.favorit.filter((one) => shownAs(one) !== id) };
  }

  async function keepIsian(): Promise<void> {
    if (!unsavedIsian) return;
    unsavedIsian = false;
    const { isian } = state;
    await keep((now) => ({ ...now, isian }));
  }

  function fill(nama: string, nilai: string): void {
    if (nama === 'jabatan' || nama === 'unit') {
      unsavedIsian = true;
      show({ isian: { ...state.isian, [nama]: nilai.slice(0, 300) } });
      return;
    }
    given = { ...given, [nama]: nilai };
    show();
  }

  const choose = (id: string): readonly string[] =>
    state.dipilih.includes(id) ? state.dipilih.filter((one) => one !== id) : [...state.dipilih, id];

  function draftOf(id: string): void {
    const templat = find(id);
    if (templat === null) return;
    const baru = !simpanan.templat.some((one) => one.id === id);
    update({ view: { kind: 'ubah', draft: templat, baru, problem: null } });
  }

  async function saveDraft(): Promise<void> {
    const { view } = state;
    if (view.kind !== 'ubah') return;
    const problem = problemOf(view.draft);
    if (problem !== null) {
      update({ view: { ...view, problem } });
      return;
    }
    const taken = new Set(simpanan.templat.map(({ id }) => id));
    const id = view.baru ? ownId(textsOf(view.draft)[0] ?? '', taken) : view.draft.id;
    if (!(await keep((now) => withOwn(now, { ...view.draft, id })))) return;
    const saved = find(id);
    show(saved === null ? {} : { view: rincianView(saved), kabar: { kind: 'saved' } });
  }

  const rincianView = (templat: Templat): { kind: 'rincian'; rincian: Rincian } => ({
    kind: 'rincian',
    rincian: rincianOf(templat, around()),
  });

  async function fromSkp(): Promise<void> {
    update({ busy: 'skp', kabar: null });
    const reading = await ports.readSkp();
    const skp = reading?.facts.skp ?? null;
    if (reading === null || skp === null) {
      update({ busy: null, kabar: { kind: 'noSkp' } });
      return;
    }
    const { tahun, nomorSkp: nomor } = skp;
    nomorSkp = nomor;
    if (nomor !== null) given = { ...given, nomor_skp: nomor };
    const known = { tahun, nomorSkp: nomor, ...state.isian };
    let kabar: Kabar | null = null;
    const stored = await keep((now) => {
      const { templat, left } = ownFromSkp(reading.facts, known, now.templat);
      kabar = { kind: 'fromSkp', taken: templat.length, left };
      return { ...now, templat: [...now.templat, ...templat] };
    });
    update({ busy: null });
    if (stored) show({ kabar, saringan: { ...state.saringan, dari: 'milik' }, text: '' });
  }

  async function openFile(file: File): Promise<void> {
    update({ busy: 'file', kabar: null, datang: null });
    const read = readLibraryFile(await ports.readFile(file));
    if (!read.ok) {
      update({ busy: null, kabar: { kind: 'fileRefused', name: file.name, why: read.reason } });
      return;
    }
    const { templat, alreadyThere } = asOwn(read.value, simpanan.templat, (id) => find(id) !== null);
    incoming = templat;
    update({ busy: null, datang: { name: file.name, count: templat.length, alreadyThere } });
  }

  async function accept(yes: boolean): Promise<void> {
    const { datang } = state;
    const taken = incoming;
    incoming = [];
    update({ datang: null });
    if (!yes || datang === null || taken.length === 0) return;
    if (!(await keep((now) => ({ ...now, templat: [...now.templat, ...taken] })))) return;
    const kabar: Kabar = { kind: 'imported', count: taken.length, alreadyThere: datang.alreadyThere };
    show({ kabar, saringan: { ...state.saringan, dari: 'milik' }, text: '' });
  }

  async function remove(id: string): Promise<void> {
    const before = simpanan;
    if (!(await keep((now) => withoutOwn(now, [id])))) return;
    removed = before;
    const dipilih = state.dipilih.filter((one) => one !== id);
    show({ view: { kind: 'cari' }, dipilih, dapatDikembalikan: true, kabar: { kind: 'removed', count: 1 } });
  }

  async function bringBack(): Promise<void> {
    const before = removed;
    if (before === null) return;
    removed = null;
    const stored = await keep((now) => {
      // Whatever came since stays, after what was there before.
      const since = now.templat.filter(({ id }) => !before.templat.some((one) => one.id === id));
      return { ...now, templat: [...before.templat, ...since] };
    });
    if (stored) show({ dapatDikembalikan: false, kabar: null });
  }

  function plan(): void {
    const tahun = Number(valuesNow()['tahun']);
    const year = Number.isInteger(tahun) && tahun >= 2000 && tahun < 2100 ? tahun : null;
    const wanted = wantedOfChosen(state.dipilih, find, valuesNow(), { tahun: year, nomorSkp });
    if (wanted.ok) ports.plan?.(wanted.value);
  }

  async function handle(intent: TemplatIntent): Promise<void> {
    switch (intent.type) {
      case 'open':
        return open();
      case 'cari':
        show({ text: intent.text });
        return;
      case 'saring':
        show({ saringan: { ...state.saringan, ...intent.saringan } });
        return;
      case 'lihat': {
        const templat = find(intent.id);
        if (templat !== null) update({ view: rincianView(templat), kabar: null });
        return;
      }
      case 'kembali':
        show({ view: { kind: 'cari' } });
        return;
      case 'favorit':
        if (await keep((now) => toggled(now, intent.id))) show();
        return;
      case 'pilih':
        show({ dipilih: choose(intent.id) });
        return;
      case 'lepasPilihan':
        show({ dipilih: [] });
        return;
      case 'isi':
        fill(intent.nama, intent.nilai);
        return;
      case 'terpakai':
        await keep((now) => withRecent(now, [intent.id]));
        return;
      case 'baru':
        update({ view: { kind: 'ubah', draft: blank(intent.jenis), baru: true, problem: null }, kabar: null });
        return;
      case 'ubah':
        draftOf(intent.id);
        return;
      case 'draft':
        if (state.view.kind === 'ubah') update({ view: { ...state.view, draft: intent.draft, problem: null } });
        return;
      case 'simpan':
        return saveDraft();
      case 'hapus':
        return remove(intent.id);
      case 'kembalikan':
        return bringBack();
      case 'geser':
        if (await keep((now) => moved(now, intent.id, intent.by))) show();
        return;
      case 'dariSkp':
        return fromSkp();
      case 'ekspor':
        ports.save({
          name: EXPORT_NAME,
          mime: 'application/json',
          bytes: writeLibraryFile('Templat saya', simpanan.templat),
        });
        update({ kabar: { kind: 'exported', count: simpanan.templat.length } });
        return;
      case 'bukaBerkas':
        return openFile(intent.file);
      case 'terima':
        return accept(intent.yes);
      case 'rencana':
        plan();
        await keep((now) => withRecent(now, state.dipilih));
        return;
    }
  }

  const AT_ONCE = new Set<TemplatIntent['type']>(['cari', 'isi', 'pilih', 'draft', 'saring', 'lihat']);

  function enqueue(work: () => Promise<void>): void {
    queue = queue.then(work).catch(() => update({ busy: null, loading: 'failed' }));
  }

  ports.onLibraryChange(() =>
    enqueue(async () => {
      if (state.loading !== 'ready') return;
      show({ keluarga: await take(await ports.loadLibrary()) });
    }),
  );
  ports.store.onChange(() =>
    enqueue(async () => {
      if (state.loading !== 'ready') return;
      const before = JSON.stringify(simpanan.templat);
      simpanan = (await ports.store.load()).value;
      if (JSON.stringify(simpanan.templat) !== before) await rebuild();
      show();
    }),
  );

  return {
    state: () => state,
    send(intent) {
      // Typing and looking never wait for what is being stored or built.
      if (AT_ONCE.has(intent.type)) void handle(intent);
      else
        enqueue(async () => {
          await handle(intent);
          await keepIsian();
        });
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    settled: () => queue,
  };
}

const notSaved = (why: SaveProblem): Kabar => ({ kind: 'notSaved', why });
