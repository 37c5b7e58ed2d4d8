/** The guard on the site's own "Kirim": by mouse and keyboard, with and without something to mend, and never in the way. */
import type { Page } from '@playwright/test';
import { SITE } from '../../scripts/browsers/launch';
import { AKUN_CONTOH } from '../../simulator/seeds/akun';
import type { Simulator } from '../../simulator/contract';
import { picture } from './face';
import { expect, test } from './fixtures';
import { expectDialog, expectNoDialog, press, seen, tell } from './our-dialog';
import { order, saidOver } from './our-lines';
import { words } from './panel';

const DAFTAR = 'kinerja/kegiatan-rhk/index';
const HARIAN = 'kinerja/kegiatan-harian/index-v4';
const KIRIM = 'kinerja/kegiatan-tahunan/set-periksa-v3';
const { penjaga } = words;

const indikator = (simulator: Simulator, nama: string) => {
  const found = simulator.state.indikator.find((one) => one.nama === nama);
  if (!found) throw new Error(`${nama} is not seeded`);
  return found;
};
const READY = 'Jumlah laporan evaluasi kinerja triwulanan';
const BROKEN = 'Persentase laporan yang disampaikan sebelum tenggat';

const sendIcon = (site: Page, id: number) => site.locator(`a[href*="set-periksa-v3"][href$="id=${String(id)}"]`);
const sendsOf = (simulator: Simulator, r = KIRIM) => simulator.log.filter(({ route }) => route === r).length;

/** Answers the site's confirm() and remembers what it asked. */
function answer(site: Page, accept: boolean): string[] {
  const asked: string[] = [];
  site.on('dialog', (dialog) => {
    asked.push(dialog.message());
    void (accept ? dialog.accept() : dialog.dismiss());
  });
  return asked;
}

test('something to mend, by mouse: the dialog says what the server then says; the page is left as it was', async ({
  openSite,
  openExtension,
  simulator,
  target,
}) => {
  const helper = await openExtension('popup.html');
  const site = await openSite(DAFTAR);
  const asked = answer(site, true);
  // The site's own tooltip comes and goes with the mouse.
  const nodes = () => site.evaluate(() => document.querySelectorAll('*:not(.tooltip, .tooltip *)').length);
  const before = await nodes();
  const row = indikator(simulator, BROKEN);
  await sendIcon(site, row.id).click();
  const dialog = await expectDialog(helper, penjaga.refused.title);
  expect(dialog.text).toContain(BROKEN);
  expect(dialog.focus).toBe(penjaga.mend);
  expect(asked).toEqual([]);
  await picture(site, `guard-refused-${target}`);

  await site.keyboard.press('Escape');
  await expectNoDialog(helper);
  expect(await nodes()).toBe(before);
  expect(await site.evaluate(() => document.activeElement?.getAttribute('href') ?? '')).toContain('set-periksa-v3');
  expect(sendsOf(simulator)).toBe(0);

  await sendIcon(site, row.id).click();
  const again = await expectDialog(helper, penjaga.refused.title);
  const predicted = /“(Jumlah target iki [^”]+)”/.exec(again.text)?.[1];
  await press(site, helper, penjaga.send);
  const flash = site.locator('.alert-danger');
  await expect(flash).toBeVisible();
  expect((await flash.innerText()).replace(/\s+/g, ' ')).toContain(predicted);
  expect(asked).toEqual(['Yakin akan mengirim data untuk diperiksa?']);
  expect(sendsOf(simulator)).toBe(1);
});

test('something to mend, by keyboard: Enter on the icon, Tab stays inside, "Perbaiki" leads to the place', async ({
  openSite,
  openExtension,
  simulator,
}) => {
  const helper = await openExtension('popup.html');
  const site = await openSite(DAFTAR);
  const asked = answer(site, false);
  await sendIcon(site, indikator(simulator, BROKEN).id).focus();
  await site.keyboard.press('Enter');
  await expectDialog(helper, penjaga.refused.title);
  const round: string[] = [];
  for (let i = 0; i < 4; i++) {
    round.push((await seen(helper))?.focus ?? '');
    await site.keyboard.press('Tab');
  }
  expect(round).toEqual([penjaga.mend, penjaga.cancel, penjaga.send, penjaga.mend]);
  await site.keyboard.press('Shift+Tab');
  await site.waitForTimeout(300);
  await site.keyboard.press('Enter');
  await site.waitForURL(/matriks/);
  const marked = () =>
    site.evaluate(() => {
      const [mark] = document
        .getAnimations()
        .flatMap(({ effect }) => (effect instanceof KeyframeEffect ? [effect] : []));
      const cell = mark?.target?.closest('td');
      const { top = -1, bottom = 1e9 } = cell?.getBoundingClientRect() ?? {};
      return cell !== null && cell !== undefined && top >= 0 && bottom <= innerHeight && cell.matches(':focus-within');
    });
  await expect.poll(marked).toBe(true);
  expect(asked).toEqual([]);
  expect(sendsOf(simulator)).toBe(0);
});

test('nothing to mend: only the site asks; dismissed it sends nothing, accepted it sends', async ({
  openSite,
  openExtension,
  simulator,
}) => {
  const helper = await openExtension('popup.html');
  const site = await openSite(DAFTAR);
  const row = indikator(simulator, READY);
  let accept = false;
  const asked: string[] = [];
  site.on('dialog', (dialog) => {
    asked.push(dialog.message());
    void (accept ? dialog.accept() : dialog.dismiss());
  });
  await sendIcon(site, row.id).click();
  await expect.poll(() => asked.length).toBe(1);
  expect(sendsOf(simulator)).toBe(0);
  await expectNoDialog(helper);
  accept = true;
  await sendIcon(site, row.id).focus();
  await site.keyboard.press('Enter');
  await expect(site.locator('.alert-success')).toContainText('Data berhasil dikirim untuk diperiksa');
  expect(row.status).toBe(3);
  expect(sendsOf(simulator)).toBe(1);
  expect(asked).toHaveLength(2);
});

test('JPT: said that it approves at once, before the site asks; "Tetap kirim" goes on', async ({
  openSite,
  openExtension,
  simulator,
  target,
}) => {
  const row = indikator(simulator, READY);
  const tenure = simulator.state.tenure.find(({ id }) => id === row.idTenure);
  const jabatan = simulator.state.jabatan.find(({ id }) => id === tenure?.idJabatan);
  if (!jabatan) throw new Error('nobody to be a JPT');
  jabatan.idEselon = 3;
  const helper = await openExtension('popup.html');
  const site = await openSite(DAFTAR);
  const asked = answer(site, true);
  await sendIcon(site, row.id).click();
  const dialog = await expectDialog(helper, penjaga.jpt.title);
  expect(dialog.text).toContain(penjaga.jpt.lead);
  expect(dialog.focus).toBe(penjaga.cancel);
  await picture(site, `guard-jpt-${target}`);
  await site.keyboard.press('Escape');
  await expectNoDialog(helper);
  expect([asked, sendsOf(simulator)]).toEqual([[], 0]);

  await sendIcon(site, row.id).click();
  await expectDialog(helper, penjaga.jpt.title);
  await press(site, helper, penjaga.send);
  await expect(site.locator('.alert-success')).toContainText('Data berhasil dikirim');
  expect(asked).toEqual(['Yakin akan mengirim data untuk diperiksa?']);
  expect([sendsOf(simulator), row.status]).toEqual([1, 1]);
});

test('Ctrl and middle clicks are sends, too: held, and given back as new tabs that the site asks about', async ({
  openSite,
  openExtension,
  simulator,
  context,
}) => {
  const helper = await openExtension('popup.html');
  const site = await openSite(DAFTAR);
  const asked = answer(site, false);
  const broken = sendIcon(site, indikator(simulator, BROKEN).id);
  for (const click of [() => broken.click({ button: 'middle' }), () => broken.click({ modifiers: ['Control'] })]) {
    await click();
    await expectDialog(helper, penjaga.refused.title);
    await site.keyboard.press('Escape');
    await expectNoDialog(helper);
  }
  expect(asked).toEqual([]);
  expect(sendsOf(simulator)).toBe(0);
  const ready = sendIcon(site, indikator(simulator, READY).id);
  await ready.click({ button: 'middle' });
  await expect.poll(() => asked.length).toBe(1);
  expect(sendsOf(simulator)).toBe(0);
  site.removeAllListeners('dialog');
  answer(site, true);
  const opened = context.waitForEvent('page');
  await ready.click({ modifiers: ['Control'] });
  await opened;
  await expect.poll(() => sendsOf(simulator)).toBe(1);
});

/** Whatever the page can make up, on everything of ours and under it; what the page knows of our node. */
async function makeUpPresses(site: Page) {
  return site.evaluate(() => {
    const ours = document.documentElement.lastElementChild as HTMLElement;
    const { left, top } = document.querySelector('a[href*="set-periksa-v3"]')?.getBoundingClientRect() ?? new DOMRect();
    const PRESSES = ['mousemove', 'pointerdown', 'mousedown', 'mouseup', 'click', 'auxclick', 'submit'];
    const at = { bubbles: true, composed: true, cancelable: true, clientX: left + 3, clientY: top + 3 };
    for (const target of [ours, document.activeElement ?? ours, document, window]) {
      // A click on the page's own link is the page's business.
      const pressed =
        target === document.activeElement ? ['mousemove', 'pointerdown', 'mousedown', 'mouseup'] : PRESSES;
      for (const type of pressed) target.dispatchEvent(new MouseEvent(type, at));
      for (const key of ['Enter', ' ', 'Escape'])
        for (const type of ['keydown', 'keyup'])
          target.dispatchEvent(new KeyboardEvent(type, { key, bubbles: true, composed: true, cancelable: true }));
    }
    ours.style.cssText = 'opacity:0!important;pointer-events:none!important;clip-path:inset(50%)!important';
    const clone = ours.cloneNode(true) as HTMLElement;
    document.body.append(clone);
    clone.click();
    clone.remove();
    ours.removeAttribute('style');
    const root = ours.shadowRoot === null && clone.shadowRoot === null;
    return { attributes: ours.getAttributeNames(), text: ours.textContent, root };
  });
}

/**
 * From here on the page's own world says that everything is well, and notes what it gets hold of: calls of ours would be
 * among them if we ran in it.
 */
async function lie(site: Page): Promise<() => Promise<readonly string[]>> {
  await site.evaluate(() => {
    const caught: string[] = [];
    Object.assign(globalThis, { caught });
    const note = (what: object, name: string, answer: (self: Element) => unknown) =>
      Object.defineProperty(what, name, {
        configurable: true,
        writable: true,
        value(this: Element) {
          caught.push(name);
          return answer(this);
        },
      });
    const host = () => document.documentElement.lastElementChild;
    note(Document.prototype, 'elementFromPoint', host);
    note(ShadowRoot.prototype, 'elementFromPoint', host);
    note(Element.prototype, 'attachShadow', () => null);
    note(HTMLDialogElement.prototype, 'showModal', () => undefined);
    note(HTMLElement.prototype, 'showPopover', () => undefined);
    note(Performance.prototype, 'now', () => 0);
    note(Crypto.prototype, 'randomUUID', () => 'x');
    Object.defineProperty(Event.prototype, 'isTrusted', { configurable: true, get: () => true });
    window.addEventListener('message', () => caught.push('message'));
  });
  return () => site.evaluate(() => (globalThis as unknown as { caught: string[] }).caught);
}

test('what a page may do to our dialog, pointer and glass starts nothing', async ({
  openSite,
  openExtension,
  simulator,
}) => {
  test.setTimeout(240_000);
  const helper = await openExtension('popup.html');
  const site = await openSite(DAFTAR);
  const asked = answer(site, true);
  const icon = sendIcon(site, indikator(simulator, BROKEN).id);
  await icon.click();
  await expectDialog(helper, penjaga.refused.title);

  // No way in, nothing told, made-up events ignored.
  const host = await site.evaluate(() => {
    const ours = document.documentElement.lastElementChild as HTMLElement;
    for (const type of ['click', 'mousedown', 'keydown', 'cancel', 'close'])
      ours.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
    const clone = ours.cloneNode(true) as HTMLElement;
    return {
      tag: ours.tagName,
      attributes: ours.getAttributeNames(),
      text: ours.textContent,
      root: ours.shadowRoot === null && clone.shadowRoot === null,
    };
  });
  expect(host).toEqual({ tag: 'DIV', attributes: [], text: '', root: true });
  expect(await seen(helper)).not.toBeNull();

  // Made transparent, moved away: it stays as it is. Covered: the press does not count.
  await site.evaluate(() => {
    const ours = document.documentElement.lastElementChild as HTMLElement;
    ours.style.cssText = 'opacity:0.01!important;transform:translateX(900px)!important;display:none!important';
    ours.animate({ opacity: [0, 0], visibility: ['hidden', 'hidden'] }, { duration: 60_000, fill: 'forwards' });
  });
  const style = await site.evaluate(() => {
    const ours = document.documentElement.lastElementChild ?? document.body;
    const { opacity, transform, visibility } = getComputedStyle(ours);
    return { opacity, transform, visibility };
  });
  expect(style).toEqual({ opacity: '1', transform: 'none', visibility: 'visible' });
  await site.evaluate(() => {
    const cover = document.createElement('dialog');
    cover.id = 'cover';
    cover.style.cssText = 'position:fixed;inset:0;width:100vw;height:100vh;max-width:none;max-height:none;opacity:0';
    document.body.append(cover);
    cover.showModal();
  });
  const unread = await lie(site);
  await press(site, helper, penjaga.send);
  await site.waitForTimeout(300);
  expect(asked).toEqual([]);
  expect(sendsOf(simulator)).toBe(0);
  await site.evaluate(() => document.getElementById('cover')?.remove());

  // Taken out and put back, it is in front of nothing any more: the press does not count.
  await site.evaluate(() => {
    const ours = document.documentElement.lastElementChild as HTMLElement;
    ours.remove();
    document.documentElement.append(ours);
    // Firefox lays it out at the end of the page then.
    scrollTo(0, document.documentElement.scrollHeight);
  });
  await press(site, helper, penjaga.send);
  await site.waitForTimeout(300);
  expect(asked).toEqual([]);
  expect(sendsOf(simulator)).toBe(0);

  // Thrown away: the question is over, nothing was sent, and the next click asks again.
  await site.evaluate(() => document.documentElement.lastElementChild?.remove());
  await expectNoDialog(helper);
  expect(sendsOf(simulator)).toBe(0);
  await icon.click();
  await expectDialog(helper, penjaga.refused.title);
  await site.keyboard.press('Escape');
  await expectNoDialog(helper);

  // The pointer: made-up presses do not even close it, and there is nothing else in it.
  const look = { lang: 'id', theme: 'auto', words: { from: 'Asisten e-Kinerja', hide: 'Tutup' } };
  const titik = { peran: 'tombol', rute: null, tempat: null, lewatiTerisi: false, bacaSesudah: false };
  const tambah = { ...titik, id: 'tambah', label: ['tambah rhk'], tunggal: false, baris: false };
  await order(helper, 'penunjuk', { type: 'tunjuk', order: { titik: [tambah], teks: { tambah: 'Tekan ini' }, look } });
  await expect.poll(() => saidOver(helper)).toMatchObject([{ kind: 'ditunjuk', id: 'tambah' }]);
  expect(await makeUpPresses(site)).toEqual({ attributes: [], text: '', root: true });
  await site.waitForTimeout(300);
  expect(await saidOver(helper)).toMatchObject([{ kind: 'ditunjuk' }]);

  // The glass: made-up presses choose nothing. Where it was taken away or covered, the person's own reach nothing either.
  const peran = { tombol: 'Tombol', menu: 'Menu', isian: 'Isian', pilihan: 'Pilihan' };
  const tolak = { mati: '', tanpaLabel: '', labelTidakDapat: '', pribadi: '', dalamBaris: '', labelGanda: '' };
  const choose = () =>
    order(helper, 'pemilih', { apa: 'kendali', look, kata: { peran, tolak, cara: 'Pilih', pilih: 'Tekan' } });
  const glass = site.locator('html > div');
  await choose();
  await expect(glass).toHaveCount(1);
  await icon.focus();
  expect(await makeUpPresses(site)).toEqual({ attributes: [], text: '', root: true });
  await site.waitForTimeout(300);
  expect(await saidOver(helper)).toEqual([]);
  await site.evaluate(() => document.documentElement.lastElementChild?.remove());
  await icon.click({ force: true });
  await icon.click({ button: 'middle', force: true });
  await site.waitForTimeout(300);
  // Our guard was on the page before the glass and may have held the press; sent it is by neither.
  expect(await saidOver(helper)).toEqual([]);
  expect([asked, sendsOf(simulator)]).toEqual([[], 0]);
  await site.keyboard.press('Escape');
  await expect.poll(() => saidOver(helper)).toEqual([{ kind: 'batal' }]);
  await site.keyboard.press('Escape');
  await expectNoDialog(helper);
  await choose();
  await expect(glass).toHaveCount(1);
  await icon.scrollIntoViewIfNeeded();
  await icon.click({ force: true });
  await expect.poll(() => saidOver(helper)).toMatchObject([{ kind: 'dipilih', peran: 'tombol' }]);
  await expect(glass).toHaveCount(0);
  expect([asked, sendsOf(simulator)]).toEqual([[], 0]);
  expect(await unread()).toEqual([]);

  // The page's own script clicking its link is the page's business, as without us.
  await icon.evaluate((link: HTMLElement) => link.click());
  await expect.poll(() => asked.length).toBe(1);
});

test('the background opens no page that sends, and nothing for anybody but our page script', async ({
  openSite,
  openExtension,
  simulator,
}) => {
  const site = await openSite(DAFTAR);
  const helper = await openExtension('popup.html');
  const id = indikator(simulator, READY).id;
  const at = site.url();
  const kirim = `https://e-kinerja.babelprov.go.id/v1/index.php?r=${encodeURIComponent(KIRIM)}&id=${String(id)}`;
  const matriks = at.replace(/r=.*/, `r=${encodeURIComponent('kinerja/kegiatan-rhk/matriks')}`);
  // As our page script in the page would ask.
  expect(
    await tell(helper, 'page', 'leadTo', { place: { page: 'matriks', key: null }, rule: null, address: kirim }),
  ).toBe(false);
  expect(await tell(helper, 'page', 'leadTo', { place: {}, rule: null, address: 'https://example.go.id/' })).toBe(
    false,
  );
  expect(await tell(helper, 'page', 'leadTo', 'nonsense')).toBeFalsy();
  // As one of our own pages would ask: it has other ways.
  expect(await tell(helper, 'panel', 'leadTo', { place: {}, rule: null, address: matriks })).toBe(false);
  expect(await tell(helper, 'panel', 'loadHalaman', null)).toBe(false);
  await site.waitForTimeout(300);
  expect(site.url()).toBe(at);
  expect(sendsOf(simulator)).toBe(0);
});

test('a page that cannot be read: it says why, and the person can still send', async ({
  openSite,
  openExtension,
  simulator,
  target,
}) => {
  const helper = await openExtension('popup.html');
  const site = await openSite(DAFTAR);
  const asked = answer(site, true);
  simulator.arm({ kind: 'sessionExpired', route: null, at: 1, times: 1 });
  await sendIcon(site, indikator(simulator, READY).id).click();
  const dialog = await expectDialog(helper, penjaga.unknown.title);
  expect(dialog.text).toContain(penjaga.why.loggedOut);
  expect(dialog.focus).toBe(penjaga.cancel);
  await picture(site, `guard-unknown-${target}`);
  await press(site, helper, penjaga.send);
  await expect(site.locator('#login-form')).toBeVisible();
  expect(asked).toHaveLength(1);
});

test.describe('with two SKP', () => {
  test.use({ seed: 'dua-skp' });

  test('the detail of an indikator is judged by its own SKP', async ({ openSite, openExtension, simulator }) => {
    const helper = await openExtension('popup.html');
    const site = await openSite('pegawai/profil');
    const saya = simulator.state.pegawai.find(({ nip }) => nip === AKUN_CONTOH.nip);
    const mine = simulator.state.indikator.filter(({ idPegawai, status }) => idPegawai === saya?.id && status === 2);
    const skp = [...new Set(mine.map(({ idSkp }) => idSkp))];
    expect(skp).toHaveLength(2);
    for (const one of skp) {
      const row = mine.find(({ idSkp, target }) => idSkp === one && target !== null);
      if (!row) throw new Error('not seeded');
      row.target = '0';
      await site.goto(`${SITE}?r=${encodeURIComponent('kinerja/kegiatan-tahunan/view-v3')}&id=${String(row.id)}`);
      await sendIcon(site, row.id).click();
      const { text } = await expectDialog(helper, penjaga.refused.title);
      expect(text).toContain('Target iki tahunan tidak boleh kosong');
      expect(text).toContain(row.nama);
    }
    expect(sendsOf(simulator)).toBe(0);
  });
});

test.describe('on a slow site', () => {
  test.use({ latencyMs: 900 });

  test('a dialog says that it is checking, and lets the person go on or back at any time', async ({
    openSite,
    openExtension,
    simulator,
    target,
  }) => {
    const helper = await openExtension('popup.html');
    const site = await openSite(DAFTAR);
    const asked = answer(site, false);
    const icon = sendIcon(site, indikator(simulator, READY).id);
    await icon.click();
    const dialog = await expectDialog(helper, penjaga.checking.title);
    expect(dialog.focus).toBe(penjaga.cancel);
    await picture(site, `guard-checking-${target}`);
    await site.keyboard.press('Escape');
    await expectNoDialog(helper);
    await site.waitForTimeout(1500);
    expect(asked).toEqual([]);

    await icon.click();
    await expectDialog(helper, penjaga.checking.title);
    await press(site, helper, penjaga.send);
    await expect.poll(() => asked.length).toBe(1);
    await expectNoDialog(helper);
    expect(sendsOf(simulator)).toBe(0);
  });

  test('a send icon that disappears meanwhile sends nothing, and the person is told', async ({
    openSite,
    openExtension,
    simulator,
  }) => {
    const helper = await openExtension('popup.html');
    const site = await openSite(DAFTAR);
    const asked = answer(site, true);
    const icon = sendIcon(site, indikator(simulator, READY).id);
    await icon.click();
    await expectDialog(helper, penjaga.checking.title);
    await icon.evaluate((link) => link.remove());
    await expectDialog(helper, penjaga.gone.title);
    expect(asked).toEqual([]);
    expect(sendsOf(simulator)).toBe(0);
    await press(site, helper, penjaga.close);
    await expectNoDialog(helper);
  });
});

test.describe('Kirim Kinerja Harian', () => {
  const button = (site: Page) => site.getByRole('button', { name: 'Kirim Kinerja Harian' });

  function addEntry(simulator: Simulator, idIndikator: number | null): number {
    const saya = simulator.state.pegawai.find(({ nip }) => nip === AKUN_CONTOH.nip);
    const tenure = simulator.state.tenure.find(({ idPegawai }) => idPegawai === saya?.id);
    const id = 9000 + simulator.state.harian.length;
    simulator.state.harian.push({
      id,
      idPegawai: saya?.id ?? 0,
      idTenure: tenure?.id ?? 0,
      jenis: 1,
      idIndikator,
      idTambahan: null,
      tanggal: '2026-11-20',
      uraian: 'Memverifikasi berkas usulan kenaikan pangkat pegawai',
      realisasi: '1',
      jamMulai: '08:00:00',
      jamSelesai: '10:00:00',
      status: 2,
      keteranganTolak: null,
      waktuDibuat: '2026-11-20T03:00:00Z',
      dihapus: false,
    });
    return id;
  }

  test('nothing ticked: it says so instead of an error page', async ({
    openSite,
    openExtension,
    simulator,
    target,
  }) => {
    addEntry(simulator, 1);
    const helper = await openExtension('popup.html');
    const site = await openSite(HARIAN);
    const asked = answer(site, false);
    await button(site).click();
    const dialog = await expectDialog(helper, penjaga.nothingTicked.title);
    expect(dialog.focus).toBe(penjaga.cancel);
    await picture(site, `guard-harian-${target}`);
    await press(site, helper, penjaga.send);
    await expect.poll(() => asked).toEqual(['Yakin akan kirim kegiatan yang dipilih?']);
  });

  test('ticked: straight through to the site; without indikator: listed first', async ({
    openSite,
    openExtension,
    simulator,
  }) => {
    const good = addEntry(simulator, indikator(simulator, READY).id);
    const bare = addEntry(simulator, null);
    const helper = await openExtension('popup.html');
    const site = await openSite(HARIAN);
    const asked = answer(site, true);
    const box = (id: number) => site.locator(`input[name="selection[]"][value="${String(id)}"]`);
    await box(bare).check();
    await button(site).click();
    const dialog = await expectDialog(helper, '1 kinerja utama belum punya indikator');
    expect(dialog.text).toContain('20 November 2026');
    await site.keyboard.press('Escape');
    await expectNoDialog(helper);
    expect(asked).toEqual([]);

    await box(bare).uncheck();
    await box(good).check();
    await button(site).click();
    await expect(site.locator('.alert-success')).toContainText('1 Kegiatan berhasil dikirim');
    expect(asked).toHaveLength(1);
    expect(simulator.state.harian.filter(({ status }) => status === 3).map(({ id }) => id)).toContain(good);
  });
});
