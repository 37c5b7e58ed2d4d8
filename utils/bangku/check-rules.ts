/**
 * What the product's own rules over texts would tell every pegawai who uses the template: those of "Periksa", run over an
 * SKP of one RHK with its places filled.
 */
import { runChecklist } from '../checklist/runner';
import { rules } from '../checklist/registry';
import type { Finding } from '../checklist/types';
import { spreadTarget } from '../plan/spread';
import type { Indikator } from '../skp/model';
import type { Templat, TemplatIndikator, TemplatLampiran } from '../templates/model';
import { FIGURE } from './check-form';
import { filled } from './filled-example';
import type { Temuan, TemuanField } from './temuan';

export interface RulesAround {
  /** Of the pack; null = not said. */
  readonly tahun: number | null;
  readonly lampiran: ReadonlyMap<string, TemplatLampiran>;
}

const OF_RHK: ReadonlySet<string> = new Set([
  'indikator-nama',
  'target-tahunan',
  'rhk-tanpa-indikator',
  'rhk-hasil',
  'kata-mutlak',
  'indikator-ukuran',
  'satuan-aspek',
  'target-pecahan',
  'teks-ganda',
  'sisa-salin',
  'isian-kosong',
  'huruf-besar',
  'tahun-lain',
  'melebihi-batas',
  'lampiran-dukungan',
  'lampiran-skema',
  'lampiran-konsekuensi',
]);
/** Rules that speak of any text. */
const OF_ANY: ReadonlySet<string> = new Set(['sisa-salin', 'isian-kosong', 'huruf-besar', 'tahun-lain']);
const forRhk = rules.filter(({ id }) => OF_RHK.has(id));
const forAny = rules.filter(({ id }) => OF_ANY.has(id));

const FIELD_OF_RULE: Readonly<Record<string, TemuanField>> = {
  'indikator-nama': 'nama',
  'target-tahunan': 'target',
  'target-pecahan': 'target',
  'satuan-aspek': 'satuan',
  'rhk-tanpa-indikator': 'indikator',
  'indikator-ukuran': 'nama',
  'melebihi-batas': 'satuan',
};
const FIELD_OF_TEXT: Readonly<Record<string, TemuanField>> = { rhk: 'utama', indikator: 'nama', satuan: 'satuan' };

function fieldOf({ rule, params, place }: Finding): TemuanField {
  if (rule.startsWith('lampiran-')) return 'lampiran';
  const text = params['field'];
  const named = typeof text === 'string' ? FIELD_OF_TEXT[text] : undefined;
  return named ?? FIELD_OF_RULE[rule] ?? (place?.indikator === null ? 'utama' : 'nama');
}

const PARTS = [
  ['dukungan', '1', 'Dukungan Sumber Daya'],
  ['skema', '2', 'Skema Pertanggungjawaban'],
  ['konsekuensi', '3', 'Konsekuensi'],
] as const;

/** The months as the plan would make them; none where the target is no number. */
function monthsOf({ target, pola }: TemplatIndikator): Indikator['bulan'] {
  if (!FIGURE.test(target)) return null;
  return spreadTarget(target, pola).map((nilai, at) => ({ bulan: at + 1, key: String(at), nilai }));
}

/** What the rules say of this template, each finding at the field where it is mended. */
export function ruleFindings(templat: Templat, { tahun, lampiran }: RulesAround): readonly Temuan[] {
  const year = tahun ?? 2026;
  const isRhk = templat.jenis === 'rhk';
  const nomorSkp = `1-${String(year)}`;
  const indikator = isRhk
    ? templat.indikator.map((one, at): Indikator => ({
        id: String(at),
        nama: filled(one.nama, templat, year),
        aspek: one.aspek,
        target: FIGURE.test(one.target) ? one.target : '1',
        satuan: filled(one.satuan, templat, year),
        status: 'konsep',
        catatanTolak: null,
        bulan: monthsOf(one),
      }))
    : [];
  const linked = isRhk ? templat.lampiran.flatMap((id) => lampiran.get(id) ?? []) : [];
  const report = runChecklist(
    {
      skp: {
        tahun: year,
        nomorSkp,
        rhk: [
          {
            id: '1',
            nomor: '1',
            jenis: 'utama',
            nama: filled(isRhk ? templat.rhk : templat.uraian, templat, year),
            rhkAtasan: 'Terwujudnya layanan',
            nomorSkp,
            indikator,
          },
        ],
      },
      sessionYear: year,
      tenures: null,
      lampiran: PARTS.map(([bagian, jenisId, jenis]) => ({
        nomorSkp: null,
        jenisId,
        jenis,
        entries: linked
          .filter((one) => one.bagian === bagian)
          .map(({ id, uraian, tempat }) => ({
            id,
            uraian: filled(uraian, tempat === undefined ? {} : { tempat }, year),
          })),
      })),
      perspektif: null,
      lastYear: null,
      gaps: false,
      toSend: null,
    },
    isRhk ? forRhk : forAny,
  );
  return report.violations
    .flatMap(({ findings }) => findings)
    .filter(({ reason }) => reason !== 'lampiranEmpty')
    .map((finding): Temuan => {
      const { rule, reason, params, place } = finding;
      const field = fieldOf(finding);
      const shown = isRhk ? params : { ...params, field: templat.jenis === 'lampiran' ? 'uraian' : 'kalimat' };
      const of = field === 'utama' || field === 'indikator' || field === 'lampiran';
      return {
        kind: 'saran',
        field,
        at: of ? null : (place?.indikator ?? null),
        what: { rule, reason, params: shown },
      };
    });
}
