/** What the guide needs from outside: the person's own pages, read only; a finger on the page; one stored switch. */
import type { LaporTunjuk, OrderTunjuk } from '../agent/penunjuk-agent';
import type { DaftarSkpReading } from '../ekinerja/pages/daftar-skp/read';
import type { HarianYear } from '../ekinerja/skp-reader';
import type { SiteFailure } from '../ekinerja/types';
import type { HalamanPanduan } from '../guide/model';
import type { PanduanSendiri } from '../guide/sendiri';
import type { Result } from '../skp/result';
import type { SumberPanduan } from './panduan-state';
import type { Checklist, SkpDoor } from './periksa-ports';

export interface PanduanDoor extends Pick<SkpDoor, 'look' | 'readSkp' | 'onChange'> {
  readSkpList(): Promise<Result<DaftarSkpReading, SiteFailure>>;
  readHarian(): Promise<Result<HarianYear, SiteFailure>>;
  /** Whether the form of the tab offers no RHK of the atasan; null = it is no such form. */
  atasanKosong(): Promise<boolean | null>;
  /** Opens a page whose GET changes nothing; forms and the lampiran by the list that leads to them. */
  open(halaman: HalamanPanduan, nomorSkp: string | null, lampiran: string | null): Promise<void>;
  /** Points in the tab until `end`; null = the script cannot be there. */
  point(
    order: OrderTunjuk,
    onLapor: (lapor: LaporTunjuk) => void,
    onEnd: () => void,
  ): Promise<{ focus(): Promise<void>; end(): void } | null>;
}

/** All that is remembered: where the person is in the guide is read anew each time. */
export interface PanduanMemory {
  readonly sambutanSelesai: boolean;
  readonly menunjuk: boolean;
  /** Key of the chosen guide. */
  readonly dipilih: string;
  /** Its steps without a judge that the person is done with, by their words. */
  readonly dilihat: readonly string[];
}

/** A guide besides the official one. */
export interface PanduanTersedia {
  readonly kunci: string;
  readonly dari: SumberPanduan;
  readonly isi: PanduanSendiri;
}

export interface PanduanPorts {
  readonly door: PanduanDoor;
  readonly loadChecklist: () => Promise<Pick<Checklist, 'runChecklist'>>;
  /** The person's own guides that are complete, and those of the packs in use. */
  readonly loadPanduan: () => Promise<readonly PanduanTersedia[]>;
  readonly onPanduanChange: (callback: () => void) => void;
  readonly memory: PanduanMemory;
  readonly remember: (memory: PanduanMemory) => Promise<void>;
  /** What is kept now; every window may have a panel of its own. */
  readonly recall: () => Promise<PanduanMemory>;
  readonly onMemory: (changed: () => void) => void;
  /** The words and the look of the pointer on the page, in the person's language. */
  readonly pointer: () => { readonly look: OrderTunjuk['look']; readonly say: (titik: string) => string };
  readonly now: () => number;
  /** After a moment, in which a page may finish loading. */
  readonly later: (run: () => void) => void;
}
