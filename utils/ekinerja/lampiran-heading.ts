/**
 * Which part of the lampiran a form is for. Only the address tells, and only by an id (docs/ekinerja.md §4.11); its name
 * stands on the list the person came from, which is fetched once: a page whose GET changes nothing.
 */
import { firstNamed } from '../dom/first-named';
import { readLampiran } from './pages/lampiran/read';
import { queryParam, resolveOnSite, route, routeOf } from './routes';
import { send, type Transport } from './send';
import { failureOfAnswer } from './site-answer';
import { readAs } from './words-of-page';

export interface HeadingPorts {
  readonly transport: Transport;
  readonly parse: (html: string) => Document | Promise<Document>;
}

/** The heading as printed; null = the list is not known, was not answered, or does not say for certain. */
export async function readLampiranHeading(
  document: Document,
  { transport, parse }: HeadingPorts,
  signal: AbortSignal,
): Promise<string | null> {
  const list = listOf(document);
  if (list === null) return null;
  const sent = await send(transport, list, { headers: { Accept: 'text/html,application/xhtml+xml' } }, signal);
  if (sent.kind === 'failed' || failureOfAnswer(sent.answer, document.URL, Date.now()) !== null) return null;
  const page = await parse(sent.answer.body);
  const { parts } = readAs('lampiran', () => readLampiran(page, list));
  const jenis = queryParam(document.URL, 'id_skp_lampiran_jenis');
  const entry = queryParam(document.URL, 'id');
  const fitting = parts.filter(({ jenisId, entries }) =>
    routeOf(document.URL) === route.ubahLampiran ? entries.some(({ id }) => id === entry) : jenisId === jenis,
  );
  return fitting.length === 1 ? (fitting[0]?.jenis ?? null) : null;
}

/** The list the form will lead back to, else the page before this one; never anything but that list. */
function listOf(document: Document): string | null {
  const field = firstNamed(document, 'referrer') as HTMLInputElement | null;
  for (const address of [field?.value ?? '', document.referrer]) {
    const url = address === '' ? null : resolveOnSite(address, document.URL);
    // Of two routes the server would take the last one.
    if (url !== null && routeOf(url) === route.lampiran && new URL(url).searchParams.getAll('r').length === 1)
      return url;
  }
  return null;
}
