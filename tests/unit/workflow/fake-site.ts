import type { MatriksReading } from '../../../utils/ekinerja/types';
import type { TargetPlan } from '../../../utils/plan/types';
import type { RunSnapshot } from '../../../utils/run/types';
import { ok } from '../../../utils/skp/result';
import type { PageLook, SiteDoor } from '../../../utils/workflow/matriks-ports';

/** A small Matriks: two indikator of one RHK, all months empty unless given. */
export function readingOf(
  values: Readonly<Record<string, readonly (string | null)[]>> = {},
  tahun = 2026,
): MatriksReading {
  const indikator = (nama: string, firstKey: number, target: string) => ({
    id: null,
    nama,
    aspek: 'Kuantitas',
    target,
    satuan: 'Dokumen',
    status: 'konsep' as const,
    catatanTolak: null,
    bulan: Array.from({ length: 12 }, (_, i) => ({
      bulan: i + 1,
      key: String(firstKey + i),
      nilai: values[nama]?.[i] ?? null,
    })),
  });
  return {
    skp: {
      tahun,
      nomorSkp: null,
      rhk: [
        {
          id: '7',
          nomor: '1',
          jenis: 'utama',
          nama: 'Tersedianya laporan kepegawaian',
          rhkAtasan: null,
          nomorSkp: '1-2026',
          indikator: [indikator('Jumlah laporan', 100, '12'), indikator('Jumlah rekomendasi', 200, '4')],
        },
      ],
    },
    unsafeKeys: [],
    problems: [],
    akun: '199001012015011001',
  };
}

const DETECTION = { page: 'matriks' as const, confidence: 1, signs: [] };

/** A page door whose answers tests set, and which remembers what it was asked to do. */
export class FakeSite implements SiteDoor {
  reading = readingOf();
  answer: PageLook = {
    kind: 'page',
    report: { detection: DETECTION, accountTag: 'tag', unsavedEdits: false, run: null },
    latihan: false,
  };
  readonly started: TargetPlan[] = [];
  readonly asked: string[] = [];
  private changed: () => void = () => undefined;
  private progressed: (snapshot: RunSnapshot) => void = () => undefined;

  look = () => Promise.resolve(this.answer);
  readings = 0;
  readMatriks: SiteDoor['readMatriks'] = () => {
    this.readings += 1;
    return Promise.resolve(ok(this.reading));
  };
  startRun: SiteDoor['startRun'] = (plan) => {
    this.started.push(plan);
    return Promise.resolve(ok({ runId: 'run-1' }));
  };
  begun: Awaited<ReturnType<SiteDoor['continueRun']>> = ok({ runId: 'run-1' });
  continueRun = (runId: string) => {
    this.asked.push(`continue ${runId}`);
    return Promise.resolve(this.begun);
  };
  controlRun = (action: string) => {
    this.asked.push(action);
    return Promise.resolve();
  };
  busy = false;
  isBusy = () => Promise.resolve(this.busy);
  revealCell = () => Promise.resolve(true);
  reloadPage = () => this.note('reload');
  openMatriks = () => this.note('openMatriks');
  askPermission = () => this.note('permission').then(() => true);
  openPreviewTab = () => this.note('preview');
  onChange(callback: () => void): void {
    this.changed = callback;
  }
  onProgress(callback: (snapshot: RunSnapshot) => void): void {
    this.progressed = callback;
  }
  change(): void {
    this.changed();
  }
  progress(change: Partial<RunSnapshot>): void {
    this.progressed(this.snapshot(change));
  }
  /** A run of two cells, in the middle unless told otherwise. */
  snapshot(change: Partial<RunSnapshot>): RunSnapshot {
    return {
      runId: 'run-1',
      planId: 'plan',
      phase: 'writing',
      reason: null,
      waitingFor: null,
      counts: {
        planned: 2,
        pending: 2,
        intent: 0,
        sent: 0,
        proven: 0,
        rejected: 0,
        conflict: 0,
        differs: 0,
        unknown: 0,
        notFound: 0,
      },
      inFlight: 1,
      current: null,
      remainingMs: null,
      items: [],
      ...change,
    };
  }
  private note(what: string): Promise<void> {
    this.asked.push(what);
    return Promise.resolve();
  }
}
