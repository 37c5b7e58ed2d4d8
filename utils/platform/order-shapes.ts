/** What our own pages may ask of the page scripts: the shape of every order, checked where it arrives. */
import * as z from 'zod/mini';
import type { Place } from '../checklist/types';
import type { FieldName, FillOrder } from '../formulir/model';
import type { Lead, Mark } from '../guard/lead';
import type { SkpField, SkpPlan, SkpRefuseReason } from '../plan/skp-plan-types';
import type { RefuseReason, StepKind, TargetPlan } from '../plan/types';
import type { EditForm, EditPlan } from '../run/edit-types';
import type { KirimOrder } from '../run/kirim-types';
import { Bulan, JenisRhk, StatusIndikator } from '../skp/model';
import { maybeText, oneOf, shapeOf, text } from './shape';

const whole = z.number().check(z.int(), z.minimum(0));
const tahun = whole;
const source = z.strictObject({ name: text, hash: text });

const stepKind = oneOf<StepKind>({ create: true, change: true, clear: true, keep: true, refuse: true });
const cell = z.strictObject({
  bulan: Bulan,
  key: text,
  before: maybeText,
  after: maybeText,
  kind: stepKind,
  reason: z.nullable(
    oneOf<RefuseReason>({
      statusLocked: true,
      statusUnreadable: true,
      pageAmbiguous: true,
      cellMissing: true,
      numberNotAccepted: true,
      fractionMayBeCut: true,
    }),
  ),
  asked: maybeText,
});

/** `startRun` */
export const isTargetPlan = shapeOf<TargetPlan>()(
  z.strictObject({
    version: z.literal(1),
    id: text,
    tahun,
    nomorSkp: maybeText,
    accountTag: text,
    source,
    rows: z.array(
      z.strictObject({
        id: text,
        nomor: text,
        jenis: JenisRhk,
        rhkId: maybeText,
        rhk: text,
        nomorSkp: maybeText,
        aspek: text,
        indikator: text,
        target: maybeText,
        satuan: text,
        status: z.nullable(StatusIndikator),
        cells: z.array(cell),
        sumBefore: text,
        sumAfter: text,
        sumMatches: z.nullable(z.boolean()),
        sheetRow: z.nullable(whole),
        excluded: z.boolean(),
      }),
    ),
    unmatched: z.array(
      z.strictObject({
        sheetRow: whole,
        indikator: text,
        rhk: text,
        why: z.enum(['notFound', 'twoCandidates', 'duplicateInSheet', 'keyTextDisagree', 'otherYear']),
        candidates: z.array(text),
      }),
    ),
    emptyMonths: z.array(Bulan),
    counts: z.record(stepKind, whole),
  }),
);

const skpField = oneOf<SkpField>({
  nama: true,
  jenis: true,
  rhkAtasan: true,
  aspek: true,
  target: true,
  satuan: true,
  perspektif: true,
  uraian: true,
});

/** `startSkp` */
export const isSkpPlan = shapeOf<SkpPlan>()(
  z.strictObject({
    version: z.literal(1),
    id: text,
    purpose: z.enum(['import', 'undo']),
    tahun,
    nomorSkp: text,
    jpt: z.boolean(),
    accountTag: text,
    source,
    items: z.array(
      z.strictObject({
        id: text,
        level: z.enum(['rhk', 'indikator', 'lampiran']),
        parentId: maybeText,
        nowId: maybeText,
        ref: maybeText,
        origin: z.nullable(z.strictObject({ sheet: text, row: whole })),
        nomor: text,
        jenis: z.nullable(JenisRhk),
        bagian: z.nullable(z.strictObject({ jenisId: text, jenis: text })),
        title: text,
        status: z.nullable(StatusIndikator),
        kind: z.enum(['create', 'change', 'keep', 'refuse', 'remove']),
        reason: z.nullable(
          oneOf<SkpRefuseReason>({
            twoCandidates: true,
            duplicateInSource: true,
            similarExists: true,
            idTextDisagree: true,
            parentRefused: true,
            statusLocked: true,
            statusUnreadable: true,
            noLink: true,
            pageAmbiguous: true,
            atasanUnknown: true,
            atasanMissing: true,
            atasanEmpty: true,
            atasanAmbiguous: true,
            partUnknown: true,
            fieldMissing: true,
            numberNotAccepted: true,
            fractionMayBeCut: true,
            textBreaksPage: true,
            textTooLong: true,
            hangsOn: true,
            notOurs: true,
            removedForGood: true,
            madeUnproven: true,
          }),
        ),
        fieldsMissing: z.array(skpField),
        fields: z.array(z.strictObject({ field: skpField, before: maybeText, after: maybeText, option: maybeText })),
        bulan: z.array(cell),
        candidates: z.array(z.strictObject({ id: text, label: text })),
        mayBeNew: z.boolean(),
        warnings: z.array(z.enum(['textUnescaped', 'sumDiffers', 'atasanEmpty', 'jenisStays', 'sentAlready'])),
        excluded: z.nullable(z.enum(['self', 'parent'])),
        mayRemove: z.boolean(),
        hangs: z.array(text),
      }),
    ),
    counts: z.strictObject({
      create: whole,
      change: whole,
      keep: whole,
      refuse: whole,
      remove: whole,
      cells: whole,
      cellsRefused: whole,
    }),
  }),
);

/** `startKirim` */
export const isKirimOrder = shapeOf<KirimOrder>()(
  z.strictObject({
    orderId: text,
    tahun,
    nomorSkp: maybeText,
    accountTag: text,
    expect: z.enum(['periksa', 'setuju']),
    items: z.array(z.strictObject({ indikatorId: text, nomor: text, rhk: text, nama: text, signature: text })),
  }),
);

/** `startEdits` */
export const isEditPlan = shapeOf<EditPlan>()(
  z.strictObject({
    planId: text,
    tahun,
    nomorSkp: maybeText,
    accountTag: text,
    edits: z.array(
      z.strictObject({
        id: text,
        form: oneOf<EditForm>({ tambahLampiran: true, ubahLampiran: true, ubahIndikator: true, ubahRhk: true }),
        targetId: text,
        field: z.enum(['uraian', 'target', 'nama', 'satuan']),
        before: maybeText,
        after: text,
        where: text,
      }),
    ),
  }),
);

const fieldName = oneOf<FieldName>({
  rhkAtasan: true,
  jenisRhk: true,
  rhk: true,
  aspek: true,
  renstra: true,
  indikator: true,
  target: true,
  satuan: true,
  perspektif: true,
  uraianLampiran: true,
  kegiatanTambahan: true,
  indikatorHarian: true,
  uraianHarian: true,
  realisasi: true,
  jamMulai: true,
  jamSelesai: true,
});

/** `focusField` */
export const isFieldName = shapeOf<FieldName>()(fieldName);

/** `fillForm` */
export const isFillOrder = shapeOf<FillOrder>()(
  z.strictObject({
    token: text,
    changes: z.array(z.strictObject({ name: fieldName, before: z.array(text), after: z.array(text) })),
  }),
);

/** `controlRun`, `controlSkp` */
export const isControl = shapeOf<'pause' | 'resume' | 'stop'>()(z.enum(['pause', 'resume', 'stop']));

/** `readYear` */
export const isYearOfSkp = shapeOf<{ readonly tahun: number; readonly nomorSkp: string | null }>()(
  z.strictObject({ tahun, nomorSkp: maybeText }),
);

const place = z.strictObject({
  page: oneOf<Place['page']>({
    'daftar-skp': true,
    'daftar-rhk': true,
    'form-rhk': true,
    'form-indikator': true,
    matriks: true,
    lampiran: true,
  }),
  nomorSkp: maybeText,
  rhkId: maybeText,
  indikatorId: maybeText,
  bulan: z.nullable(Bulan),
  key: maybeText,
  rhk: z.nullable(whole),
  indikator: z.nullable(whole),
  jenisLampiran: maybeText,
});

/** `revealPlace` */
export const isMark = shapeOf<Mark>()(z.strictObject({ place, rule: maybeText }));

/** `leadTo`: the one order a page script gives the background. */
export const isLead = shapeOf<Lead>()(z.strictObject({ place, rule: maybeText, address: maybeText }));
