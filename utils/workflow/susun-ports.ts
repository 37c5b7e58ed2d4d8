/** What the editor of own guides needs from outside: its store, a finger on the page, files. */
import type { LaporPilih, OrderPilih } from '../agent/pemilih-agent';
import type { PanduanSendiri } from '../guide/sendiri';
import type { Result } from '../skp/result';
import type { FileOut, PageLook } from './matriks-ports';

/** Why a change could not be kept. */
export type TakTersimpan = 'newer' | 'tooMany' | 'storageFull' | 'storageFailed';

export interface SusunStore {
  /** null: what is stored cannot be read. */
  load(): Promise<readonly PanduanSendiri[] | null>;
  change(
    step: (now: readonly PanduanSendiri[]) => readonly PanduanSendiri[],
  ): Promise<Result<readonly PanduanSendiri[], TakTersimpan>>;
  onChange(callback: () => void): void;
}

/** The way to the page in the tab, for choosing something there, and back. */
export interface Pemilihan {
  /** Lets the person choose in the tab of e-Kinerja, which comes to the front; null = there is none, or it takes no script. */
  pick(order: OrderPilih, onLapor: (lapor: LaporPilih) => void, onEnd: () => void): Promise<{ end(): void } | null>;
  /** Our own page comes to the front again. */
  back(): Promise<void>;
}

export interface PemilihDoor extends Pemilihan {
  look(): Promise<PageLook>;
}

export interface SusunPorts {
  readonly store: SusunStore;
  readonly door: PemilihDoor;
  /** The texts of the official guide, in the person's language. */
  readonly official: () => Omit<PanduanSendiri, 'id'>;
  /** What an empty guide is called at first. */
  readonly nameless: () => string;
  readonly pickOrder: () => OrderPilih;
  readonly readFile: (file: File) => Promise<Uint8Array>;
  readonly save: (file: FileOut) => void;
  readonly now: () => number;
}
