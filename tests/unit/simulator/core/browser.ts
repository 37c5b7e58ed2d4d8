import type { SimResponse, Simulator } from '../../../../simulator/contract';
import { parseCookies } from '../../../../simulator/core/cookies';
import { siteUrl } from '../../../../simulator/core/url';
import { AKUN_CONTOH } from '../../../../simulator/seeds';

type Headers = Readonly<Record<string, string>>;

/** A browser of the barest kind: cookies, no redirects followed. */
export interface Browser {
  get(route: string, params?: Readonly<Record<string, string | number>>, headers?: Headers): SimResponse;
  post(route: string, fields: Readonly<Record<string, string>>, headers?: Headers): SimResponse;
  /** Token as the last page printed it. */
  token: string;
}

export function openBrowser(simulator: Simulator): Browser {
  const jar = new Map<string, string>();
  const browser: Browser = {
    token: '',
    get: (route, params, headers) => send('GET', siteUrl(route, params), '', headers),
    post: (route, fields, headers) =>
      send('POST', siteUrl(route), new URLSearchParams({ _csrf: browser.token, ...fields }).toString(), headers),
  };
  function send(method: 'GET' | 'POST', url: string, body: string, headers: Headers = {}): SimResponse {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = simulator.handle({ method, url, body, headers: { cookie, ...headers } });
    for (const line of [answer.headers['set-cookie'] ?? []].flat()) {
      for (const [name, value] of Object.entries(parseCookies(line.split(';')[0]))) jar.set(name, value);
    }
    browser.token = /name="csrf-token" content="([^"]*)"/.exec(answer.body)?.[1] ?? browser.token;
    return answer;
  }
  return browser;
}

export function loginFields(
  nip: string,
  password: string = AKUN_CONTOH.password,
  tahun = '2026',
): Record<string, string> {
  return { 'LoginForm[username]': nip, 'LoginForm[password]': password, 'LoginForm[tahun]': tahun };
}

/** A browser in which somebody is logged in and has seen a page. */
export function loggedIn(simulator: Simulator, nip: string = AKUN_CONTOH.nip): Browser {
  const browser = openBrowser(simulator);
  browser.get('site/login');
  browser.post('site/login', loginFields(nip));
  browser.get('user/change-password');
  return browser;
}

export const MATRIKS = 'kinerja/kegiatan-rhk/matriks';
export const SAVE = 'kinerja/kegiatan-bulanan/editable-update';
export const JSON_AJAX: Headers = {
  'x-requested-with': 'XMLHttpRequest',
  accept: 'application/json, text/javascript, */*; q=0.01',
};

export function saveCell(browser: Browser, key: number, target: string): SimResponse {
  return browser.post(SAVE, { hasEditable: '1', editableKey: String(key), target }, JSON_AJAX);
}
