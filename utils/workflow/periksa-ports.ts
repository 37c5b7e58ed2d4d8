/** What the checklist task needs from outside: the pages of one SKP, the two runs, the person's clipboard. */
import type { Place } from '../checklist/types';
import type { SiteFailure, WholeSkpReading } from '../ekinerja/types';
import type { EditPlan, EditSnapshot } from '../run/edit-types';
import type { KirimOrder, KirimSnapshot, KirimStop } from '../run/kirim-types';
import type { Result } from '../skp/result';
import type { PageLook } from './matriks-ports';

/** The panel's door to the SKP behind the e-Kinerja tab. Its page script is loaded on the first question. */
export interface SkpDoor {
  look(): Promise<PageLook>;
  /** `nomorSkp` null = the SKP the page shows, else the site's own choice. */
  readSkp(nomorSkp: string | null): Promise<Result<WholeSkpReading, SiteFailure>>;
  startKirim(order: KirimOrder): Promise<Result<{ orderId: string }, KirimStop>>;
  stopKirim(): Promise<void>;
  startEdits(plan: EditPlan): Promise<Result<{ planId: string }, NonNullable<EditSnapshot['reason']>>>;
  stopEdits(): Promise<void>;
  /** Opens the page of the place in the tab, scrolls to it and marks it. False: the page opened, the place was not found. */
  leadTo(place: Place): Promise<boolean>;
  onChange(callback: () => void): void;
  onKirim(callback: (snapshot: KirimSnapshot) => void): void;
  onEdits(callback: (snapshot: EditSnapshot) => void): void;
}
