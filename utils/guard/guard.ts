/**
 * The guard on "Kirim": judges a held click and asks the person where something is wrong. Invariants:
 * - it never sends by itself: every way on is the person's own click, given back to the site, which asks as always;
 * - it never blocks for good: whatever fails, "Tetap kirim" stays on offer while the control is there;
 * - one question at a time; leaving the page or losing the control ends it, and nothing is sent.
 */
import type { TFunction } from 'i18next';
import { unmasked } from '../dom/unmasked';
import { queryParam, route, routeOf } from '../ekinerja/routes';
import type { SiteFailure, WholeSkpReading } from '../ekinerja/types';
import { refuse, type Result } from '../skp/result';
import type { Choice, GuardDialog, Said } from './dialog';
import { checkingWords, goneWords, harianWords, kirimWords, leadFailedWords } from './guard-words';
import { readOne, readTicked } from './harian-list';
import { replay } from './held-click';
import { holdsIndikator, judgeKirim, type Judgement } from './judge';
import { addressOf, type Lead } from './lead';
import { printedNomorSkp } from './nomor-skp';

type Reading = Result<WholeSkpReading, SiteFailure>;

export interface GuardPorts {
  readonly document: Document;
  /** Null = the SKP the page shows, else the site's own choice. */
  readonly readSkp: (nomorSkp: string | null, signal: AbortSignal) => Promise<Reading>;
  /** The dialog and its words, in the language chosen now. */
  readonly dialog: (onChoice: (choice: Choice) => void) => Promise<{ readonly t: TFunction; readonly ui: GuardDialog }>;
  /** Opens the place in this tab. */
  readonly leadTo: (lead: Lead) => Promise<boolean>;
  /** Marks an element of the live page. */
  readonly mark: (element: Element) => void;
  readonly wait: (ms: number, signal: AbortSignal) => Promise<void>;
}

/** A reading quicker than this shows no dialog. */
const PATIENCE_MS = 250;
/** Once shown, the dialog stays long enough to be read as what it is. */
const SHOWN_MS = 600;

/** Takes over held clicks. A second click while a question is open belongs to the newer control. */
export function createGuard(ports: GuardPorts): (held: MouseEvent, control: HTMLElement) => void {
  let open: Question | null = null;
  return (held, control) => {
    if (open?.isAbout(control) === true) return;
    open?.drop();
    const question = new Question(ports, held, control);
    open = question;
    void question.ask().finally(() => {
      if (open === question) open = null;
    });
  };
}

class Question {
  private readonly ports: GuardPorts;
  private readonly held: MouseEvent;
  private readonly control: HTMLElement;
  private readonly address: string | null;
  private readonly ended = new AbortController();
  private ui: GuardDialog | null = null;
  /** The dialog has been on the page. */
  private asked = false;
  private choose: (choice: Choice) => void = () => undefined;

  constructor(ports: GuardPorts, held: MouseEvent, control: HTMLElement) {
    this.ports = ports;
    this.held = held;
    this.control = control;
    this.address = control.getAttribute('href');
  }

  /** False also when it is over, or the page threw the dialog away. */
  isAbout(control: HTMLElement): boolean {
    return control === this.control && !this.over() && (!this.asked || this.ui?.isOpen() === true);
  }

  drop(): void {
    this.ended.abort();
    this.ui?.close();
  }

  async ask(): Promise<void> {
    const { document } = this.ports;
    const view = document.defaultView;
    const leave = () => this.drop();
    view?.addEventListener('pagehide', leave);
    try {
      const made = await this.ports.dialog((choice) => this.choose(choice)).catch(() => null);
      if (this.over()) return;
      if (made === null) {
        // Nothing can be asked (the extension is just being replaced): the site goes on as without us.
        replay(this.held, this.control);
        return;
      }
      const { t, ui } = made;
      this.ui = ui;
      await (routeOf(this.address ?? '') === route.kirimIndikator ? this.askKirim(t) : this.askHarian(t));
    } finally {
      view?.removeEventListener('pagehide', leave);
      this.ended.abort();
      this.ui?.close();
    }
  }

  private over(): boolean {
    return this.ended.signal.aborted;
  }

  private async askKirim(t: TFunction): Promise<void> {
    const id = queryParam(this.address ?? '', 'id') ?? '';
    const reading = this.read(id).catch((): Reading => refuse({ kind: 'aborted' }));
    const early = await Promise.race([reading, this.ports.wait(PATIENCE_MS, this.ended.signal)]);
    if (this.over()) return;
    let found = early ?? null;
    if (found === null) {
      const shown = this.ports.wait(SHOWN_MS, this.ended.signal);
      const choice = this.show(checkingWords(t), true);
      const first = await Promise.race([choice, Promise.all([reading, shown]).then(([done]) => done)]);
      if (this.over()) return;
      if (typeof first === 'string') return this.follow(first, t, null);
      found = first;
    }
    const judged: Judgement = judgeKirim(found, id);
    const said = kirimWords(judged, t);
    if (said === null) return this.send(t);
    const choice = await this.show(said, false);
    if (this.over()) return;
    await this.follow(choice, t, judged.kind === 'refused' ? () => this.mend(judged, found) : null);
  }

  private async askHarian(t: TFunction): Promise<void> {
    const { control } = this;
    const harian = unmasked(() =>
      this.address === null ? readTicked((control as HTMLButtonElement).form) : readOne(control),
    );
    const said = harianWords(harian, t);
    if (said === null) return this.send(t);
    const choice = await this.show(said, false);
    if (this.over()) return;
    const row = harian.withoutIndikator.at(0)?.row;
    await this.follow(choice, t, () => {
      if (row?.isConnected !== true) return Promise.resolve(false);
      this.ports.mark(row);
      return Promise.resolve(true);
    });
  }

  /** The SKP the page prints or shows; where it is another one after all, the site's own choice. */
  private async read(id: string): Promise<Reading> {
    const { signal } = this.ended;
    const nomor = unmasked(() => printedNomorSkp(this.ports.document));
    const first = await this.ports.readSkp(nomor, signal);
    if (nomor === null || signal.aborted || (first.ok && holdsIndikator(first.value, id))) return first;
    const other = await this.ports.readSkp(null, signal);
    return other.ok && holdsIndikator(other.value, id) ? other : first;
  }

  private show(said: Said, busy: boolean): Promise<Choice> {
    const chosen = new Promise<Choice>((resolve) => (this.choose = resolve));
    this.asked = true;
    this.ui?.show(said, busy);
    return chosen;
  }

  private async follow(choice: Choice, t: TFunction, mend: (() => Promise<boolean>) | null): Promise<void> {
    if (choice === 'send') return this.send(t);
    this.close();
    if (choice === 'mend' && mend !== null) {
      const done = await mend().catch(() => false);
      if (!done && !this.over()) await this.show(leadFailedWords(t), false);
    }
  }

  /** Gives the click back; says so if its control is not the same any more. */
  private async send(t: TFunction): Promise<void> {
    const same = this.control.isConnected && this.control.getAttribute('href') === this.address;
    this.close();
    if (same && replay(this.held, this.control)) return;
    await this.show(goneWords(t), false);
  }

  private async mend(judged: Judgement & { kind: 'refused' }, reading: Reading): Promise<boolean> {
    const first = judged.findings.find(({ place }) => place !== null);
    if (!first?.place) return false;
    const links = reading.ok ? reading.value.links : null;
    const address = addressOf(first.place, links, this.ports.document.URL);
    return this.ports.leadTo({ place: first.place, rule: first.rule, address });
  }

  private close(): void {
    this.ui?.close();
    if (this.control.isConnected) this.control.focus({ preventScroll: true });
  }
}
