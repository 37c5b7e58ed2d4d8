import type { Fault, Sesi, SimResponse, State } from '../contract';
import { HTML } from './context';
import { ownOpenRows } from './monthly-rows';
import { rotateCsrf } from './session';
import type { OpenSession } from './session';
import { tanggalPanjang } from './waktu';

/** What faults do to the answering of a request. */
export interface FaultEffects {
  readonly answer: typeof faultAnswer;
  readonly before: typeof faultBefore;
  readonly after: typeof faultAfter;
}

/** Counts matching requests per armed fault. */
export interface FaultBook extends FaultEffects {
  arm(fault: Fault): void;
  disarmAll(): void;
  /** Faults that hit this request; counts it. */
  take(route: string): readonly Fault[];
}

/** An empty book. */
export function createFaultBook(): FaultBook {
  let armed: { fault: Fault; seen: number }[] = [];
  return {
    answer: faultAnswer,
    before: faultBefore,
    after: faultAfter,
    arm: (fault) => armed.push({ fault, seen: 0 }),
    disarmAll: () => {
      armed = [];
    },
    take(route) {
      const hit: Fault[] = [];
      for (const entry of armed) {
        if (entry.fault.route !== null && entry.fault.route !== route) continue;
        entry.seen += 1;
        if (entry.seen >= entry.fault.at && entry.seen < entry.fault.at + entry.fault.times) hit.push(entry.fault);
      }
      armed = armed.filter(({ fault, seen }) => seen < fault.at + fault.times - 1);
      return hit;
    },
  };
}

function gateway(status: number, words: string, headers: Readonly<Record<string, string>> = {}): SimResponse {
  return {
    status,
    headers: { 'content-type': 'text/html', ...headers },
    body: `<html>\r\n<head><title>${status} ${words}</title></head>\r\n<body>\r\n<center><h1>${status} ${words}</h1></center>\r\n<hr><center>nginx</center>\r\n</body>\r\n</html>\r\n`,
  };
}

const PEMELIHARAAN = `<!DOCTYPE html>
<html><head><title>Pemeliharaan</title></head>
<body><h1>Sistem sedang dalam pemeliharaan</h1><p>Silahkan coba beberapa saat lagi.</p></body></html>`;

/** The answer a fault gives instead of the site's own, or null if the site answers. Nothing is stored then. */
function faultAnswer(fault: Fault, state: State, post: URLSearchParams): SimResponse | null {
  switch (fault.kind) {
    case 'status502':
      return gateway(502, 'Bad Gateway');
    case 'status503':
      return gateway(503, 'Service Temporarily Unavailable');
    case 'rateLimit':
      return gateway(429, 'Too Many Requests');
    case 'rateLimitRetryAfter':
      return gateway(429, 'Too Many Requests', { 'retry-after': String(fault.amount ?? 1) });
    case 'htmlError':
      return { status: 200, headers: { ...HTML }, body: PEMELIHARAAN };
    case 'dropBefore':
      return { status: 0, headers: {}, body: '', dropped: true };
    case 'rejectValue':
      return rejection(state, post);
    default:
      return null;
  }
}

/** The site's own refusal of one value (§4.10), in the words of the schedule lock. */
function rejection(state: State, post: URLSearchParams): SimResponse | null {
  const row = state.bulanan.find((entry) => String(entry.id) === post.get('editableKey'));
  if (row === undefined) return null;
  const tahun = state.indikator.find((entry) => entry.id === row.idIndikator)?.tahun ?? 2026;
  const jadwal = tanggalPanjang(`${tahun}-${String(row.bulan).padStart(2, '0')}-10`);
  const message = `Tidak dapat menginput target karena melewati jadwal penginputan ( ${jadwal} )`;
  return { status: 200, headers: { ...HTML }, body: JSON.stringify({ output: '', message }) };
}

/** What a fault changes before the site handles the request. */
function faultBefore(
  fault: Fault,
  state: State,
  session: OpenSession,
  post: URLSearchParams,
  random: () => number,
): void {
  const { sesi } = session;
  switch (fault.kind) {
    case 'sessionExpired':
      sesi.idPegawai = null;
      sesi.menungguOtp = null;
      sesi.flashes = [];
      break;
    case 'sessionOtp':
      sesi.menungguOtp = sesi.idPegawai ?? sesi.menungguOtp;
      sesi.idPegawai = null;
      break;
    case 'otherAccount':
      becomeSomebodyElse(state, sesi);
      break;
    case 'yearChanged':
      sesi.tahun = fault.amount ?? sesi.tahun - 1;
      break;
    case 'csrfRefused':
      rotateCsrf(session, random);
      break;
    case 'savedDifferently':
      for (const name of ['target', 'KegiatanTahunan[target]']) {
        const given = post.get(name);
        if (given !== null) post.set(name, Number.isFinite(Number(given)) ? String(Number(given) + 1) : '1');
      }
      break;
    case 'otherTabWrites':
      writeElsewhere(state, sesi, post, fault.amount, random);
      break;
    default:
  }
}

function becomeSomebodyElse(state: State, sesi: Sesi): void {
  const other = state.pegawai.find((p) => p.peran === 'pegawai' && p.id !== sesi.idPegawai && p.password !== p.nip);
  if (sesi.idPegawai !== null && other !== undefined) sesi.idPegawai = other.id;
}

/** Another tab of the same person stores a value in a cell that is not the one of this request. */
function writeElsewhere(
  state: State,
  sesi: Sesi,
  post: URLSearchParams,
  key: number | undefined,
  random: () => number,
): void {
  const rows = ownOpenRows(state, sesi.idPegawai, sesi.tahun).filter(
    (row) => String(row.id) !== post.get('editableKey'),
  );
  const row =
    key === undefined ? rows[Math.floor(random() * rows.length)] : state.bulanan.find((entry) => entry.id === key);
  if (row !== undefined) row.target = String(Number(row.target ?? '0') + 1);
}

/** How a fault changes the finished answer. */
function faultAfter(fault: Fault, response: SimResponse): SimResponse {
  const wait = response.delayMs ?? 0;
  switch (fault.kind) {
    case 'latency':
      return { ...response, delayMs: wait + (fault.amount ?? 1000) };
    case 'hang':
      return { ...response, delayMs: fault.amount ?? Number.POSITIVE_INFINITY };
    case 'dropAfter':
      return { ...response, status: 0, dropped: true };
    default:
      return response;
  }
}
