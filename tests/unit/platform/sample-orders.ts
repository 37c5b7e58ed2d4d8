/** One real order of every kind: the large ones made by the layers that make them, on the stand-in. */
import { sealEdits } from '../../../utils/plan/edit-plan';
import { planKirimOrder } from '../../../utils/plan/kirim-order';
import type { SkpPlan } from '../../../utils/plan/skp-plan-types';
import type { EditPlan } from '../../../utils/run/edit-types';
import type { KirimOrder } from '../../../utils/run/kirim-types';
import type { ProtocolMap } from '../../../utils/platform/messages';
import { createMatriks, planFor } from '../run/support/fake-matriks';
import { NOMOR, smallSkp } from '../run/support/small-skp';
import { atasanOf, planOf, skpSiteOf, wantedIndikator, wantedRhk, wantedSkp, wholeOf } from '../run/support/whole-skp';

const tahun = 2026;

const edits: EditPlan = sealEdits({ tahun, nomorSkp: NOMOR, accountTag: 'tag' }, [
  {
    id: 'ubahIndikator/1/target',
    form: 'ubahIndikator',
    targetId: '1',
    field: 'target',
    before: '24',
    after: '25',
    where: '1. Tersusunnya laporan',
  },
  {
    id: 'tambahLampiran/4/uraian',
    form: 'tambahLampiran',
    targetId: '4',
    field: 'uraian',
    before: null,
    after: 'Laporan bulanan',
    where: 'Dukungan Sumber Daya',
  },
]);

async function skpOrders(): Promise<{ readonly skp: SkpPlan; readonly kirim: KirimOrder }> {
  const small = smallSkp({ rows: 2, status: (index) => (index === 0 ? 2 : 4) });
  const site = skpSiteOf(await small.login());
  const now = await wholeOf(site);
  const atasan = await atasanOf(site, now);
  const wanted = wantedSkp({
    rhk: [
      wantedRhk('a', atasan?.[0]?.text ?? '', { indikator: [wantedIndikator('a1')] }),
      wantedRhk('b', 'Tidak ada di daftar', { indikator: [wantedIndikator('b1', { target: 'dua' })] }),
    ],
    lampiran: [{ ref: 'l1', id: null, origin: { sheet: 'Lampiran', row: 2 }, bagian: 'Skema', uraian: 'Laporan' }],
  });
  const chosen = now.facts.skp?.rhk.flatMap(({ indikator }) => indikator.flatMap(({ id }) => id ?? [])).slice(0, 1);
  const kirim = planKirimOrder({ reading: now, chosen: chosen ?? [], accountTag: 'tag' });
  if (!kirim.ok) throw new Error(kirim.reason);
  return { skp: await planOf(now, wanted, atasan), kirim: kirim.value };
}

const place = {
  page: 'form-indikator',
  nomorSkp: NOMOR,
  rhkId: '3',
  indikatorId: '71',
  bulan: 4,
  key: null,
  rhk: 0,
  indikator: null,
  jenisLampiran: null,
} as const;

/** By message. */
export async function sampleOrders() {
  const { skp, kirim } = await skpOrders();
  const months = planFor(createMatriks(2), (row, bulan) =>
    row === 2 && bulan === 3 ? { kind: 'set', value: '-1' } : { kind: 'set', value: String(bulan) },
  );
  return {
    pageReport: '00ff',
    readMatriks: 'fresh',
    revealCell: '101',
    startRun: months,
    continueRun: 'pertama',
    controlRun: 'stop',
    readSkp: NOMOR,
    startKirim: kirim,
    startEdits: edits,
    revealPlace: { place, rule: 'target-angka' },
    readToPlan: null,
    readYear: { tahun: 2025, nomorSkp: null },
    startSkp: skp,
    continueSkp: 'pertama',
    controlSkp: 'pause',
    fillForm: { token: 't', changes: [{ name: 'perspektif', before: [], after: ['1', '2'] }] },
    undoFill: 't',
    focusField: 'target',
    leadTo: {
      place,
      rule: null,
      address: 'https://e-kinerja.babelprov.go.id/v1/index.php?r=kinerja/kegiatan-rhk/index',
    },
    runProgress: {
      runId: 'r',
      planId: 'p',
      phase: 'writing',
      reason: null,
      waitingFor: null,
      counts: {
        planned: 2,
        pending: 0,
        intent: 0,
        sent: 1,
        proven: 1,
        rejected: 0,
        conflict: 0,
        differs: 0,
        unknown: 0,
        notFound: 0,
      },
      inFlight: 1,
      current: { rowId: '3/101', bulan: 2 },
      remainingMs: 800,
      items: [
        { key: '101', state: 'proven', note: null },
        { key: '102', state: 'sent', note: null },
      ],
    },
    skpProgress: {
      runId: 'r',
      planId: 'p',
      phase: 'stopped',
      part: 'forms',
      reason: 'journalLost',
      waitingFor: 'lateAnswer',
      counts: {
        planned: 2,
        pending: 0,
        intent: 0,
        sent: 0,
        proven: 0,
        rejected: 0,
        conflict: 0,
        differs: 0,
        unknown: 0,
        notFound: 0,
        made: 1,
        skipped: 1,
        ambiguous: 0,
      },
      current: 'rhk+a',
      remainingMs: null,
      items: [{ id: 'rhk+a', state: 'made', note: '9', newId: '9' }],
      cells: [{ id: 'ind+a1', bulan: 12, state: 'skipped', note: 'ind+a1' }],
    },
    kirimProgress: {
      runId: 'r',
      orderId: 'o',
      phase: 'stopped',
      reason: 'surprise',
      items: [{ indikatorId: '71', state: 'refused', words: 'Jumlah target bulanan belum sama' }],
    },
    editProgress: {
      runId: 'r',
      planId: 'p',
      phase: 'sending',
      reason: null,
      items: [{ id: 'e', state: 'conflict', words: '24' }],
    },
    showForm: { windowId: 1 },
  } satisfies {
    readonly [Name in keyof ProtocolMap as Parameters<ProtocolMap[Name]> extends [] ? never : Name]: Parameters<
      ProtocolMap[Name]
    >[0];
  };
}
