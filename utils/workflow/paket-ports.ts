/** What the task of packs needs from outside. */
import type { Result } from '../skp/result';
import type { Beda } from '../packs/compare';
import type { KepalaPaket } from '../packs/head';
import type { Tanda } from '../packs/open-pack';
import type { Kebijakan } from '../packs/policy';
import type { PackProblem } from '../packs/reasons';
import type { DaftarPaket } from '../packs/shelf';

/** A pack that was opened, checked and compared; it waits at the desk. */
export interface Diperiksa {
  readonly kepala: KepalaPaket;
  readonly tanda: Tanda;
  readonly sidik: string;
  /** Against the installed version; against nothing for a new pack. */
  readonly beda: Beda;
  /** The contents of the installed version are not in the browser (any more). */
  readonly hilang: boolean;
}

export type KeepProblem = 'storageFull' | 'storageFailed';

/** Why nothing newer came from an address; what is installed stays. */
export type FetchProblem =
  | 'noPermission'
  | 'offline'
  | 'unreachable'
  | 'redirected'
  /** Not found, refused, or broken over there. */
  | 'status'
  | 'tooLarge'
  | 'timeout'
  /** No room for it. */
  | 'notKept'
  /** It came, and is not installed without the person's look. */
  | 'notTaken';

/** What is known of an address. */
export interface AddressLook {
  readonly alamat: string;
  readonly etag: string | null;
  readonly diperiksa: number;
  readonly masalah: FetchProblem | null;
  /** Something came that nobody has looked at. */
  readonly datang: boolean;
}

export interface AddressPort {
  /** Asks for the host of this address. Browsers allow it only within the click. */
  requestHost(address: string): Promise<boolean>;
  allowed(address: string): Promise<boolean>;
  looks(): Promise<readonly AddressLook[]>;
  keepLook(look: AddressLook): Promise<void>;
  fetch(address: string): Promise<Result<{ readonly bytes: Uint8Array; readonly etag: string | null }, FetchProblem>>;
  /** What the background kept of this address, once. */
  takeIncoming(address: string): Promise<Uint8Array | null>;
  /** From now on it is looked at daily. */
  arm(): Promise<void>;
}

/** Opens packs and keeps their contents, away from the window's own thread. */
export interface PackDesk {
  /** `bodyKeyOf`: under which name the installed contents of each pack are kept. Bytes may be given away. */
  examine(
    bytes: Uint8Array,
    bodyKeys: Readonly<Record<string, string>>,
  ): Promise<Result<Diperiksa, PackProblem | { readonly code: 'broken'; readonly path: '' }>>;
  /** Keeps the contents of the pack examined last. */
  keep(): Promise<Result<null, KeepProblem>>;
  /** Drops all contents but these. */
  dropAllBut(bodyKeys: readonly string[]): Promise<void>;
  /** Those of these names whose contents are there. */
  present(bodyKeys: readonly string[]): Promise<readonly string[]>;
}

export interface DaftarStore {
  /** `broken`: stored by a newer version, or not readable; never overwritten. */
  load(): Promise<{ readonly value: DaftarPaket; readonly broken: boolean }>;
  change(step: (now: DaftarPaket) => DaftarPaket): Promise<Result<DaftarPaket, KeepProblem | 'newer'>>;
  /**
   * While contents are kept, named in the list, and what no list names is dropped: no other window does the same, or it
   * would drop what this one has kept and not yet named.
   */
  alone(work: () => Promise<void>): Promise<void>;
  onChange(callback: () => void): void;
}

export interface PaketPorts {
  readonly store: DaftarStore;
  readonly desk: PackDesk;
  readonly addresses: AddressPort;
  readonly policy: () => Promise<Kebijakan>;
  readonly fingerprint: (kunci: string) => Promise<string>;
  readonly readFile: (file: File) => Promise<Uint8Array>;
  readonly now: () => number;
  /** Today as "2026-03-01", where the person is. */
  readonly today: () => string;
  readonly appVersion: string;
}
