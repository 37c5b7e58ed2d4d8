/** Where the person comes from and what the next page shows, within one tab. The browser tells an extension page neither. */
import type { FetchLike } from '../../simulator/in-process-fetch';
import type { Handed } from './kirim-form';

const FROM = 'latihan:dari';
const HANDED = 'latihan:jawaban';

/**
 * The page this one was reached from ('' = none), also after a reload. A new page remembers it in its place of the
 * history.
 */
export function rememberPlace(): string {
  const state: unknown = history.state;
  const known = typeof state === 'object' && state !== null && 'dari' in state ? state.dari : null;
  const dari = typeof known === 'string' ? known : (sessionStorage.getItem(FROM) ?? '');
  history.replaceState({ dari }, '');
  window.addEventListener('pagehide', () => sessionStorage.setItem(FROM, document.URL));
  return dari;
}

/** Shows this answer on a page of its own, as the browser does after a form. */
export function handOver(handed: Handed): void {
  sessionStorage.setItem(HANDED, JSON.stringify(handed));
  location.assign(handed.url);
}

/** The answer handed over to this page, once. */
export function takeHanded(): Handed | null {
  const text = sessionStorage.getItem(HANDED);
  sessionStorage.removeItem(HANDED);
  if (text === null) return null;
  const handed = JSON.parse(text) as Handed;
  return handed.url === document.URL ? handed : null;
}

/** Asks the stand-in for the page of this address. */
export async function ask(fetch: FetchLike, referrer: string): Promise<Handed> {
  const answer = await fetch(document.URL, { headers: { accept: 'text/html' }, referrer });
  return { url: answer.url, html: await answer.text() };
}
