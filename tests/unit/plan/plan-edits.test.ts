/** From findings of the real rules to a plan of field edits, and what the plan would mend. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runChecklist, toMend } from '../../../utils/checklist/runner';
import type { CheckInput, Finding } from '../../../utils/checklist/types';
import type { WholeSkpReading } from '../../../utils/ekinerja/types';
import { placeOn } from '../../../utils/checklist/outcome';
import { editsAreIntact, withoutEdit, withText } from '../../../utils/plan/edit-plan';
import { planEdits } from '../../../utils/plan/plan-edits';
import type { EditPlan } from '../../../utils/run/edit-types';
import { indikator, input, months, rhk, skp } from '../checklist/build';

const CONTENTS = {
  dukungan: ['sdm', 'anggaran', 'peralatan', 'pendampingan', 'sarana'],
  skema: ['jadwal', 'bukti'],
  konsekuensi: ['positif', 'negatif'],
} as const;
const HEADS = [
  ['1', 'Dukungan Sumber Daya', 'lampiran-dukungan', CONTENTS.dukungan],
  ['2', 'Skema Pertanggungjawaban', 'lampiran-skema', CONTENTS.skema],
  ['3', 'Konsekuensi', 'lampiran-konsekuensi', CONTENTS.konsekuensi],
] as const;

/** Offers every form the facts name. */
function readingOf(checked: CheckInput): WholeSkpReading {
  const link = (ids: readonly (string | null)[]): Record<string, string> =>
    Object.fromEntries(ids.flatMap((id) => (id === null ? [] : [[id, `/v1/index.php?id=${id}`]])));
  const rows = checked.skp?.rhk ?? [];
  const lampiran = checked.lampiran ?? [];
  return {
    facts: checked,
    nomors: [],
    gaps: checked.gaps,
    akun: '199001012020121001',
    missing: [],
    problems: [],
    unsafeKeys: [],
    links: {
      daftarRhk: '/daftar',
      matriks: '/matriks',
      lampiran: '/lampiran',
      kirim: {},
      ubahIndikator: link(rows.flatMap(({ indikator: all }) => all.map(({ id }) => id))),
      detailIndikator: {},
      ubahRhk: link(rows.map(({ id }) => id)),
      tambahIndikator: {},
      tambahRhk: null,
      tambahTahapan: {},
      hapusRhk: {},
      hapusIndikator: {},
      hapusLampiran: {},
      tambahLampiran: link(lampiran.map(({ jenisId }) => jenisId)),
      ubahLampiran: link(lampiran.flatMap(({ entries }) => entries.map(({ id }) => id))),
    },
  };
}

const findingsOf = (checked: CheckInput): readonly Finding[] => toMend(runChecklist(checked));

function planOf(checked: CheckInput): EditPlan | null {
  return planEdits(readingOf(checked), findingsOf(checked), 'tag');
}

/** The facts once everything in the plan is stored. */
function afterwards(checked: CheckInput, plan: EditPlan): CheckInput {
  const wish = (form: string, id: string | null, field: string): string | undefined =>
    plan.edits.find((one) => one.form === form && one.targetId === id && one.field === field)?.after;
  const rows = checked.skp?.rhk.map((row) => ({
    ...row,
    nama: wish('ubahRhk', row.id, 'nama') ?? row.nama,
    indikator: row.indikator.map((one) => ({
      ...one,
      nama: wish('ubahIndikator', one.id, 'nama') ?? one.nama,
      target: wish('ubahIndikator', one.id, 'target') ?? one.target,
      satuan: wish('ubahIndikator', one.id, 'satuan') ?? one.satuan,
    })),
  }));
  const lampiran = checked.lampiran?.map((part) => {
    const fresh = wish('tambahLampiran', part.jenisId, 'uraian');
    const entries = part.entries.map(({ id, uraian }) => ({
      id,
      uraian: wish('ubahLampiran', id, 'uraian') ?? uraian,
    }));
    return { ...part, entries: fresh === undefined ? entries : [...entries, { id: '99', uraian: fresh }] };
  });
  return { ...checked, skp: skp(...(rows ?? [])), lampiran: lampiran ?? null };
}

describe('a plan of edits', () => {
  it('completes the lampiran so that nothing of the guide is missing, and keeps what is there', () => {
    const texts: Readonly<Record<string, string>> = {
      sdm: 'Dua pegawai',
      anggaran: 'APBD',
      peralatan: 'Komputer',
      pendampingan: 'Bimbingan',
      sarana: 'Gedung',
      jadwal: 'Triwulan',
      bukti: 'Foto',
      positif: 'Pujian',
      negatif: 'Sanksi',
    };
    fc.assert(
      fc.property(fc.subarray(Object.keys(texts)), fc.boolean(), (there, separate) => {
        const lampiran = HEADS.map(([jenisId, jenis, , contents]) => {
          const own = contents.filter((name) => there.includes(name)).map((name) => texts[name] ?? '');
          const entries = separate ? own : own.length === 0 ? [] : [own.join('; ')];
          return {
            nomorSkp: null,
            jenisId,
            jenis,
            entries: entries.map((uraian, at) => ({ id: `${jenisId}${at}`, uraian })),
          };
        });
        const checked = input({ lampiran });
        const plan = planOf(checked);
        expect(plan === null).toBe(there.length === Object.keys(texts).length);
        if (plan === null) return;
        expect(editsAreIntact(plan)).toBe(true);
        for (const { before, after } of plan.edits) expect(after.startsWith(before ?? '')).toBe(true);
        const left = findingsOf(afterwards(checked, plan)).map(({ rule }) => rule);
        expect(left.filter((rule) => HEADS.some(([, , ours]) => ours === rule))).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it('says only what is missing', () => {
    const lampiran = input().lampiran?.map((part) =>
      part.jenisId === '3' ? { ...part, entries: [{ id: '3', uraian: 'Positif: pujian' }] } : part,
    );
    const [edit, more] = planOf(input({ lampiran: lampiran ?? null }))?.edits ?? [];
    expect(more).toBeUndefined();
    expect(edit).toMatchObject({
      form: 'ubahLampiran',
      targetId: '3',
      before: 'Positif: pujian',
      where: 'Konsekuensi',
    });
    expect(edit?.after).toMatch(/^Positif: pujian\nKonsekuensi negatif/u);
    expect(edit?.after).not.toMatch(/penghargaan/u);
  });

  it('makes the target what the months add up to', () => {
    const checked = input({ skp: skp(rhk({ indikator: [indikator({ target: '11' })] })) });
    const plan = planOf(checked);
    expect(plan?.edits).toEqual([
      {
        id: 'ubahIndikator/71/target',
        form: 'ubahIndikator',
        targetId: '71',
        field: 'target',
        before: '11',
        after: '12',
        where: '1 Jumlah laporan evaluasi yang disusun',
      },
    ]);
    expect(plan && findingsOf(afterwards(checked, plan))).toEqual([]);
  });

  it('mends one text once, and leaves what no form is offered for', () => {
    const nama = '1) Jumlah laporan yang yang disusun';
    const checked = input({
      skp: skp(rhk({ nama: '- Tersusunnya laporan', indikator: [indikator({ nama, bulan: months('1') })] })),
    });
    const plan = planOf(checked);
    expect(plan?.edits.map(({ form, before, after }) => [form, before, after])).toEqual([
      ['ubahRhk', '- Tersusunnya laporan', 'Tersusunnya laporan'],
      ['ubahIndikator', nama, 'Jumlah laporan yang yang disusun'],
    ]);
    const reading = readingOf(checked);
    const locked = { ...reading, links: { ...reading.links, ubahIndikator: {} } };
    const rest = planEdits(locked, findingsOf(checked), 'tag');
    expect(rest?.edits.map(({ form }) => form)).toEqual(['ubahRhk']);
    expect(planEdits({ ...locked, links: { ...locked.links, ubahRhk: {} } }, findingsOf(checked), 'tag')).toBeNull();
  });

  it('completes the lampiran of the SKP that was checked, not of another one', () => {
    const parts = (nomorSkp: string) => ({ nomorSkp, jenisId: '3', jenis: 'Konsekuensi' });
    const lampiran = [
      { ...parts('2-2026'), entries: [{ id: '8', uraian: 'Positif: pujian' }] },
      { ...parts('1-2026'), entries: [{ id: '9', uraian: 'Positif: pujian' }] },
    ];
    const checked = input({ lampiran });
    const place = { ...placeOn('lampiran', { nomorSkp: '1-2026', jenisLampiran: '3' }) };
    const fix = { kind: 'fillLampiran', jenisId: '3', missing: ['negatif'] } as const;
    expect(planEdits(readingOf(checked), [{ fix, place }], 'tag')?.edits).toMatchObject([{ targetId: '9' }]);
  });

  it('changes no text of an RHK that stands twice', () => {
    const checked = input({ skp: skp(rhk({ nama: '- Tersusunnya laporan' }), rhk({ nomor: '2' })) });
    expect(planOf(checked)?.edits.filter(({ form }) => form === 'ubahRhk') ?? []).toEqual([]);
  });

  it('has another id with every other word, and the same id for the same content', () => {
    const checked = input({ lampiran: input().lampiran?.map((part) => ({ ...part, entries: [] })) ?? null });
    const plan = planOf(checked);
    if (plan === null) throw new Error('no plan');
    expect(plan.edits.map(({ form }) => form)).toEqual(['tambahLampiran', 'tambahLampiran', 'tambahLampiran']);
    const [first] = plan.edits;
    const own = withText(plan, first?.id ?? '', 'Kata saya sendiri');
    expect(own.planId).not.toBe(plan.planId);
    expect(editsAreIntact(own)).toBe(true);
    expect(withText(own, first?.id ?? '', first?.after ?? '')).toEqual(plan);
    const fewer = withoutEdit(plan, first?.id ?? '');
    expect([fewer.edits.length, editsAreIntact(fewer), fewer.planId === plan.planId]).toEqual([2, true, false]);
    expect(editsAreIntact({ ...own, planId: plan.planId })).toBe(false);
    expect(planOf(checked)).toEqual(plan);
  });
});
