/** What a run of field edits needs from outside. The engine knows the site only through these. */
import type { SiteFailure, WholeSkpReading } from '../ekinerja/types';
import type { Result } from '../skp/result';
import type { EditForm, EditPlan, EditSnapshot, FieldEdit } from './edit-types';
import type { Clock } from './types';
import type { EditStore } from './work-types';

export type PostAnswer =
  /** The site went on to another page. Not a proof. */
  | { readonly kind: 'accepted' }
  /** The form came back with errors; the site's own words. Nothing was stored. */
  | { readonly kind: 'refused'; readonly words: string }
  /** `reached`: may the server have stored it? 'no' only when that is certain. */
  | { readonly kind: 'failed'; readonly failure: SiteFailure; readonly reached: 'no' | 'maybe' };

/** A form of the site, fetched afresh. */
export interface OpenedForm {
  /** As in WholeSkpReading. */
  readonly akun: string;
  /** The stored value; null if the form has no such field that can be typed into. */
  valueOf(field: FieldEdit['field']): string | null;
  /** Posts the form as it was loaded, with this one field changed. */
  post(field: FieldEdit['field'], value: string, signal: AbortSignal): Promise<PostAnswer>;
}

export interface FormSite {
  /** The SKP from all its pages, fetched afresh. */
  readWhole(nomorSkp: string | null, signal: AbortSignal): Promise<Result<WholeSkpReading, SiteFailure>>;
  /**
   * The form behind a link of the page. `targetId`: the id the link carries; `from`: the list it stands on, to which the
   * site leads back.
   */
  open(
    form: EditForm,
    targetId: string,
    url: string,
    from: string,
    signal: AbortSignal,
  ): Promise<Result<OpenedForm, SiteFailure>>;
}

export interface EditOptions {
  readonly plan: EditPlan;
  readonly site: FormSite;
  readonly runId: string;
  readonly journal: EditStore;
  readonly clock: Clock;
  readonly accountTagOf: (akun: string) => Promise<string>;
  /** Null = another run holds the lock. */
  readonly acquireLock: () => Promise<(() => void) | null>;
  /** False once the extension was reloaded under the page. */
  readonly isAlive?: () => boolean;
  /** Called at every change. */
  readonly onProgress: (snapshot: EditSnapshot) => void;
}

export interface EditRun {
  /** Runs to the end; resolves when stopped or finished. Never rejects. A second call returns the first one's end. */
  start(): Promise<EditSnapshot>;
  /** Nothing further is posted; the edit under way is still proven. */
  stop(): void;
  snapshot(): EditSnapshot;
}
