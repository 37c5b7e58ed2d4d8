import { JSDOM } from 'jsdom';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { predictKirim } from '../../../utils/checklist/predict-kirim';
import type { CheckInput } from '../../../utils/checklist/types';
import type { SiteFailure, WholeSkpReading } from '../../../utils/ekinerja/types';
import type { Choice, Said } from '../../../utils/guard/dialog';
import { createGuard, type GuardPorts } from '../../../utils/guard/guard';
import type { Lead } from '../../../utils/guard/lead';
import { createI18n } from '../../../utils/locale/i18n';
import { ok, refuse, type Result } from '../../../utils/skp/result';
import { indikator, input, months, rhk, skp, withIndikator } from '../checklist/build';

const PAGE = 'https://e-kinerja.babelprov.go.id/v1/index.php?r=kinerja%2Fkegiatan-rhk%2Findex';
const KIRIM = '/v1/index.php?r=kinerja%2Fkegiatan-tahunan%2Fset-periksa-v3&id=71';
const UBAH = 'https://e-kinerja.babelprov.go.id/v1/index.php?r=kinerja%2Fkegiatan-tahunan%2Fupdate-v3&id=71';
const { t } = createI18n('id');

function reading({ gaps, ...facts }: CheckInput): Result<WholeSkpReading, SiteFailure> {
  const links = { daftarRhk: PAGE, matriks: PAGE, lampiran: null, kirim: {}, ubahIndikator: { '71': UBAH } };
  const none = {
    detailIndikator: {},
    ubahRhk: {},
    tambahIndikator: {},
    tambahRhk: null,
    tambahTahapan: {},
    hapusRhk: {},
    hapusIndikator: {},
    hapusLampiran: {},
    tambahLampiran: {},
    ubahLampiran: {},
  };
  return ok({
    facts,
    nomors: [],
    gaps,
    akun: '',
    missing: [],
    problems: [],
    unsafeKeys: [],
    links: { ...links, ...none },
  });
}

let document: Document;
let shown: Said[];
let open: boolean;
let choose: (choice: Choice) => void;
let clicks: string[];
let led: Lead[];
let asked: (string | null)[];
let answerOf: (nomorSkp: string | null, signal: AbortSignal) => Promise<Result<WholeSkpReading, SiteFailure>>;
let guard: ReturnType<typeof createGuard>;
let link: HTMLElement;

beforeEach(() => {
  vi.useFakeTimers();
  const { window } = new JSDOM(`<body><a id="kirim" href="${KIRIM}">x</a></body>`, { url: PAGE });
  vi.stubGlobal('MouseEvent', window.MouseEvent);
  document = window.document;
  link = document.getElementById('kirim') ?? document.body;
  link.addEventListener('click', (event) => {
    event.preventDefault();
    clicks.push(`${event.ctrlKey ? 'ctrl ' : ''}${link.id}`);
  });
  [shown, open, clicks, led, asked] = [[], false, [], [], []];
  const ports: GuardPorts = {
    document,
    readSkp: (nomorSkp, signal) => {
      asked.push(nomorSkp);
      return answerOf(nomorSkp, signal);
    },
    dialog: (onChoice) => {
      choose = onChoice;
      const ui = {
        show: (said: Said) => {
          open = true;
          shown.push(said);
        },
        isOpen: () => open,
        close: () => (open = false),
      };
      return Promise.resolve({ t, ui });
    },
    leadTo: (lead) => {
      led.push(lead);
      return Promise.resolve(false);
    },
    mark: () => undefined,
    wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  };
  guard = createGuard(ports);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const held = (part: MouseEventInit = {}) => new MouseEvent('click', { bubbles: true, cancelable: true, ...part });
const settle = (ms = 0) => vi.advanceTimersByTimeAsync(ms);
const broken = withIndikator({ bulan: months(['1', ...new Array<string>(11).fill('0')]) });

describe('a click on the send icon', () => {
  it('goes through as it was, without a word, when every check passes', async () => {
    answerOf = () => Promise.resolve(reading(input()));
    guard(held({ ctrlKey: true }), link);
    await settle();
    expect(clicks).toEqual(['ctrl kirim']);
    expect(shown).toEqual([]);
  });

  it.each([
    [true, 'penjaga.jpt.title'],
    [null, 'penjaga.unknown.title'],
  ] as const)('is asked about where it approves at once, or may (JPT: %s)', async (jpt, title) => {
    const tenure = { nomorSkp: null, mulai: { tahun: 2023, bulan: 2, tanggal: 1 }, jpt };
    answerOf = () => Promise.resolve(reading(input({ tenures: [tenure] })));
    guard(held(), link);
    await settle();
    expect(shown).toMatchObject([{ title: t(title), canSend: true, canMend: false }]);
    expect(clicks).toEqual([]);
    choose('send');
    await settle();
    expect(clicks).toEqual(['kirim']);
  });

  it('is asked about in the server’s words; saran and other rows say nothing', async () => {
    const other = indikator({ id: '72', nama: 'SEMUA HURUF BESAR', target: '0', bulan: months('9') });
    const two = { ...broken, skp: skp(rhk({ indikator: [...(broken.skp?.rhk[0]?.indikator ?? []), other] })) };
    answerOf = () => Promise.resolve(reading(two));
    guard(held(), link);
    await settle();
    const [said] = shown;
    expect(said?.server).toBe(predictKirim({ ...two, toSend: ['71'] }, '71').sentence);
    expect(said?.server).toContain('Jumlah target iki bulanan belum sesuai');
    expect(said?.items).toEqual(['Jumlah bulan 1, target tahunan 12 Laporan: kurang 11.']);
    expect([said?.canMend, said?.canSend]).toEqual([true, true]);
    expect(clicks).toEqual([]);
  });

  it.each([
    ['cancel', []],
    ['send', ['kirim']],
  ] as const)('after "%s" ends in %j', async (choice, ends) => {
    answerOf = () => Promise.resolve(reading(broken));
    guard(held(), link);
    await settle();
    choose(choice);
    await settle();
    expect(clicks).toEqual(ends);
    expect(open).toBe(false);
    expect(document.activeElement).toBe(link);
  });

  it('leads to the first place, and says so if that cannot be opened', async () => {
    answerOf = () => Promise.resolve(reading(withIndikator({ target: '0' })));
    guard(held(), link);
    await settle();
    choose('mend');
    await settle();
    expect(led).toMatchObject([{ address: UBAH, rule: 'target-tahunan', place: { indikatorId: '71' } }]);
    expect(shown.at(-1)).toMatchObject({ title: t('penjaga.leadFailed.title'), canSend: false });
    expect(clicks).toEqual([]);
  });

  it('is never judged good by a reading that failed or lacks the row', async () => {
    answerOf = () => Promise.resolve(refuse({ kind: 'loggedOut' }));
    guard(held(), link);
    await settle();
    expect(shown.at(-1)?.lead[0]).toBe(t('penjaga.why.loggedOut'));
    choose('cancel');
    await settle();
    answerOf = () => Promise.resolve(reading(input({ skp: skp() })));
    guard(held(), link);
    await settle();
    expect(shown.at(-1)).toMatchObject({ canSend: true, canMend: false });
    choose('cancel');
    await settle();
    answerOf = () => Promise.resolve(reading(withIndikator({ bulan: null })));
    guard(held(), link);
    await settle();
    expect(shown.at(-1)).toMatchObject({ title: t('penjaga.unknown.title'), itemsTitle: t('penjaga.notRead') });
    expect(clicks).toEqual([]);
  });

  it('is looked for in the SKP the page prints, on pages without the filter', async () => {
    const table = document.createElement('table');
    table.innerHTML = '<tr><th>Nomor SKP</th><td>2-2026 : Analis Kepegawaian</td></tr>';
    document.body.append(table);
    answerOf = (nomor) => Promise.resolve(reading(nomor === '2-2026' ? input() : input({ skp: skp() })));
    guard(held(), link);
    await settle();
    expect(asked).toEqual(['2-2026']);
    expect(clicks).toEqual(['kirim']);
  });

  it('is looked for in the site’s own choice where that is not its SKP', async () => {
    document.body.insertAdjacentHTML(
      'beforeend',
      '<table><tr><td>Tersusunnya laporan<br><i class="fa fa-tag"></i> 1-2026<br><a href="#">Ubah</a></td></tr></table>',
    );
    answerOf = (nomor) => Promise.resolve(reading(nomor === null ? input() : input({ skp: skp() })));
    guard(held(), link);
    await settle();
    expect(asked).toEqual(['1-2026', null]);
    expect(clicks).toEqual(['kirim']);
  });
});

describe('while it is checked', () => {
  let answered: (reading: Result<WholeSkpReading, SiteFailure>) => void;
  let signal: AbortSignal;
  let early: number;
  beforeEach(async () => {
    answerOf = (_, given) => {
      signal = given;
      return new Promise((resolve) => (answered = resolve));
    };
    guard(held(), link);
    await settle(200);
    early = shown.length;
    await settle(100);
  });

  it('says so after a moment, and not before', () => {
    expect(early).toBe(0);
    expect(shown.map(({ title }) => title)).toEqual([t('penjaga.checking.title')]);
  });

  it('goes through when the answer is good', async () => {
    answered(reading(input()));
    await settle(1000);
    expect(clicks).toEqual(['kirim']);
    expect(open).toBe(false);
  });

  it('can be cut short both ways, which ends the reading', async () => {
    choose('send');
    await settle();
    expect(clicks).toEqual(['kirim']);
    expect(signal.aborted).toBe(true);
    answered(reading(input()));
    await settle(1000);
    expect(clicks).toHaveLength(1);
  });

  it('ignores further clicks on the same icon', async () => {
    guard(held(), link);
    await settle(500);
    expect(asked).toHaveLength(1);
  });

  it('ignores the second click of a double click, too', async () => {
    choose('cancel');
    await settle();
    guard(held(), link);
    await settle(50);
    guard(held(), link);
    await settle(500);
    expect(asked).toHaveLength(2);
  });

  it('sends nothing and says so when the link changed', async () => {
    link.setAttribute('href', KIRIM.replace('71', '72'));
    answered(reading(input()));
    await settle(1000);
    expect(clicks).toEqual([]);
    expect(shown.at(-1)).toMatchObject({ title: t('penjaga.gone.title'), canSend: false });
  });

  it('sends nothing when the page is left', async () => {
    document.defaultView?.dispatchEvent(new document.defaultView.Event('pagehide'));
    answered(reading(input()));
    await settle(1000);
    expect(clicks).toEqual([]);
    expect(open).toBe(false);
    expect(signal.aborted).toBe(true);
  });

  it('asks anew after the page threw the dialog away', async () => {
    open = false;
    guard(held(), link);
    await settle(300);
    expect(asked).toHaveLength(2);
    expect(shown).toHaveLength(2);
  });
});
