/** The stand-in behind the practice page: takes the remembered state, answers one request, keeps what became of it. */
import type { SimRequest, SimResponse } from '../../simulator/contract';
import { parseCookies } from '../../simulator/core/cookies';
import { createStandIn } from '../../simulator/create-stand-in';
import type { Answering } from '../../simulator/in-process-fetch';
import { toPractice, toSite } from './address';
import type { LatihanRecord } from './record';

/** Where the practice is kept. `change` is alone with it, over all tabs. */
export interface LatihanStore {
  change<Value>(
    work: (record: LatihanRecord) => { readonly record: LatihanRecord; readonly value: Value },
  ): Promise<Value>;
}

const cookieHeader = (cookies: Readonly<Record<string, string>>): string =>
  Object.entries(cookies)
    .map(([name, value]) => `${name}=${value}`)
    .join('; ');

/** Every request is a simulator of its own, and its tokens must not come twice. */
const randomSeed = (): number => crypto.getRandomValues(new Uint32Array(1))[0] ?? 1;

const practiced = (answer: SimResponse): SimResponse => {
  const headers = Object.entries(answer.headers).flatMap(([name, value]) =>
    name === 'set-cookie' ? [] : [[name, typeof value === 'string' ? toPractice(value) : value] as const],
  );
  return { ...answer, body: toPractice(answer.body), headers: Object.fromEntries(headers) };
};

/** Answers requests to the practice page's own address. */
export function createSitus(store: LatihanStore, now: () => number): Answering {
  return {
    handle: (request: SimRequest) =>
      store.change((record) => {
        const { state, peran, kuki, mulai } = record;
        const time = new Date(mulai.situs + now() - mulai.nyata);
        const simulator = createStandIn({ seed: 'kosong', state, random: randomSeed(), now: () => time }, null);
        const headers = { ...request.headers, cookie: cookieHeader(kuki[peran]) };
        const answer = simulator.handle({ ...request, url: toSite(request.url), headers });
        const set = [answer.headers['set-cookie'] ?? []].flat().map((line) => parseCookies(line.split(';')[0]));
        const mine = Object.assign({}, kuki[peran], ...set) as Record<string, string>;
        return { record: { ...record, state, kuki: { ...kuki, [peran]: mine } }, value: practiced(answer) };
      }),
  };
}
