/** jQuery's requests on the practice page go to the stand-in. */
import type { FetchLike } from '../../simulator/in-process-fetch';

interface AjaxOptions {
  readonly url: string;
  readonly type: string;
  readonly data?: unknown;
  readonly contentType?: string | false;
}

export interface JQueryAjax {
  ajaxTransport(
    types: string,
    make: (options: AjaxOptions) => {
      send(
        headers: Record<string, string>,
        complete: (status: number, words: string, bodies?: { text: string }, headers?: string) => void,
      ): void;
      abort(): void;
    },
  ): void;
}

export function takeAjax(jQuery: JQueryAjax, fetch: FetchLike): void {
  jQuery.ajaxTransport('+*', ({ url, type, data }) => {
    const stop = new AbortController();
    return {
      send(headers, complete) {
        const asked = {
          method: type,
          headers: { ...headers, 'X-Requested-With': 'XMLHttpRequest' },
          signal: stop.signal,
          referrer: document.URL,
          ...(typeof data === 'string' && type.toUpperCase() === 'POST' ? { body: data } : {}),
        };
        fetch(url, asked).then(
          async (answer) => {
            const lines = [...answer.headers].map(([name, value]) => `${name}: ${value}`).join('\r\n');
            complete(answer.status, answer.statusText, { text: await answer.text() }, lines);
          },
          () => complete(0, 'error'),
        );
      },
      abort: () => stop.abort(),
    };
  });
}
