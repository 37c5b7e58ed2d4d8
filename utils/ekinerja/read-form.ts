/**
 * Reads whichever of the site's forms the live page shows. What is not certain is refused with a named reason; nothing
 * is guessed (docs/ekinerja.md §4.7, §4.8, §4.11, §4.14).
 */
import type { FieldName, FormPage, FormReading, FormRefusal } from '../formulir/model';
import { ok, refuse, type Result } from '../skp/result';
import { detect } from './detect';
import { formHarianSpec } from './pages/form-kinerja-harian/form';
import { formIndikatorSpec } from './pages/form-indikator/form';
import { formLampiranSpec } from './pages/form-lampiran/form';
import { formRhkSpec } from './pages/form-rhk/form';
import { ownWordsFound } from './own-words-found';
import { queryParam, route, routeOf } from './routes';
import { findForm, readField, shownValue, type FoundForm, type FormSpec } from './widgets/form-fields';

const SPECS: Readonly<Record<FormPage, FormSpec>> = {
  'form-rhk': formRhkSpec,
  'form-indikator': formIndikatorSpec,
  'form-lampiran': formLampiranSpec,
  'form-kinerja-harian': formHarianSpec,
};
const UPDATES: ReadonlySet<string | null> = new Set([
  route.ubahRhk,
  route.ubahIndikator,
  route.ubahLampiran,
  route.ubahHarian,
]);

export interface LiveForm {
  readonly page: FormPage;
  readonly found: FoundForm;
}

/** The form of the live page with its controls. */
export function findLiveForm(document: Document): Result<LiveForm, FormRefusal> {
  const { page, translated } = detect(document, document.URL);
  if (page === 'login' || page === 'otp') return refuse({ problem: 'loggedOut', field: null });
  if (translated === true) return refuse({ problem: 'pageTranslated', field: null });
  if (page === null || !isFormPage(page)) return refuse({ problem: 'notAForm', field: null });
  const found = findForm(document, SPECS[page]);
  return found.ok ? ok({ page, found: found.value }) : found;
}

const isFormPage = (page: string): page is FormPage => Object.hasOwn(SPECS, page);

/** The live form as plain data; `token` names its element. */
export function readLiveForm(document: Document, { page, found }: LiveForm, token: string): FormReading {
  const { model } = SPECS[page];
  const shown = (attribute: string) => shownValue(found.element, `${model}[${attribute}]`);
  const induk = shown('namaInduk');
  const url = document.URL;
  const idInduk = queryParam(url, 'id_induk') ?? '';
  const update = UPDATES.has(routeOf(url));
  const kata = ownWordsFound(document, url, page);
  const dimuat = page === 'form-kinerja-harian' ? document.defaultView?.performance.timeOrigin : undefined;
  return {
    page,
    token,
    mode: update ? 'ubah' : page === 'form-rhk' && (induk !== null || idInduk !== '') ? 'tahapan' : 'baru',
    fields: found.fields.map(readField),
    nomorSkp: shown('nomorSkpLengkap'),
    induk,
    tanggal: page === 'form-kinerja-harian' ? shown('tanggal') : null,
    jenisHarian: page === 'form-kinerja-harian' ? jenisHarianOf(found, url) : null,
    jenisLampiran: page === 'form-lampiran' && !update ? queryParam(url, 'id_skp_lampiran_jenis') : null,
    focus: focusOf(document, found),
    ...(dimuat === undefined ? {} : { dimuat }),
    ...(kata.length === 0 ? {} : { kata }),
  };
}

/** The address tells on a new entry; on a change only the field that tambahan entries have. */
function jenisHarianOf({ fields }: FoundForm, url: string): 'utama' | 'tambahan' {
  const jenis = queryParam(url, 'id_kegiatan_harian_jenis');
  const tambahan = fields.some(({ spec }) => spec.name === 'kegiatanTambahan');
  return jenis === '2' || tambahan ? 'tambahan' : 'utama';
}

/** Which of its fields the cursor is in: the control itself, or the box that Select2 shows for it. */
export function focusOf(document: Document, { fields }: FoundForm): FieldName | null {
  const active = document.activeElement;
  if (active === null) return null;
  const field = fields.find(
    ({ control }) => control === active || control.nextElementSibling?.contains(active) === true,
  );
  return field?.spec.name ?? null;
}
