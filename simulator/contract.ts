/**
 * The stand-in e-Kinerja: (Request, State) → Response, in memory, without any I/O. Behaviour: docs/ekinerja.md.
 * Two authors' seam: `core` owns routing, session, CSRF, layout, flashes and faults; each file of `pages/` exports handlers.
 */

export interface SimRequest {
  readonly method: 'GET' | 'POST';
  /** Path + query, e.g. "/v1/index.php?r=kinerja%2Fkegiatan-rhk%2Fmatriks". */
  readonly url: string;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
  /** application/x-www-form-urlencoded text, or ''. */
  readonly body: string;
}

export interface SimResponse {
  readonly status: number;
  /** Lower-case names; `set-cookie` may hold several. */
  readonly headers: Readonly<Record<string, string | readonly string[]>>;
  readonly body: string;
  /** Set by a fault: the transport must cut the connection instead of answering. */
  readonly dropped?: boolean;
  /** Set by a latency fault or the configured latency: the transport waits so long before answering. */
  readonly delayMs?: number;
}

export type Peran = 'pegawai' | 'admin';
export type IdStatus = 1 | 2 | 3 | 4; // Setuju, Konsep, Periksa, Tolak

export interface Pegawai {
  id: number;
  nama: string;
  nip: string;
  telepon: string;
  email: string;
  peran: Peran;
  password: string;
  otp: string | null;
}
export interface Jabatan {
  id: number;
  nama: string;
  idInduk: number | null;
  idEselon: number | null;
  jenisJabatan: 1 | 2 | 3;
  instansi: string;
}
export interface Tenure {
  id: number;
  idPegawai: number;
  idJabatan: number;
  tanggalBerlaku: string;
  tanggalMulai: string;
  tanggalSelesai: string;
  plt: boolean;
}
export interface SkpRow {
  id: number;
  idTenure: number;
  tahun: number;
  urutan: number;
  nomor: string;
  plt: boolean;
  tanggalMulai: string;
  tanggalSelesai: string;
  dihapus: boolean;
}
export interface RhkRow {
  id: number;
  idSkp: number;
  idTenure: number;
  idPegawai: number;
  tahun: number;
  jenis: number;
  nama: string;
  idInduk: number | null;
  idAtasan: number | null;
  dihapus: boolean;
}
export interface IndikatorRow {
  id: number;
  idRhk: number;
  idSkp: number;
  idTenure: number;
  idPegawai: number;
  tahun: number;
  jenis: number;
  idAspek: number | null;
  nama: string;
  target: string | null;
  satuan: string;
  perspektif: string;
  status: IdStatus;
  keteranganTolak: string | null;
  waktuDibuat: string;
  waktuDisetujui: string | null;
  idPenyetuju: number | null;
  dihapus: boolean;
}
export interface BulananRow {
  id: number;
  idIndikator: number;
  bulan: number;
  target: string | null;
  realisasi: number | null;
  persen: number | null;
}
export interface LampiranRow {
  id: number;
  idSkp: number;
  idJenis: number;
  uraian: string;
}
export interface HarianRow {
  id: number;
  idPegawai: number;
  idTenure: number;
  jenis: 1 | 2;
  idIndikator: number | null;
  idTambahan: number | null;
  tanggal: string;
  uraian: string;
  realisasi: string;
  jamMulai: string;
  jamSelesai: string;
  status: IdStatus;
  keteranganTolak: string | null;
  waktuDibuat: string;
  dihapus: boolean;
}
export interface Jadwal {
  tahun: number;
  bulan: number;
  tanggal: string;
}
export interface Catatan {
  id: number;
  idIndikator: number | null;
  idHarian: number | null;
  idPegawai: number;
  teks: string;
  waktu: string;
}
export interface Sesi {
  id: string;
  idPegawai: number | null;
  menungguOtp: number | null;
  tahun: number;
  csrf: string;
  flashes: { type: string; text: string }[];
}

/** Everything the stand-in remembers. Plain data: it can be cloned with structuredClone and compared. */
export interface State {
  pegawai: Pegawai[];
  jabatan: Jabatan[];
  tenure: Tenure[];
  skp: SkpRow[];
  rhk: RhkRow[];
  indikator: IndikatorRow[];
  bulanan: BulananRow[];
  lampiran: LampiranRow[];
  harian: HarianRow[];
  jadwal: Jadwal[];
  pegawaiUbah: { idPegawai: number; mulai: string; selesai: string }[];
  diskresi: { idPegawai: number; tanggal: string }[];
  catatan: Catatan[];
  lampiranJenis: { id: number; nama: string }[];
  tambahan: { id: number; nama: string }[];
  sesi: Record<string, Sesi>;
  /** Auto-increment counters per table. */
  nextId: Record<string, number>;
  /** targets are stored as integers as documented (§13.7) unless false. */
  kolomTargetBulat: boolean;
}

/** What a handler gets. */
export interface Ctx {
  readonly state: State;
  readonly request: SimRequest;
  /** Decoded `r`. */
  readonly route: string;
  readonly get: URLSearchParams;
  readonly post: URLSearchParams;
  readonly sesi: Sesi;
  /** The logged-in person. Handlers of routes declared `login: false` must not touch it. */
  readonly saya: Pegawai;
  /** Server time (WIB). */
  readonly now: Date;
  /** "2026-11-22" in Asia/Jakarta. */
  readonly hariIni: string;
  /** Deterministic per simulator. */
  readonly random: () => number;
  /** /v1/index.php?r=… with encoded slashes as Yii renders it. */
  url(route: string, params?: Record<string, string | number>): string;
  flash(type: 'success' | 'danger' | 'error' | 'warning' | 'info', text: string): void;
  /** 302; `to` empty = no Location header (as the site does without Referer). */
  redirect(to: string): SimResponse;
  redirectToReferer(): SimResponse;
  /** Full page in the AdminLTE layout. `crumbs` null = no breadcrumb. */
  page(options: {
    title: string;
    crumbs: readonly (string | { label: string; href: string })[] | null;
    body: string;
    status?: number;
  }): SimResponse;
  /** Error page in the layout (§1.5). */
  error(status: 400 | 403 | 404 | 405 | 500, message: string): SimResponse;
  /** Hidden _csrf input with a fresh mask. */
  csrfInput(): string;
  /** Next auto id "w0", "w1" … of this render, starting at a different number each render (ids are not stable). */
  widgetId(): string;
  nextId(table: string): number;
}

export type Handler = (ctx: Ctx) => SimResponse;

export interface RouteDef {
  readonly methods: readonly ('GET' | 'POST')[];
  readonly login?: boolean;
  readonly handler: Handler;
}
/** Another look of the same application (simulator/skins): the same rules, other markup. */
export interface Skin {
  /** An HTML answer as this look has it. */
  dress(html: string): string;
  /** What it has besides the application's own routes. */
  readonly routes?: Routes;
}
/** Each file in pages/ exports `routes: Record<string, RouteDef>`; core/registry lists the files. */
export type Routes = Readonly<Record<string, RouteDef>>;

export type SeedName = 'kosong' | 'contoh' | 'empatpuluh' | 'duaratus' | 'dua-skp' | 'tahun-lalu';

export type FaultKind =
  | 'latency'
  | 'status500'
  | 'status502'
  | 'status503'
  | 'htmlError'
  | 'rateLimit'
  | 'rateLimitRetryAfter'
  | 'dropBefore'
  | 'dropAfter'
  | 'hang'
  | 'sessionExpired' // the session is gone from here on; the site answers as it does (302, 403 text, X-Redirect, login page)
  | 'sessionOtp' // from here on pages lead to the OTP page
  | 'otherAccount' // from here on the session belongs to another pegawai
  | 'yearChanged' // another tab changed the session year
  | 'csrfRefused'
  | 'okButNotSaved'
  | 'savedDifferently'
  | 'rejectValue'
  | 'otherTabWrites'
  | 'forbidden';

export interface Fault {
  readonly kind: FaultKind;
  /** Only requests whose route is this; null = any. */
  readonly route: string | null;
  /** Fires at the n-th matching request (1-based) counted from when it was armed. */
  readonly at: number;
  /** How many matching requests in a row are hit. */
  readonly times: number;
  /** ms for latency/hang, seconds for Retry-After; unused otherwise. */
  readonly amount?: number;
}

export interface Simulator {
  readonly state: State;
  handle(request: SimRequest): SimResponse;
  arm(fault: Fault): void;
  /** Requests seen so far: method, route and status, for tests and the console. */
  readonly log: readonly {
    readonly method: string;
    readonly route: string;
    readonly status: number;
    readonly post: string;
  }[];
  disarmAll(): void;
  /** From here on the site prints `to` wherever it printed exactly `from`: a label it renamed. */
  rename(from: string, to: string): void;
}

export interface SimulatorOptions {
  readonly seed: SeedName;
  /** What it remembers already (changed in place); default: a fresh state of the seed. */
  readonly state?: State;
  /** Seed of the deterministic random numbers (masks, widget ids, data). */
  readonly random?: number;
  readonly now?: () => Date;
  /** Answer time of every request in ms (set as delayMs). */
  readonly latencyMs?: number;
  /** One request at a time per session, as PHP's session lock does (transport queues). */
  readonly sessionLock?: boolean;
  /** Default: as the application looks. */
  readonly skin?: Skin | undefined;
}
