/**
 * The one typed door between panel, popup and the page-side agent. Every message names who may send it;
 * handlers check sender and payload (see message-guard.ts).
 */
import { defineExtensionMessaging } from '@webext-core/messaging';
import type { DaftarSkpReading } from '../ekinerja/pages/daftar-skp/read';
import type { HarianListReading } from '../ekinerja/pages/kinerja-harian/read';
import type { HarianYear } from '../ekinerja/skp-reader';
import type { OtherYear, YearState } from '../ekinerja/other-year';
import type { LihatHalaman } from '../ekinerja/laporan/look';
import type { Detection, MatriksReading, SiteFailure, WholeSkpReading } from '../ekinerja/types';
import type {
  FieldName,
  FillOrder,
  FillRefusal,
  FillReport,
  FormReading,
  FormRefusal,
  UndoReport,
} from '../formulir/model';
import type { Lead, Mark } from '../guard/lead';
import type { SkpPlan } from '../plan/skp-plan-types';
import type { TargetPlan } from '../plan/types';
import type { EditPlan, EditSnapshot, EditStop } from '../run/edit-types';
import type { KirimOrder, KirimSnapshot, KirimStop } from '../run/kirim-types';
import type { SkpRunSnapshot, SkpStopReason } from '../run/skp-run-types';
import type { RunSnapshot, StopReason } from '../run/types';
import type { UnderWay } from '../run/under-way';
import type { Result } from '../skp/result';
import type { SkpToPlan } from '../workflow/rencana-ports';

/** What the agent says about the live page. */
export interface PageReport {
  readonly detection: Detection;
  readonly accountTag: string | null;
  /** After a run on this page: the person has typed something that is not saved, or a popover is open. Before one: false. */
  readonly unsavedEdits: boolean;
  readonly run: RunSnapshot | null;
}

export interface ProtocolMap {
  /** panel, popup → page: which page is this? With the salt of the account's tag; null = look it up. */
  pageReport(salt: string | null): PageReport;
  /**
   * panel → page: read the Matriks. `fresh` fetches it (the live DOM shows typed values, not stored ones,
   * docs/ekinerja.md §6.4) with the SKP filter of the live page; `live` reads the document as it stands.
   */
  readMatriks(from: 'fresh' | 'live'): Result<MatriksReading, SiteFailure>;
  /** panel → page: run exactly this confirmed plan. */
  startRun(plan: TargetPlan): Result<{ runId: string }, StopReason | 'planStale' | 'nothingToDo'>;
  /** panel → page: continue a journalled run. */
  continueRun(runId: string): Result<{ runId: string }, StopReason>;
  controlRun(action: 'pause' | 'resume' | 'stop'): void;
  /** panel → page: scroll to a cell of the live Matriks and mark it. False if it is not there. */
  revealCell(key: string): boolean;
  /** page → panel: progress of the run. */
  runProgress(snapshot: RunSnapshot): void;

  // Answered by the page script that is loaded on demand (entrypoints/halaman): the checklist.
  /** panel → page: is that script there? Answers with a name of this very page, so that a later one is told apart. */
  halamanHere(): string;
  /** panel → page: read the whole SKP from its pages, fetched afresh. null = the one the page shows. */
  readSkp(nomorSkp: string | null): Result<WholeSkpReading, SiteFailure>;
  /** panel → page: which SKP the session year has. */
  readSkpList(): Result<DaftarSkpReading, SiteFailure>;
  /** panel → page: the daily entries of the session year, and the site's own day. */
  readHarian(): Result<HarianYear, SiteFailure>;
  /** panel → page: send exactly these indikator, one by one. */
  startKirim(order: KirimOrder): Result<{ orderId: string }, KirimStop>;
  stopKirim(): void;
  /** panel → page: what is it carrying out? */
  underWay(): UnderWay;
  /** panel → page: make exactly these changes. */
  startEdits(plan: EditPlan): Result<{ planId: string }, EditStop>;
  stopEdits(): void;
  /** panel, background → page: scroll to this place of the live page and mark it. */
  revealPlace(mark: Mark): boolean;
  /** page → panel */
  kirimProgress(snapshot: KirimSnapshot): void;
  editProgress(snapshot: EditSnapshot): void;

  // Answered by the same script: the whole SKP.
  /** panel → page: everything a plan of the whole SKP is made from. null = the SKP the page shows. */
  readToPlan(nomorSkp: string | null): Result<SkpToPlan, SiteFailure>;
  /** panel → page: the SKP of another year (`nomorSkp` null = the site's own choice); the year of e-Kinerja is put back afterwards. */
  readYear(which: { readonly tahun: number; readonly nomorSkp: string | null }): OtherYear;
  restoreYear(): YearState;
  /** panel → page: carry out exactly this plan. */
  startSkp(plan: SkpPlan): Result<{ runId: string }, SkpStopReason>;
  /** panel → page: continue a journalled run. */
  continueSkp(runId: string): Result<{ runId: string }, SkpStopReason>;
  controlSkp(action: 'pause' | 'resume' | 'stop'): void;
  /** panel → page: the run of this page, also when it ended. */
  skpUnderWay(): SkpRunSnapshot | null;
  /** page → panel, background */
  skpProgress(snapshot: SkpRunSnapshot): void;

  // Answered by the same script: forms.
  /** panel → page: what is in the form of the live page? */
  readForm(): Result<FormReading, FormRefusal>;
  /** panel → page: put exactly this into exactly this form. Saving stays the person's click. */
  fillForm(order: FillOrder): Result<FillReport, FillRefusal>;
  /** panel → page: put back what the last filling of this form (by its token) replaced. */
  undoFill(token: string): Result<UndoReport, FillRefusal>;
  /** panel → page: the cursor into this field. False if it is not there. */
  focusField(field: FieldName): boolean;

  /** options → page: which words stand where, and the page's structure as a report. */
  lihatHalaman(): LihatHalaman;

  /** panel → page: the list Kinerja Harian as the live page shows it; null = it is no such page. */
  readHarianList(): HarianListReading | null;
  /** panel → page: heading of the part of the lampiran this form is for, from the list it leads back to; null = unknown. */
  lampiranHeading(): string | null;

  /** background → panel of this window: the person asked for the form they are in ("Isi dari templat"). */
  showForm(at: { readonly windowId: number }): void;

  // Asked by the page script, answered by the background.
  /** Load the on-demand script into the sender's frame. False: it cannot be loaded. */
  loadHalaman(): boolean;
  /** Open the page of this place in the sender's tab, if its GET changes nothing, and mark the place. */
  leadTo(lead: Lead): boolean;
}

export const { sendMessage, onMessage } = defineExtensionMessaging<ProtocolMap>();
