/**
 * Saving in a Matriks whose cells are one form (widgets/matriks-form.ts). Invariants:
 * - what is posted is the whole form as its own button would post it, fetched just before: cells that are not written
 *   carry what is stored, none is left out, for a site may take what is missing as emptied;
 * - nothing is posted if a cell to be written, its row or its status is not as the last reading showed it, if the account,
 *   year or SKP is another one, or if the run was stopped or paused meanwhile;
 * - an answer is no proof; "nothing stored" is said only of a form that came back with marked cells.
 */
import { encodeEntries, formEntries } from '../dom/form';
import { plainText } from '../dom/text';
import type { TargetSite, TogetherAnswer } from '../run/types';
import { detect } from './detect';
import type { PageSource } from './fetch-page';
import type { LastReading, MatriksReader, WholeForm } from './matriks-reader';
import { send } from './send';
import { failureOfAnswer, failureOfPage } from './site-answer';
import { ACCEPT_HTML } from './site-form';
import type { SiteFailure } from './types';
import { readFlashes } from './widgets/flash';
import { cellInputs, keyInName } from './widgets/matriks-form';

type Values = ReadonlyMap<string, string | null>;
type Answers = ReadonlyMap<string, TogetherAnswer>;

/** What `TargetSite.saveTogether` is where the reader finds such a form. */
export function createWholeSaver(reader: MatriksReader, source: PageSource): NonNullable<TargetSite['saveTogether']> {
  return async (values, mayPost, signal) => {
    const all = (answer: TogetherAnswer): Answers => new Map([...values.keys()].map((key) => [key, answer]));
    const before = reader.last();
    if (before === null) return all(failed({ kind: 'unexpectedPage' }, 'no'));
    const fresh = await reader.read(before.nomorSkp, signal);
    if (!fresh.ok) return all(failed(fresh.reason, 'no'));
    const now = reader.last();
    const whole = now?.whole ?? null;
    if (now === null || whole === null) return all(failed({ kind: 'unexpectedPage' }, 'no'));
    if (!sameCells(before, now, [...values.keys()])) return all({ kind: 'notTaken', counts: true });
    if (!mayPost()) return all({ kind: 'notTaken', counts: false });
    return post(source, whole, values, signal);
  };
}

async function post(source: PageSource, { form, action, from }: WholeForm, values: Values, signal: AbortSignal) {
  const { parse, pageUrl, transport, now } = source;
  const all = (answer: TogetherAnswer): Answers => new Map([...values.keys()].map((key) => [key, answer]));
  const changes = new Map<string, string>();
  for (const { name } of cellInputs(form.ownerDocument)) {
    const key = keyInName(name) ?? '';
    if (values.has(key)) changes.set(name, values.get(key) ?? '');
  }
  const body = encodeEntries(formEntries(form, changes), form.getAttribute('enctype') ?? '');
  if (changes.size !== values.size || body === null) return all(failed({ kind: 'unexpectedPage' }, 'no'));
  const headers: Record<string, string> = { Accept: ACCEPT_HTML };
  if (body.contentType !== null) headers['Content-Type'] = body.contentType;
  const init: RequestInit = { method: 'POST', body: body.body, headers, referrer: from, referrerPolicy: 'same-origin' };
  const sent = await send(transport, action, init, signal);
  if (sent.kind === 'failed') return all(failed(sent.failure, sent.sent ? 'maybe' : 'no'));
  const failure = failureOfAnswer(sent.answer, pageUrl(), now());
  // Only the token's refusal is certain to be about the post itself and not about the page after it.
  if (failure !== null) return all(failed(failure, failure.kind === 'csrfRefused' ? 'no' : 'maybe'));
  const document = await parse(sent.answer.body);
  const url = sent.answer.url === '' ? action : sent.answer.url;
  return judged(document, url, values);
}

/** What the page after the post says. */
function judged(document: Document, url: string, values: Values): Answers {
  const keys = [...values.keys()];
  const all = (answer: TogetherAnswer): Answers => new Map(keys.map((key) => [key, answer]));
  const wrong = markedCells(document);
  const flashes = readFlashes(document);
  const stored = flashes.some(({ tone }) => tone === 'success');
  if (wrong.size === 0 && stored && detect(document, url).page === 'matriks') return all({ kind: 'accepted' });
  if (wrong.size === 0 || stored) return all(failed(failureOfPage(document), 'maybe'));
  if (keys.some((key) => wrong.has(key)))
    return new Map(
      keys.map((key) => {
        const words = wrong.get(key);
        return [key, words === undefined ? { kind: 'notTaken', counts: false } : { kind: 'rejected', words }];
      }),
    );
  // The site refuses all of it for what stands in a cell the plan does not touch.
  return all({ kind: 'rejected', words: [...wrong.values()][0] ?? '' });
}

/** Cells that came back marked, with the site's words. */
function markedCells(document: Document): ReadonlyMap<string, string> {
  const marked = new Map<string, string>();
  for (const input of cellInputs(document)) {
    const cell = input.closest('td');
    const isWrong = input.getAttribute('aria-invalid') === 'true' || input.classList.contains('is-invalid');
    if (cell === null || !(isWrong || cell.querySelector('.has-error') !== null)) continue;
    const slot = cell.querySelector('.invalid-feedback, .help-block');
    marked.set(keyInName(input.name) ?? '', slot === null ? '' : plainText(slot));
  }
  return marked;
}

function sameCells(one: LastReading, other: LastReading, keys: readonly string[]): boolean {
  if (headOf(one) !== headOf(other)) return false;
  const [before, now] = [placesOf(one), placesOf(other)];
  return keys.every((key) => now.has(key) && now.get(key) === before.get(key));
}

const headOf = ({ reading: { akun, skp } }: LastReading): string => JSON.stringify([akun, skp.tahun, skp.nomorSkp]);

/** Everything a reading shows of each cell that may be written. */
function placesOf({ reading: { skp, unsafeKeys } }: LastReading): ReadonlyMap<string, string> {
  const unsafe = new Set(unsafeKeys);
  const places = new Map<string, string>();
  for (const { id, jenis, nama, nomorSkp, indikator } of skp.rhk)
    for (const { nama: iki, aspek, target, satuan, status, bulan } of indikator)
      for (const { key, nilai, bulan: month } of bulan ?? [])
        if (!unsafe.has(key))
          places.set(
            key,
            JSON.stringify([id, jenis, nama, nomorSkp, iki, aspek, target, satuan, status, month, nilai]),
          );
  return places;
}

function failed(failure: SiteFailure, reached: 'no' | 'maybe'): TogetherAnswer {
  return { kind: 'failed', failure, reached };
}
