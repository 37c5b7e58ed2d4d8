/** What the trainer's mode needs from outside: the guide as it stands, the masking of pages, the zoom of the tab. */
import type { Peserta } from '../guide/kelas';
import type { WaktuLangkah } from '../guide/waktu-langkah';
import type { PanduanState } from './panduan-state';
import type { Task } from './tasks';

/** Kept in this browser: nothing of it is about a person. */
export interface PelatihMemory {
  readonly aktif: boolean;
  /** Large ring and bubble of the pointer. */
  readonly besar: boolean;
  readonly kelas: readonly Peserta[];
}

/** A tab that was made larger, and what it was before. */
export interface ZoomSemula {
  readonly tabId: number;
  readonly semula: number;
  /** How large it is now, in per cent: a panel that is opened anew says it. */
  readonly persen: number;
}

/** Kept until the browser closes. */
export interface PelatihSession {
  readonly waktu: WaktuLangkah;
  readonly zoom: ZoomSemula | null;
}

export interface PelatihPorts {
  readonly memory: PelatihMemory;
  /** Whether pages are masked already. */
  readonly samarkan: boolean;
  readonly remember: (memory: PelatihMemory) => Promise<void>;
  /** What is kept now; every window may have a panel of its own. */
  readonly recall: () => Promise<PelatihMemory>;
  readonly onMemory: (changed: () => void) => void;
  readonly loadSession: () => Promise<PelatihSession | null>;
  readonly keepSession: (session: PelatihSession) => Promise<void>;
  readonly panduan: Pick<Task<PanduanState, unknown>, 'state' | 'subscribe'>;
  readonly samaran: {
    isOn(): Promise<boolean>;
    /** False: an open page could not be reached. */
    set(on: boolean): Promise<boolean>;
    /** Also for pages that came back from where no script could be loaded. */
    onChange(callback: (on: boolean) => void): void;
  };
  /** The e-Kinerja tab in per cent; null = there is none. `before`: a tab that is larger already. */
  readonly zoom: (percent: number, before: ZoomSemula | null) => Promise<ZoomSemula | null>;
  readonly zoomBack: (zoom: ZoomSemula) => Promise<void>;
  /** The large step display, in a tab of its own. */
  readonly openProjector: () => Promise<void>;
  /** The pointer's look changed while it may be pointing. */
  readonly pointAgain: () => void;
  readonly now: () => number;
}
