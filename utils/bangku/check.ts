/**
 * What is to be mended in a template before it is published. Two kinds: what would keep the pack from being taken at all
 * (`wajib`), and what the product's own rules over texts would tell every pegawai who uses it (`saran`). The texts are
 * judged with their places filled as a person fills them; the rules are those of "Periksa", run over an SKP of one RHK.
 */
import { runChecklist } from '../checklist/runner';
import { rules } from '../checklist/registry';
import type { Finding, Params } from '../checklist/types';
import type { Reason } from '../checklist/reasons';
import { spreadTarget } from '../plan/spread';
import { textProblem } from '../packs/check-pack';
import type { PackRefusal } from '../packs/reasons';
import type { Indikator } from '../skp/model';
import type { Templat, TemplatIndikator, TemplatLampiran } from '../templates/model';
import { fillPieces, looksMistyped, placeNames, TEMPAT_DIKENAL, type PlaceValues } from '../templates/places';
import { serverBytes } from '../text/server-text';

/** Where in the template it is to be mended. */
export type TemuanField =
  | 'utama'
  | 'jabatan'
  | 'unit'
  | 'indikator'
  | 'nama'
  | 'aspek'
  | 'target'
  | 'satuan'
  | 'realisasi'
  | 'lampiran'
  | 'tempat'
  /** Of a deadline. */
  | 'tanggal'
  /** Of a newer word: the site's label, and the word. */
  | 'label'
  | 'kata';

export type OwnCode =
  | Extract<PackRefusal, 'empty' | 'hiddenCharacters' | 'markup' | 'personalNumber' | 'tooLong'>
  | 'targetForm'
  | 'satuanEmpty'
  | 'indikatorTooMany'
  | 'lampiranUnknown'
  | 'mistypedPlace'
  | 'unaskedPlace'
  | 'harianTooShort'
  | 'sameAsOther'
  | 'satuanTooMany'
  | 'dateMissing'
  | 'labelMissing'
  | 'labelTakDikenal'
  | 'bukanKata'
  | 'artiLain'
  | 'ruteLain'
  | 'sudahDikenal'
  | 'kataTooMany';

export interface Temuan {
  readonly kind: 'wajib' | 'saran';
  readonly field: TemuanField;
  /** Position of the indikator; null = of the template as a whole. */
  readonly at: number | null;
  readonly what:
    | { readonly rule: string; readonly reason: Reason | null; readonly params: Params }
    | { readonly own: OwnCode; readonly params: Params };
}

export interface CheckAround {
  readonly tahun: number | null;
  readonly lampiran: ReadonlyMap<string, TemplatLampiran>;
  /** Whether another template said the same under the same jabatan before. */
  readonly repeated: { readonly has: (id: string) => boolean };
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

/** Fills the known places; what else is asked for gets its default, its first choice, or a plain word. */
function filled(text: string, { tempat = [] }: Pick<Templat, 'tempat'>, tahun: number): string {
  const values: Record<string, string> = {
    tahun: String(tahun),
    nomor_skp: `1-${String(tahun)}`,
    jabatan: 'Analis Kepegawaian',
    unit: 'Badan Kepegawaian',
    bulan: 'Maret',
  } satisfies PlaceValues;
  for (const { nama, pilihan = [], bawaan } of tempat) values[nama] ??= bawaan ?? pilihan[0] ?? 'data';
  return fillPieces(text, values, tempat)
    .map((piece) => (piece.kind === 'open' ? 'data' : piece.text))
    .join('');
}

const NUMBER = /^\d{1,9}(?:\.\d{1,4})?$/u;
const MOST = { rhk: 1000, lampiran: 2000, harian: 255, nama: 500, satuan: 255 } as const;
const MOST_INDIKATOR = 12;
/** docs/ekinerja.md §4.14 */
const SHORTEST_HARIAN = 20;

/** What a pack is handed out with nevertheless: it harms nobody. */
const SARAN: ReadonlySet<OwnCode> = new Set([
  'mistypedPlace',
  'unaskedPlace',
  'sameAsOther',
  'labelTakDikenal',
  'sudahDikenal',
]);

export const own = (code: OwnCode, field: TemuanField, at: number | null = null, params: Params = {}): Temuan => ({
  kind: SARAN.has(code) ? 'saran' : 'wajib',
  field,
  at,
  what: { own: code, params },
});

/** Why the format does not take the text. */
export function refusedText(text: string, most: number, field: TemuanField, at: number | null): readonly Temuan[] {
  const problem = text === '' ? 'empty' : textProblem(text);
  if (problem !== null) return [own(problem as OwnCode, field, at)];
  return text.length > most ? [own('tooLong', field, at, { most, length: text.length })] : [];
}

/** As above, for a text that may have places to fill. */
function textFindings(text: string, most: number, field: TemuanField, at: number | null): readonly Temuan[] {
  const refused = refusedText(text, most, field, at);
  return refused.length === 0 && looksMistyped(text) ? [own('mistypedPlace', field, at)] : refused;
}

const textsWithPlaces = (templat: Templat): readonly string[] =>
  templat.jenis === 'rhk'
    ? [templat.rhk, ...templat.indikator.flatMap(({ nama, satuan }) => [nama, satuan])]
    : [templat.uraian];

/** Places nobody says what to ask for: the pegawai would see their bare name. */
function placeFindings(templat: Templat): readonly Temuan[] {
  const asked = new Set<string>([...TEMPAT_DIKENAL, ...(templat.tempat ?? []).map(({ nama }) => nama)]);
  return placeNames(textsWithPlaces(templat))
    .filter((nama) => !asked.has(nama))
    .map((nama) => own('unaskedPlace', 'tempat', null, { nama }));
}

function formFindings(templat: Templat, around: CheckAround): readonly Temuan[] {
  const found: Temuan[] = [];
  switch (templat.jenis) {
    case 'rhk': {
      found.push(...textFindings(templat.rhk, MOST.rhk, 'utama', null));
      for (const [at, { nama, satuan, target }] of templat.indikator.entries()) {
        found.push(...textFindings(nama, MOST.nama, 'nama', at));
        if (satuan === '') found.push(own('satuanEmpty', 'satuan', at));
        else found.push(...textFindings(satuan, MOST.satuan, 'satuan', at));
        if (!NUMBER.test(target)) found.push(own('targetForm', 'target', at));
      }
      if (templat.indikator.length > MOST_INDIKATOR) found.push(own('indikatorTooMany', 'indikator'));
      if (templat.lampiran.some((id) => !around.lampiran.has(id))) found.push(own('lampiranUnknown', 'lampiran'));
      break;
    }
    case 'lampiran':
      found.push(...textFindings(templat.uraian, MOST.lampiran, 'utama', null));
      break;
    case 'harian': {
      const text = textFindings(templat.uraian, MOST.harian, 'utama', null);
      found.push(...text);
      const bytes = serverBytes(filled(templat.uraian, templat, 2026));
      if (text.length === 0 && bytes < SHORTEST_HARIAN)
        found.push(own('harianTooShort', 'utama', null, { length: bytes }));
      if (templat.realisasi !== undefined && !NUMBER.test(templat.realisasi))
        found.push(own('targetForm', 'realisasi'));
    }
  }
  if (around.repeated.has(templat.id)) found.push(own('sameAsOther', 'utama'));
  return [...found, ...placeFindings(templat)];
}

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
  if (!NUMBER.test(target)) return null;
  return spreadTarget(target, pola).map((nilai, at) => ({ bulan: at + 1, key: String(at), nilai }));
}

function ruleFindings(templat: Templat, { tahun, lampiran }: CheckAround): readonly Temuan[] {
  const year = tahun ?? 2026;
  const isRhk = templat.jenis === 'rhk';
  const nomorSkp = `1-${String(year)}`;
  const indikator = isRhk
    ? templat.indikator.map((one, at): Indikator => ({
        id: String(at),
        nama: filled(one.nama, templat, year),
        aspek: one.aspek,
        target: NUMBER.test(one.target) ? one.target : '1',
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

/** Everything to be mended in one template; what the format refuses first, and then no rule about the same text. */
export function checkTemplat(templat: Templat, around: CheckAround): readonly Temuan[] {
  const form = formFindings(templat, around);
  const refused = new Set(form.filter(({ kind }) => kind === 'wajib').map(({ field, at }) => `${field}/${String(at)}`));
  const saran = ruleFindings(templat, around).filter(({ field, at }) => !refused.has(`${field}/${String(at)}`));
  return [...form, ...saran];
}
