/** Recorded requests once more, by a bare script in a page of the site. */
export interface Sent {
  readonly method: string;
  readonly url: string;
  readonly body: string | null;
}

const isCell = ({ url }: Sent): boolean => url.includes('editable-update');
const kindOf = (sent: Sent): string => (isCell(sent) ? 'cell' : sent.method);

/** The same requests in the same order: cells a few at once, the pages of a reading two at once, forms one by one. */
export async function replay(all: readonly Sent[], cellsAtOnce: number): Promise<number> {
  const token = document.querySelector('meta[name=csrf-token]')?.getAttribute('content') ?? '';
  const send = async (sent: Sent): Promise<void> => {
    const { method, url, body } = sent;
    const fields = new URLSearchParams(body ?? '');
    fields.set('_csrf', token);
    const headers: Record<string, string> = {
      'Content-Type': 'application/x-www-form-urlencoded; charset=UTF-8',
      'X-CSRF-Token': token,
    };
    if (isCell(sent)) headers['X-Requested-With'] = 'XMLHttpRequest';
    const init: RequestInit = method === 'GET' ? { cache: 'no-store' } : { method, headers, body: fields.toString() };
    await (await fetch(url, init)).text();
  };
  const left = [...all];
  const started = performance.now();
  for (let first = left[0]; first !== undefined; [first] = left) {
    const kind = kindOf(first);
    const other = left.findIndex((sent) => kindOf(sent) !== kind);
    const batch = left.splice(0, kind === 'POST' ? 1 : other < 0 ? left.length : other);
    const queue = batch.values();
    const lane = async (): Promise<void> => {
      for (const sent of queue) await send(sent);
    };
    await Promise.all(Array.from({ length: kind === 'cell' ? cellsAtOnce : 2 }, lane));
  }
  return performance.now() - started;
}
