/**
 * The templates task. Invariants:
 * - it works without any e-Kinerja tab; only "dari SKP saya" looks at one;
 * - what the person keeps changes in the store first, and is shown as changed only when it is stored;
 * - no plan is made while a place is empty; a file is looked at as a whole before anything of it is offered.
 */
import { plainLibrary } from '../packs/one-library';
import { EMPTY_SIMPANAN, moved, withRecent } from '../templates/stored';
import { createTaskStore } from './task-store';
import type { Task } from './tasks';
import { find, type TemplatCore } from './templat-core';
import { blank } from './templat-draft';
import { accept, exportOwn, openFile } from './templat-files';
import { follow, open } from './templat-library';
import { bringBack, draftOf, favour, keep, keepIsian, remove, saveDraft } from './templat-own';
import type { TemplatPorts } from './templat-ports';
import { aroundNow, rincianView, show } from './templat-show';
import { fromSkp } from './templat-skp';
import { EMPTY_TEMPLAT, type TemplatIntent, type TemplatState } from './templat-state';
import { wantedOfChosen } from './templat-wanted';

export interface TemplatMachine extends Task<TemplatState, TemplatIntent> {
  /** Resolves when everything sent so far has been handled (for tests). */
  readonly settled: () => Promise<void>;
}

/** Typing and looking never wait for what is being stored or built. */
const AT_ONCE = new Set<TemplatIntent['type']>(['cari', 'isi', 'pilih', 'draft', 'saring', 'lihat']);

/** Holds nothing before it is opened; follows the library and other windows after that. */
export function createTemplatMachine(ports: TemplatPorts): TemplatMachine {
  const store = createTaskStore<TemplatState>({ ...EMPTY_TEMPLAT, dapatRencana: ports.plan !== null }, () => ({
    busy: null,
    loading: 'failed',
  }));
  const { state, update, enqueue } = store;
  const core: TemplatCore = {
    ...store,
    ports,
    simpanan: EMPTY_SIMPANAN,
    library: plainLibrary({ templat: [], keluarga: [] }),
    keluarga: new Map(),
    search: null,
    given: { tahun: String(ports.now().getFullYear()) },
    nomorSkp: null,
    unsavedIsian: false,
    removed: null,
    incoming: [],
  };

  function fill(nama: string, nilai: string): void {
    if (nama === 'jabatan' || nama === 'unit') {
      core.unsavedIsian = true;
      show(core, { isian: { ...state().isian, [nama]: nilai.slice(0, 300) } });
      return;
    }
    core.given = { ...core.given, [nama]: nilai };
    show(core);
  }

  function choose(id: string): void {
    const { dipilih } = state();
    show(core, { dipilih: dipilih.includes(id) ? dipilih.filter((one) => one !== id) : [...dipilih, id] });
  }

  function plan(): void {
    const { values, dipilih, find } = aroundNow(core);
    const tahun = Number(values['tahun']);
    const year = Number.isInteger(tahun) && tahun >= 2000 && tahun < 2100 ? tahun : null;
    const wanted = wantedOfChosen(dipilih, find, values, { tahun: year, nomorSkp: core.nomorSkp });
    if (wanted.ok) ports.plan?.(wanted.value);
  }

  async function handle(intent: TemplatIntent): Promise<void> {
    switch (intent.type) {
      case 'open':
        return open(core);
      case 'cari':
        show(core, { text: intent.text });
        return;
      case 'saring':
        show(core, { saringan: { ...state().saringan, ...intent.saringan } });
        return;
      case 'lihat': {
        const templat = find(core, intent.id);
        if (templat !== null) update({ view: rincianView(core, templat), kabar: null });
        return;
      }
      case 'kembali':
        show(core, { view: { kind: 'cari' } });
        return;
      case 'favorit':
        return favour(core, intent.id);
      case 'pilih':
        choose(intent.id);
        return;
      case 'lepasPilihan':
        show(core, { dipilih: [] });
        return;
      case 'isi':
        fill(intent.nama, intent.nilai);
        return;
      case 'terpakai':
        await keep(core, (now) => withRecent(now, [intent.id]));
        return;
      case 'baru':
        update({ view: { kind: 'ubah', draft: blank(intent.jenis), baru: true, problem: null }, kabar: null });
        return;
      case 'ubah':
        draftOf(core, intent.id);
        return;
      case 'draft': {
        const { view } = state();
        if (view.kind === 'ubah') update({ view: { ...view, draft: intent.draft, problem: null } });
        return;
      }
      case 'simpan':
        return saveDraft(core);
      case 'hapus':
        return remove(core, intent.id);
      case 'kembalikan':
        return bringBack(core);
      case 'geser':
        if (await keep(core, (now) => moved(now, intent.id, intent.by))) show(core);
        return;
      case 'dariSkp':
        return fromSkp(core);
      case 'ekspor':
        exportOwn(core);
        return;
      case 'bukaBerkas':
        return openFile(core, intent.file);
      case 'terima':
        return accept(core, intent.yes);
      case 'rencana':
        plan();
        await keep(core, (now) => withRecent(now, state().dipilih));
        return;
    }
  }

  follow(core);

  return {
    ...store,
    send(intent) {
      if (AT_ONCE.has(intent.type)) void handle(intent);
      else
        enqueue(async () => {
          await handle(intent);
          await keepIsian(core);
        });
    },
  };
}
