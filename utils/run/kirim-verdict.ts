/** What a list says of an indikator that is to be sent or was sent, and what the site said. Pure. */
import type { DaftarReading, Flash } from '../ekinerja/types';
import { isSendableStatus, listSignature, rowOf } from '../plan/kirim-order';
import type { SendAnswer } from './kirim-ports';
import type { KirimItem, KirimItemState, KirimOrder } from './kirim-types';
import { WORDS_LENGTH } from './retry-policy';

/** Signature of the item's row if the list offers to send it; else null. */
export function sendableSignature(list: DaftarReading, item: KirimItem): string | null {
  const row = rowOf(list.skp, item.indikatorId);
  if (row === null || !isSendableStatus(row.indikator)) return null;
  return list.links.kirim[item.indikatorId] === undefined ? null : listSignature(row);
}

/** How a send ended, by the lists before and after it. `asExpected`: the next one may be sent. */
export function verdictOf(
  indikatorId: string,
  expect: KirimOrder['expect'],
  answer: SendAnswer,
  before: DaftarReading,
  after: DaftarReading,
): { readonly state: KirimItemState; readonly words: string | null; readonly asExpected: boolean } {
  const status = statusIn(after, indikatorId);
  // A message that its own page could not show comes with the next one (docs/ekinerja.md §1.3).
  const said: SendAnswer = answer.kind === 'failed' ? { kind: 'answered', flashes: after.flashes } : answer;
  const words = wordsOf(said);
  const refused = said.kind === 'forbidden' || (words !== null && !isSuccess(said));
  const proven = status === expect;
  const clean = proven && !refused;
  const notDone = refused && status === statusIn(before, indikatorId);
  return {
    state: proven ? 'proven' : notDone ? 'refused' : 'differs',
    words: clean ? null : words,
    asExpected: clean && othersUnchanged(before, after, indikatorId),
  };
}

/** Status of an indikator in the list; null = it is not there, or there twice. */
export const statusIn = (list: DaftarReading, indikatorId: string) =>
  rowOf(list.skp, indikatorId)?.indikator.status ?? null;

/** Whether every other indikator is still there with the status it had. */
function othersUnchanged(before: DaftarReading, after: DaftarReading, sent: string): boolean {
  const statuses = ({ skp }: DaftarReading): string =>
    JSON.stringify(
      skp.rhk
        .flatMap(({ indikator }) => indikator)
        .filter(({ id }) => id !== sent)
        .map(({ id, status }) => [id, status]),
    );
  return statuses(before) === statuses(after);
}

const isSuccess = (answer: SendAnswer): boolean =>
  answer.kind === 'answered' && !answer.flashes.some(({ tone }) => tone === 'danger' || tone === 'warning');

/** The site's own words, those of a refusal first. */
export function wordsOf(answer: SendAnswer): string | null {
  if (answer.kind === 'failed') return null;
  if (answer.kind === 'forbidden') return answer.words === '' ? null : answer.words.slice(0, WORDS_LENGTH);
  const rank = ({ tone }: Flash): number => ['danger', 'warning', 'info', 'success'].indexOf(tone);
  const [first] = [...answer.flashes].sort((one, other) => rank(one) - rank(other));
  return first === undefined ? null : first.text.slice(0, WORDS_LENGTH);
}
