/**
 * The daily log in the panel. Invariants:
 * - entries are only what the person's own sheet said, kept in this browser, shown to the account they were prepared under;
 * - an entry counts as stored only after it was found in the site's own list;
 * - nothing is ever put into a form from here, and nothing is saved: a day's entries are only offered.
 */
import type { HarianListReading } from '../ekinerja/pages/kinerja-harian/read';
import { addEntries, asFilled, inLastWords, indikatorNote, keadaanOf, markSeen } from '../harian/entries';
import { daysBetween, stillKept, todayWib, type CatatanHarian } from '../harian/model';
import { readEntries } from '../harian/read-entries';
import type { SampleRow } from '../import/harian-sample';
import type { WorkbookInfo } from '../import/import-session';
import type { FileProblem } from '../import/types';
import type { Result } from '../skp/result';
import type { Skp } from '../skp/model';
import type { HarianPorts } from './harian-ports';
import type { HarianIntent, HarianState } from './harian-state';
import { createTaskStore } from './task-store';
import type { Task } from './tasks';

export interface HarianMachine extends Task<HarianState, HarianIntent> {
  /** Resolves when everything sent so far has been handled (for tests). */
  readonly settled: () => Promise<void>;
}

const PAGES: readonly string[] = ['kinerja-harian', 'form-kinerja-harian'];
const DAY_MS = 86_400_000;

export const EMPTY_HARIAN: HarianState = {
  here: false,
  today: '',
  hariBerganti: false,
  entries: [],
  othersKept: 0,
  indikatorChecked: false,
  unread: 0,
  busy: null,
  fileProblem: null,
  report: null,
  noAccount: false,
  notStored: false,
  removed: null,
  broken: false,
};

/** Follows the tab the panel looks at. */
export function createHarianMachine(ports: HarianPorts): HarianMachine {
  const { store, now } = ports;
  let kept: readonly CatatanHarian[] = [];
  let akun: string | null = null;
  /** Whose `skp` and report are. */
  let owner: string | null = null;
  let skp: Skp | null = null;
  let looked: unknown = null;
  /** What was put into a form last, as it was before: that can be taken back. */
  let unfilled: CatatanHarian | undefined;
  /** How far the site's day is ahead of this computer's clock. */
  let ahead = 0;
  const today = (): string => todayWib(now() + ahead * DAY_MS);
  const own = createTaskStore<HarianState>({ ...EMPTY_HARIAN, today: todayWib(now()) }, () => ({
    busy: null,
    broken: true,
  }));
  const { state, update, enqueue } = own;

  /** Everything shown of the entries, anew. */
  function show(change: Partial<HarianState> = {}): void {
    const day = today();
    const own = kept.filter((entry) => entry.akun === akun).map(inLastWords);
    update({
      ...change,
      today: day,
      entries: own.map((catatan) => ({
        catatan,
        keadaan: keadaanOf(catatan, day),
        indikator: indikatorNote(catatan, skp),
      })),
      othersKept: kept.length - own.length,
      indikatorChecked: skp !== null,
      noAccount: akun === null,
    });
  }

  /** Changes what is kept, on top of what is stored now: another panel may have changed it. */
  async function change(next: (stored: readonly CatatanHarian[]) => readonly CatatanHarian[]): Promise<void> {
    const stored = await store.alone(async () => {
      const before = await store.load(today());
      kept = next(before);
      return kept === before || store.save(kept, today());
    });
    show({ notStored: !stored });
  }
  const changeOne = (id: string, next: (entry: CatatanHarian) => CatatanHarian): Promise<void> =>
    change((stored) => stored.map((entry) => (entry.id === id ? next(entry) : entry)));

  async function whose(): Promise<void> {
    akun = await ports.account();
    if (akun === null || akun === owner) return;
    [owner, skp] = [akun, null];
    update({ report: null, fileProblem: null, removed: null });
  }

  async function look(): Promise<void> {
    const page = ports.page();
    if (page === looked || page.kind === 'looking') return;
    looked = page;
    const here = page.kind === 'otherPage' && PAGES.includes(page.page);
    if (!here) {
      // What hinders an entry may be mended there, or approved meanwhile.
      if (state().entries.some(({ indikator }) => indikator !== null && indikator !== 'missing')) skp = null;
      if (state().here) update({ here });
      return;
    }
    await whose();
    const list = page.page === 'kinerja-harian' ? await ports.readList() : null;
    await change((stored) => {
      if (list === null || akun === null) return stored;
      const own = stored.filter((entry) => entry.akun === akun);
      const marked = new Map(markSeen(own, list.entries, now()).map((entry) => [entry.id, entry]));
      const changed = own.some((entry) => marked.get(entry.id) !== entry);
      return changed ? stored.map((entry) => marked.get(entry.id) ?? entry) : stored;
    });
    update({ here, unread: list === null ? 0 : unreadOf(list) });
    if (skp === null && state().entries.length > 0) await readSkp();
  }

  /** Which indikator are approved: asked once, with every sheet, and on coming back where one was not. */
  async function readSkp(): Promise<void> {
    update({ busy: 'checking' });
    skp = (await ports.readSkp()) ?? skp;
    show({ busy: null });
  }

  async function take(opened: Promise<Result<WorkbookInfo, FileProblem>>): Promise<void> {
    update({ busy: 'opening', fileProblem: null, report: null, removed: null, broken: false });
    const result = await opened;
    await whose();
    if (!result.ok || akun === null) {
      show({ busy: null, fileProblem: result.ok ? null : result.reason });
      return;
    }
    const mine = akun;
    const { entries, problems, leftOut } = readEntries(await ports.sheet.harianTable(), today());
    let counts = { added: 0, known: 0, beyond: 0 };
    await change((stored) => {
      const { all, ...rest } = addEntries(stored, entries, mine, today(), ports.newId);
      counts = rest;
      return rest.added === 0 ? stored : all;
    });
    show({ report: { ...counts, leftOut, problems } });
    await readSkp();
  }

  async function sample(format: 'xlsx' | 'csv'): Promise<void> {
    // The writer of workbooks is large: it comes when it is asked for.
    const { harianSample } = await import('../import/harian-sample');
    if (skp === null) await readSkp();
    ports.save(await harianSample(sampleRows(skp, now() + ahead * DAY_MS), format));
  }

  async function handle(intent: HarianIntent): Promise<void> {
    switch (intent.type) {
      case 'openFile': {
        const { file } = intent;
        return take(file.arrayBuffer().then((buffer) => ports.sheet.open(file.name, new Uint8Array(buffer))));
      }
      case 'paste':
        return take(ports.sheet.paste(intent.text));
      case 'downloadSample':
        return sample(intent.format);
      case 'remove':
        return change((stored) => {
          update({ removed: stored.find(({ id }) => id === intent.id) ?? null });
          return stored.filter(({ id }) => id !== intent.id);
        });
      case 'bringBack': {
        const { removed } = state();
        update({ removed: null });
        // Whose it was may have gone since.
        if (removed?.akun !== akun) return;
        return change((stored) => stillKept([...stored, removed], today()));
      }
      case 'removeAll':
        update({ report: null, removed: null });
        return change((stored) => stored.filter((entry) => entry.akun !== akun));
      case 'filled':
        // The sheet is dealt with.
        update({ report: null });
        return changeOne(intent.id, (entry) => {
          const { isi } = intent;
          if (isi === null)
            return unfilled?.id === entry.id ? { ...entry, diisi: unfilled.diisi, isi: unfilled.isi } : entry;
          unfilled = entry;
          return asFilled(entry, isi, now());
        });
      case 'again':
        return changeOne(intent.id, (entry) => ({ ...entry, diisi: null, isi: undefined, terlihat: null }));
      case 'lookAgain':
        looked = null;
        update({ broken: false });
        return look();
    }
  }

  /** After "diskresi" of an admin this is a past day until the next form says otherwise: each entry shows its own date. */
  function takeSiteDay(): void {
    const printed = ports.siteDay();
    const loaded = todayWib(printed?.dimuat ?? now());
    const by = printed === null ? ahead : daysBetween(loaded, printed.tanggal);
    // Printed otherwise than the site is known to: no day that could be gone by.
    if (Number.isNaN(by)) return;
    ahead = by;
    // The server dates a new entry when it is stored, not when its form was opened (docs/ekinerja.md §4.14).
    const hariBerganti = loaded !== todayWib(now());
    if (today() !== state().today || hariBerganti !== state().hariBerganti) show({ hariBerganti });
  }

  ports.onSiteDay(() => enqueue(takeSiteDay));
  ports.onPage(() => enqueue(look));
  enqueue(look);

  return {
    ...own,
    send: (intent) => enqueue(() => handle(intent)),
  };
}

const unreadOf = ({ entries, unread }: HarianListReading): number =>
  unread + entries.filter(({ uraian }) => uraian === null).length;

/** Today and the days after it, with the person's own approved indikator where they are known. The uraian is theirs. */
function sampleRows(skp: Skp | null, now: number): readonly SampleRow[] {
  const known = (skp?.rhk ?? []).flatMap(({ jenis, indikator }) =>
    indikator.filter(({ status }) => status === 'setuju').map(({ nama }) => ({ jenis, indikator: nama })),
  );
  const rows = known.length > 0 ? known : [{ jenis: 'utama' as const, indikator: '' }];
  return rows.slice(0, 20).map((row, index) => ({
    ...row,
    tanggal: todayWib(now + Math.floor(index / 3) * DAY_MS),
  }));
}
