import { beforeAll, describe, expect, it, vi } from 'vitest';
import { STATES } from '../../../scripts/gallery/states';
import { joinTasks, shareTasks } from '../../../utils/platform/mirror';
import { EMPTY_HARIAN } from '../../../utils/workflow/harian-machine';
import type { HarianIntent, HarianState } from '../../../utils/workflow/harian-state';
import { EMPTY_FORMULIR, type FormulirIntent, type FormulirState } from '../../../utils/workflow/formulir-state';
import type { MatriksIntent, MatriksState } from '../../../utils/workflow/matriks-state';
import { EMPTY_PERIKSA } from '../../../utils/workflow/periksa-machine';
import { EMPTY_RENCANA } from '../../../utils/workflow/rencana-empty';
import type { RencanaIntent, RencanaState } from '../../../utils/workflow/rencana-state';
import type { PeriksaIntent, PeriksaState } from '../../../utils/workflow/periksa-state';
import { EMPTY_TEMPLAT, type TemplatIntent, type TemplatState } from '../../../utils/workflow/templat-state';
import { firstPelatih, type PelatihIntent, type PelatihState } from '../../../utils/workflow/pelatih-state';
import { EMPTY_PANDUAN, type PanduanIntent, type PanduanState } from '../../../utils/workflow/panduan-state';
import { EMPTY_PAKET, type PaketIntent, type PaketState } from '../../../utils/workflow/paket-state';

function ownTask<State, Intent>(first: State) {
  let state = first;
  const sent: Intent[] = [];
  const listeners = new Set<(state: State) => void>();
  return {
    sent,
    state: () => state,
    send: (intent: Intent) => void sent.push(intent),
    subscribe(listener: (state: State) => void) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    become(next: State) {
      state = next;
      for (const listener of listeners) listener(state);
    },
  };
}

describe('the full-width tab', () => {
  beforeAll(() => void vi.stubGlobal('addEventListener', () => undefined));

  it('is told nothing where no panel is open', async () => {
    expect(await joinTasks(1, () => undefined)).toBeNull();
  });

  it('shows the tasks of the panel, follows them, and sends intents back', async () => {
    const matriks = ownTask<MatriksState, MatriksIntent>(STATES.berkas);
    const periksa = ownTask<PeriksaState, PeriksaIntent>(EMPTY_PERIKSA);
    const rencana = ownTask<RencanaState, RencanaIntent>(EMPTY_RENCANA);
    const formulir = ownTask<FormulirState, FormulirIntent>(EMPTY_FORMULIR);
    const harian = ownTask<HarianState, HarianIntent>(EMPTY_HARIAN);
    const templat = ownTask<TemplatState, TemplatIntent>(EMPTY_TEMPLAT);
    const paket = ownTask<PaketState, PaketIntent>(EMPTY_PAKET);
    const panduan = ownTask<PanduanState, PanduanIntent>(EMPTY_PANDUAN);
    const pelatih = ownTask<PelatihState, PelatihIntent>(
      firstPelatih({ aktif: false, besar: false, kelas: [] }, false),
    );
    shareTasks({ matriks, periksa, rencana, formulir, harian, templat, paket, panduan, pelatih }, 1);
    const view = await joinTasks(1, () => undefined);
    if (view === null) throw new Error('nobody answered');
    expect(view.matriks.state().page).toEqual(STATES.berkas.page);
    expect(view.periksa.state()).toEqual(EMPTY_PERIKSA);
    const next = new Promise<PeriksaState>((resolve) => view.periksa.subscribe(resolve));
    periksa.become({ ...EMPTY_PERIKSA, outdated: true });
    expect((await next).outdated).toBe(true);
    expect(view.periksa.state().outdated).toBe(true);
    view.periksa.send({ type: 'check' });
    view.matriks.send({ type: 'pause' });
    await expect.poll(() => [...periksa.sent, ...matriks.sent]).toEqual([{ type: 'check' }, { type: 'pause' }]);
  });
});
