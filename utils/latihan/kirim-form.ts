/** Forms of the practice page: the extension's rules let no form be sent, so each becomes a request to the stand-in. */
import type { FetchLike } from '../../simulator/in-process-fetch';

/** An answer to a form, carried over to the page that shows it. */
export interface Handed {
  readonly url: string;
  readonly html: string;
}

export interface FormPorts {
  readonly fetch: FetchLike;
  readonly go: (url: string) => void;
  readonly show: (handed: Handed) => void;
  /** The stand-in could not keep it; what was typed is still on the page. */
  readonly failed: () => void;
}

/** Sends forms as the browser would. Listens to every submit nobody prevented, and takes over `form.submit()`. */
export function takeForms({
  fetch,
  go,
  show,
  failed,
}: FormPorts): (form: HTMLFormElement, submitter?: HTMLElement | null) => void {
  const send = (form: HTMLFormElement, submitter: HTMLElement | null = null): void => {
    const url = new URL(submitter?.getAttribute('formaction') ?? form.getAttribute('action') ?? '', document.URL);
    if (url.origin !== location.origin) return;
    const data = [...new FormData(form, submitter)].filter(
      (pair): pair is [string, string] => typeof pair[1] === 'string',
    );
    const body = new URLSearchParams(data);
    if (form.method !== 'post') {
      url.search = body.toString();
      go(url.href);
      return;
    }
    const headers = { accept: 'text/html' };
    fetch(url, { method: 'POST', body, headers, referrer: document.URL })
      .then(async (answer) => show({ url: answer.url, html: await answer.text() }))
      .catch(failed);
  };
  window.addEventListener('submit', (event) => {
    if (event.defaultPrevented) return;
    event.preventDefault();
    send(event.target as HTMLFormElement, event.submitter);
  });
  HTMLFormElement.prototype.submit = function () {
    send(this);
  };
  return send;
}
