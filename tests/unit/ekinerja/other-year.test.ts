/** Reading last year's SKP leaves e-Kinerja in the year it was in, or says exactly where it is. */
import { describe, expect, it } from 'vitest';
import { createYearReader } from '../../../utils/ekinerja/other-year';
import type { YearNote, YearNoteStore, YearPorts, YearReader } from '../../../utils/ekinerja/other-year';
import { address, openSite } from './stand-in';
import type { Site } from './stand-in';
import { parsePage } from '../run/support/parse-page';

interface Rig {
  readonly site: Site;
  readonly reader: YearReader;
  readonly notes: { note: YearNote | null };
  /** Years of the person's sessions on the stand-in. */
  years(): number[];
  year(): number;
}

const tag = (akun: string): Promise<string> => Promise.resolve(akun === '' ? '' : `tag-${akun.slice(-3)}`);

async function rig(more: Partial<YearPorts> = {}, notes: { note: YearNote | null } = { note: null }): Promise<Rig> {
  const site = await openSite('tahun-lalu');
  const note: YearNoteStore = {
    remember: (one) => {
      notes.note = one;
      return Promise.resolve();
    },
    recall: () => Promise.resolve(notes.note),
    forget: () => {
      notes.note = null;
      return Promise.resolve();
    },
  };
  const reader = createYearReader({
    fetch: site.client.fetch,
    parse: parsePage,
    pageUrl: () => address('kinerja/kegiatan-rhk/index'),
    note,
    accountTagOf: tag,
    acquireLock: () => Promise.resolve(() => undefined),
    sleep: () => Promise.resolve(),
    ...more,
  });
  const years = (): number[] =>
    Object.values(site.simulator.state.sesi).flatMap(({ idPegawai, tahun }) => (idPegawai === 1 ? [tahun] : []));
  return { site, reader, notes, years, year: () => years()[0] ?? 0 };
}

const signal = (): AbortSignal => new AbortController().signal;
const YEAR_FORM = ['filter', 'filter/filter'];
const posts = ({ site }: Rig): number =>
  site.simulator.log.filter(({ method, route }) => method === 'POST' && YEAR_FORM.includes(route)).length;

describe('reading the SKP of last year', () => {
  it('reads it whole and puts the year back', async () => {
    const one = await rig();
    const { reading, ...state } = await one.reader.readOtherYear(2025, null, signal());
    expect(state).toEqual({ yearNow: 2026, restored: true, why: null });
    expect([one.year(), one.notes.note, posts(one)]).toEqual([2026, null, 2]);
    if (!reading.ok) throw new Error(reading.reason);
    expect(reading.value.facts.skp).toMatchObject({ tahun: 2025, nomorSkp: '1-2025' });
    expect(reading.value.facts.skp?.rhk.length).toBeGreaterThan(5);
    expect([reading.value.missing, reading.value.gaps]).toEqual([[], false]);
  });

  it('changes nothing for the year it is in', async () => {
    const one = await rig();
    const { reading, restored } = await one.reader.readOtherYear(2026, null, signal());
    expect([reading.ok, restored, posts(one)]).toEqual([true, true, 0]);
  });

  it('says that there is no SKP in a year without one, and is back', async () => {
    const one = await rig();
    const answer = await one.reader.readOtherYear(2024, null, signal());
    expect(answer).toEqual({
      reading: { ok: false, reason: 'noSkpThatYear' },
      yearNow: 2026,
      restored: true,
      why: null,
    });
    expect(one.year()).toBe(2026);
  });

  it('says that e-Kinerja does not take a year', async () => {
    const one = await rig();
    const answer = await one.reader.readOtherYear(2016, null, signal());
    expect(answer.reading.ok).toBe(false);
    expect(answer).toMatchObject({ yearNow: 2026, restored: true });
    expect([one.year(), one.notes.note]).toEqual([2026, null]);
  });

  it('never works beside a run', async () => {
    const one = await rig({ acquireLock: () => Promise.resolve(null) });
    const answer = await one.reader.readOtherYear(2025, null, signal());
    expect(answer).toMatchObject({ reading: { ok: false, reason: 'anotherRun' }, restored: true });
    expect(posts(one)).toBe(0);
    expect(await one.reader.restoreYear()).toMatchObject({ why: 'anotherRun' });
  });

  it('changes nothing if the note cannot be stored', async () => {
    const refuseNote: YearNoteStore = {
      remember: () => Promise.reject(new Error('full')),
      recall: () => Promise.resolve(null),
      forget: () => Promise.resolve(),
    };
    const one = await rig({ note: refuseNote });
    const answer = await one.reader.readOtherYear(2025, null, signal());
    expect([answer.reading, posts(one), one.year()]).toEqual([{ ok: false, reason: 'noteNotStored' }, 0, 2026]);
  });

  it('puts the year back when the person cancels in the middle', async () => {
    const stop = new AbortController();
    const one = await rig();
    const reader = createYearReader({
      ...(await portsOf(one)),
      fetch: async (input, init) => {
        const answer = await one.site.client.fetch(input, init);
        if (one.year() === 2025) stop.abort();
        return answer;
      },
    });
    const answer = await reader.readOtherYear(2025, null, stop.signal);
    expect(answer).toMatchObject({ reading: { ok: false, reason: 'aborted' }, yearNow: 2026, restored: true });
    expect([one.year(), one.notes.note]).toEqual([2026, null]);
  });

  it('waits for a change whose answer never came, and puts that back as well', async () => {
    const one = await rig();
    let late: (() => Promise<unknown>) | null = null;
    let lost = false;
    const reader = createYearReader({
      ...(await portsOf(one)),
      fetch: (input, init) => {
        if (init?.method !== 'POST' || lost) return one.site.client.fetch(input, init);
        lost = true;
        late = () => one.site.client.fetch(input, { ...init, signal: null });
        return Promise.reject(new TypeError('connection lost'));
      },
      sleep: async (ms) => {
        if (ms >= 5_000) await late?.();
      },
    });
    const answer = await reader.readOtherYear(2025, null, signal());
    expect(answer).toMatchObject({ yearNow: 2026, restored: true });
    expect([answer.reading.ok, posts(one), one.year(), one.notes.note]).toEqual([true, 2, 2026, null]);
  });

  it('leaves a year that was chosen elsewhere meanwhile', async () => {
    const one = await rig();
    const reader = createYearReader({
      ...(await portsOf(one)),
      fetch: async (input, init) => {
        const answer = await one.site.client.fetch(input, init);
        for (const sesi of Object.values(one.site.simulator.state.sesi)) if (sesi.tahun === 2025) sesi.tahun = 2023;
        return answer;
      },
    });
    const answer = await reader.readOtherYear(2025, null, signal());
    expect(answer).toMatchObject({ yearNow: 2023, restored: false, why: 'yearChangedElsewhere' });
    expect([one.year(), one.notes.note]).toEqual([2023, null]);
  });

  it('tells of a year left behind, and puts it back later', async () => {
    const notes: { note: YearNote | null } = { note: null };
    const one = await rig({}, notes);
    // The tab dies right after the year was changed.
    let dead = false;
    const killed = createYearReader({
      ...(await portsOf(one)),
      fetch: async (input, init) => {
        if (dead) throw new TypeError('the page is gone');
        const answer = await one.site.client.fetch(input, init);
        if (one.year() === 2025) dead = true;
        return answer;
      },
    });
    const answer = await killed.readOtherYear(2025, null, signal());
    expect(answer).toMatchObject({ restored: false });
    expect(notes.note).toEqual({ semula: 2026, dibaca: 2025, accountTag: 'tag-001' });
    expect(one.year()).toBe(2025);
    // A second reading would take 2025 for the person's own year.
    expect((await one.reader.readOtherYear(2024, null, signal())).reading).toEqual({
      ok: false,
      reason: 'yearChangedElsewhere',
    });
    expect(await one.reader.restoreYear()).toEqual({ yearNow: 2026, restored: true, why: null });
    expect([one.year(), notes.note]).toEqual([2026, null]);
    expect(await one.reader.restoreYear()).toMatchObject({ why: 'nothingToRestore' });
  });

  it.each(['status500', 'dropAfter', 'csrfRefused', 'sessionExpired', 'otherAccount'] as const)(
    '%s: the year is back, or a note is left',
    async (kind) => {
      // The year form, and a page of the SKP.
      for (const at of [2, 6]) {
        const one = await rig();
        one.site.simulator.arm({ kind, route: null, at, times: 1 });
        const { restored, yearNow } = await one.reader.readOtherYear(2025, null, signal());
        const isBack = (yearNow === null || yearNow === 2026) && one.years().every((year) => year === 2026);
        const isNoted = one.notes.note?.semula === 2026 && one.notes.note.dibaca === 2025;
        expect([at, restored ? isBack : isNoted]).toEqual([at, true]);
      }
    },
    60_000,
  );
});

async function portsOf({ site, notes }: Rig): Promise<YearPorts> {
  const note: YearNoteStore = {
    remember: (one) => Promise.resolve(void (notes.note = one)),
    recall: () => Promise.resolve(notes.note),
    forget: () => Promise.resolve(void (notes.note = null)),
  };
  return Promise.resolve({
    fetch: site.client.fetch,
    parse: parsePage,
    pageUrl: () => address('kinerja/kegiatan-rhk/index'),
    note,
    accountTagOf: tag,
    acquireLock: () => Promise.resolve(() => undefined),
    sleep: () => Promise.resolve(),
  });
}
