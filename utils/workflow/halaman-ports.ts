/** What the check page needs from outside: the page in the tab, and the person's disk. */
import type { LihatHalaman } from '../ekinerja/laporan/look';
import type { FileOut, PageLook } from './matriks-ports';

export interface HalamanDoor {
  /** `lihat` null: the tab has no page that could be looked at; `found` says why. */
  look(): Promise<{ readonly found: PageLook; readonly lihat: LihatHalaman | null }>;
  /** Must come from a click: the browser asks the person. */
  askPermission(): Promise<boolean>;
  /** Another page may be in the tab. */
  onChange(callback: () => void): void;
}

export interface HalamanPorts {
  readonly door: HalamanDoor;
  readonly save: (file: FileOut) => void;
  readonly version: string;
  readonly now: () => Date;
}
