/**
 * A whole SKP made in a real browser, with something lost at a random moment: the tab, the browser, the background, the
 * session, the account, the SKP. Then it is continued to its end, and the stand-in holds the workbook, item for item:
 * nothing wrong, nothing twice, nothing proven that is not so. The seed names fault and moment.
 */
import type { BrowserContext, Page } from '@playwright/test';
import { killWorkerOf, RESTLESS_BACKGROUND } from '../../scripts/browsers/kill-worker';
import { logIn, SITE, type Target } from '../../scripts/browsers/launch';
import type { FaultKind, Simulator } from '../../simulator/contract';
import { AKUN_CONTOH } from '../../simulator/seeds/akun';
import type { SeededRandom } from '../unit/run/support/seeded-random';
import { expect } from './fixtures';
import { inWorld, rest, type World } from './kill-play';
import { words } from './panel';
import { logOut, posts, stored, susun, wanted, workbook } from './susun';

const DAFTAR = 'kinerja/kegiatan-rhk/index';
const LOST = ['browser', 'tab', 'background', 'session', 'account', 'skp'] as const;
export type Lost = (typeof LOST)[number];
/** What the site or the network does besides, by chance. */
const KINDS: readonly FaultKind[] = ['status500', 'status502', 'dropBefore', 'dropAfter', 'rateLimit', 'csrfRefused'];
const ROUTES = [
  'kinerja/kegiatan-rhk/create',
  'kinerja/kegiatan-tahunan/create-v3',
  'kinerja/skp-lampiran/create',
  'kinerja/kegiatan-bulanan/editable-update',
  DAFTAR,
] as const;
const FORMS = ROUTES.slice(0, 3) as readonly string[];
/** What is made: 3 RHK, 6 indikator, 3 lampiran. */
const THINGS = 12;

function armSomething(simulator: Simulator, random: SeededRandom): string {
  const fault = { kind: random.pick(KINDS), route: random.pick(ROUTES), at: 1 + random.below(6), times: 1 };
  simulator.arm(fault);
  return fault.kind;
}

/** Everything of the site that is nobody's business here. */
const others = (simulator: Simulator): string => {
  const saya = simulator.state.pegawai.find(({ nip }) => nip === AKUN_CONTOH.nip)?.id;
  return rest(simulator.state, (copy) => {
    copy.rhk = copy.rhk.filter(({ idPegawai }) => idPegawai !== saya);
    const mine = new Set(copy.indikator.filter(({ idPegawai }) => idPegawai === saya).map(({ id }) => id));
    copy.indikator = copy.indikator.filter(({ id }) => !mine.has(id));
    copy.bulanan = copy.bulanan.filter(({ idIndikator }) => !mine.has(idIndikator));
    copy.lampiran = [];
  });
};

const openDaftar = (site: Page) => site.goto(`${SITE}?r=${encodeURIComponent(DAFTAR)}`);
const goOnOf = (panel: Page) => panel.getByRole('button', { name: /^Lanjutkan: \d+ dari \d+/ }).first();
const proofOf = (panel: Page) => panel.getByRole('heading', { level: 2, name: words.bukti.title, exact: true });

/** Continues as often as the panel offers it, until the proof. */
async function toTheEnd(panel: Page): Promise<void> {
  const [proof, goOn] = [proofOf(panel), goOnOf(panel)];
  await expect(async () => {
    if (await goOn.isVisible()) await goOn.click({ timeout: 2_000 });
    await expect(proof).toBeVisible({ timeout: 2_000 });
    await expect(goOn).toBeHidden({ timeout: 100 });
  }).toPass({ timeout: 240_000 });
}

/** Another SKP stands where the planned one did, until the way back is taken. */
function anotherSkp({ state }: Simulator): () => void {
  const saya = state.pegawai.find(({ nip }) => nip === AKUN_CONTOH.nip)?.id;
  const tenures = new Set(state.tenure.filter(({ idPegawai }) => idPegawai === saya).map(({ id }) => id));
  const mine = state.skp.filter(({ idTenure, tahun }) => tenures.has(idTenure) && tahun === 2026);
  const before = mine.map(({ nomor }) => nomor);
  for (const row of mine) row.nomor = `9${row.nomor}`;
  return () => {
    for (const [at, row] of mine.entries()) row.nomor = before[at] ?? row.nomor;
  };
}

interface Running {
  readonly context: BrowserContext;
  readonly panel: Page;
  readonly site: Page;
}

/** Loses it at the moment of the seed; the panel in which the person goes on. */
async function lose(what: Lost, world: World, target: Target, { context, panel, site }: Running): Promise<Page> {
  const { simulator, random, after, killAfter, open } = world;
  const moment = 1 + random.below(110);
  switch (what) {
    case 'browser': {
      await killAfter(moment, context);
      return (await open()).panel;
    }
    case 'tab': {
      await after(moment);
      await site.close();
      const again = await context.newPage();
      await openDaftar(again);
      await panel.bringToFront();
      return panel;
    }
    case 'background': {
      for (let times = 0; times < 3 && target === 'chromium'; times += 1) {
        await after(1 + random.below(40));
        await killWorkerOf(context);
      }
      return panel;
    }
    case 'session':
    case 'account': {
      await after(moment);
      logOut(simulator);
      await expect(panel.getByText(words.stop.loggedOut).or(proofOf(panel)).first()).toBeVisible({ timeout: 60_000 });
      if (what === 'account') {
        const made = posts(simulator).length;
        await logIn(site, AKUN_CONTOH.nipRekan);
        await panel.bringToFront();
        const over = await proofOf(panel).isVisible();
        if (!over) await expect(panel.getByText(words.unfinished.otherAccount)).toBeVisible();
        await expect(goOnOf(panel)).toBeHidden();
        expect(posts(simulator).length, 'another account').toBe(made);
        logOut(simulator);
      }
      await logIn(site);
      await panel.bringToFront();
      return panel;
    }
    case 'skp': {
      await after(moment);
      await site.close();
      const back = anotherSkp(simulator);
      const made = posts(simulator).length;
      const again = await context.newPage();
      await openDaftar(again);
      await panel.bringToFront();
      const goOn = goOnOf(panel);
      await expect(goOn.or(proofOf(panel)).first()).toBeVisible({ timeout: 30_000 });
      if (await goOn.isVisible()) {
        await goOn.click();
        const refused = panel
          .getByText(words.rencana.stop.otherSkp)
          .or(panel.getByText(words.rencana.stop.pageChanged))
          .first();
        await expect(refused).toBeVisible({ timeout: 30_000 });
      }
      expect(posts(simulator).length, 'another SKP').toBe(made);
      back();
      // The session still means the SKP that is no more.
      logOut(simulator);
      await logIn(again);
      await panel.bringToFront();
      return panel;
    }
  }
}

/** One run with one loss; says which it was. */
export async function faultSusun(target: Target, seed: number, only?: Lost): Promise<string> {
  const what = only ?? LOST[seed % LOST.length] ?? 'browser';
  let told: string = what;
  const play = async (world: World): Promise<void> => {
    const { simulator, random, open } = world;
    const first = await open();
    const before = others(simulator);
    const file = await workbook('small');
    await susun(first.panel).choose(file);
    await expect(first.panel.locator('footer')).toContainText('12 dibuat · 72 target bulan', { timeout: 30_000 });
    if (random.chance(0.5)) told += ` + ${armSomething(simulator, random)}`;
    await susun(first.panel).run();
    const panel = await lose(what, world, target, first);
    simulator.disarmAll();
    // Before anything was stored there is nothing to continue: then the workbook is chosen again.
    const begun = proofOf(panel).or(goOnOf(panel)).or(panel.getByRole('progressbar')).first();
    const isBegun = await begun.waitFor({ timeout: 15_000 }).then(
      () => true,
      () => false,
    );
    if (!isBegun) {
      told += ', from the start';
      await susun(panel).choose(file);
      await susun(panel).run();
    }
    await toTheEnd(panel);
    const { proven, planned } = await susun(panel).proof();
    expect(proven, 'I2, I4').toBe(planned);
    expect(stored(simulator), 'I2, nothing twice').toEqual(wanted('small'));
    expect(others(simulator) === before, 'I1').toBe(true);
    // I3: one post each, and one more for what was under way when it was lost or refused.
    expect(posts(simulator).filter((route) => FORMS.includes(route)).length, 'I3').toBeLessThanOrEqual(THINGS + 2);

    const sent = posts(simulator).length;
    await panel.getByRole('button', { name: words.rencana.again }).click();
    await susun(panel).choose(file);
    await expect(panel.locator('footer'), 'I5').toContainText(words.rencana.sum.nothing, { timeout: 30_000 });
    expect(posts(simulator).length, 'I5').toBe(sent);
  };
  const prefs = what === 'background' ? RESTLESS_BACKGROUND : {};
  await inWorld(target, seed, play, { seed: 'kosong', page: DAFTAR, prefs });
  return told;
}
