/** What the check page needs from outside: the page in the tab, and the person's disk. */
import type { KenalKata } from '../bangku/kata';
import type { KataSitus } from '../ekinerja/adopt-words';
import type { LihatHalaman } from '../ekinerja/laporan/look';
import type { Result } from '../skp/result';
import type { OrderPilih } from '../agent/pemilih-agent';
import type { Pemilihan } from './susun-ports';
import type { FaktaBantuan } from './catatan-bantuan';
import type { FileOut, PageLook } from './matriks-ports';

export interface HalamanDoor {
  /** `lihat` null: the tab has no page that could be looked at; `found` says why. */
  look(): Promise<{ readonly found: PageLook; readonly lihat: LihatHalaman | null }>;
  /** Must come from a click: the browser asks the person. */
  askPermission(): Promise<boolean>;
  /** Another page may be in the tab. */
  onChange(callback: () => void): void;
}

/** Words the person took into use. */
export interface KataDoor {
  readonly kenal: KenalKata;
  locked(): Promise<boolean>;
  load(): Promise<readonly KataSitus[]>;
  save(kata: readonly KataSitus[]): Promise<Result<null, 'storageFull' | 'storageFailed'>>;
}

/** Lets the person choose a word on the page in the tab. */
export interface TunjukDoor extends Pemilihan {
  readonly order: () => OrderPilih;
}

export interface HalamanPorts {
  readonly pemilih: TunjukDoor;
  readonly kata: KataDoor;
  readonly bantuan: () => Promise<Omit<FaktaBantuan, 'halaman'>>;
  readonly readFile: (file: File) => Promise<Uint8Array>;
  readonly door: HalamanDoor;
  readonly save: (file: FileOut) => void;
  readonly version: string;
  readonly now: () => Date;
}
