/** Every saved page masked: nothing personal can be read by a person, and everything is read by us as without it. */
import { JSDOM } from 'jsdom';
import { readdirSync, readFileSync } from 'node:fs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { samaran } from '../../../locales/id.json';
import { createState } from '../../../simulator/seeds';
import { createPageAgent } from '../../../utils/agent/page-agent';
import { createPengisiAgent } from '../../../utils/agent/pengisi-agent';
import { unmasked, type MaskedWorld } from '../../../utils/dom/unmasked';
import { readDaftarPage } from '../../../utils/ekinerja/pages/daftar-rhk/read-page';
import { readHarianList } from '../../../utils/ekinerja/pages/kinerja-harian/read';
import { readProfil } from '../../../utils/ekinerja/pages/profil/read';
import { printedNomorSkp } from '../../../utils/guard/nomor-skp';
import { createMasker, type Masker } from '../../../utils/samaran/masker';

const folder = new URL('../../pages/fixtures/', import.meta.url);
// The Matriks of two SKP has nothing more of this, and a hundred cells more.
const files = readdirSync(folder).filter((file) => file !== 'matriks--dua-skp.html');
const fixtures = files.map((file) => {
  const html = readFileSync(new URL(file, folder), 'utf8');
  return { name: file.replace('.html', ''), html, url: /^<!-- (\S+) -->/.exec(html)?.[1] ?? '' };
});
const world = globalThis as MaskedWorld;
let masker: Masker | null = null;

function open(html: string, url = 'https://e-kinerja.babelprov.go.id/v1/index.php'): Document {
  const { window } = new JSDOM(html, { url, pretendToBeVisual: true });
  const { Event, AbortController, FormData, MutationObserver } = window;
  Object.assign(globalThis, { Event, AbortController, FormData, MutationObserver });
  return window.document;
}
function mask(document: Document): Masker {
  masker = createMasker(document, () => samaran.pdf);
  world.asistenSamaran = masker.open;
  return masker;
}
afterEach(() => {
  vi.restoreAllMocks();
  masker?.end();
  delete world.asistenSamaran;
});

/** What somebody sees or hears of the page: texts, names and values of fields that are neither covered nor hidden. */
function perceived(document: Document): string {
  const said: string[] = [document.title];
  for (const element of document.querySelectorAll('body, body *')) {
    if (['SCRIPT', 'STYLE', 'TEXTAREA'].includes(element.tagName)) continue;
    for (const node of element.childNodes) if (node.nodeType === 3) said.push(node.nodeValue ?? '');
    for (const name of ['title', 'aria-label', 'placeholder', 'alt', 'label', 'data-confirm', 'data-original-title'])
      said.push(element.getAttribute(name) ?? '');
  }
  for (const field of document.querySelectorAll<HTMLInputElement>('input:not([type=hidden]), textarea'))
    if (field.getAttribute('aria-hidden') !== 'true') said.push(field.value);
  return said.join('\n').replaceAll(/\s+/g, ' ');
}
const people = createState('contoh').pegawai.filter(({ peran }) => peran === 'pegawai');
const personal = people.flatMap(({ nama, nip, telepon, email }) => [nama, nip, telepon, email]);
const leaks = (document: Document): string[] => {
  const text = perceived(document).toLowerCase();
  return personal.filter((one) => text.includes(one.toLowerCase()));
};

const agentOf = (document: Document, yieldNow = () => Promise.resolve()) =>
  createPageAgent({
    document,
    fetch: () => Promise.reject(new Error('no request')),
    parse: () => document,
    accountTagOf: (akun) => Promise.resolve(`tag ${akun}`),
    isOnline: () => true,
    yieldNow,
    runHere: () => null,
    moreWords: () => Promise.resolve(false),
  });
async function everythingRead(document: Document): Promise<unknown> {
  const agent = agentOf(document);
  const form = createPengisiAgent({
    document,
    newToken: () => 't',
    fetch: () => Promise.reject(new Error('no request')),
    parse: () => document,
    isOnline: () => true,
  });
  return {
    report: await agent.pageReport(null),
    live: await agent.readMatriks('live'),
    form: form.readForm(),
    harian: unmasked(() => readHarianList(document)),
    daftar: unmasked(() => readDaftarPage(document, document.URL)),
    profil: unmasked(() => readProfil(document)),
    nomor: unmasked(() => printedNomorSkp(document)),
  };
}

describe('a masked page', () => {
  it.each(fixtures.map((fixture) => [fixture.name, fixture] as const))(
    '%s shows nobody, is read as it is, sends what it holds, and is put back whole',
    async (_, { html, url }) => {
      const plain = open(html, url);
      const before = plain.documentElement.outerHTML;
      const told = await everythingRead(plain);
      const sent = [...plain.forms].map((form) => [...new FormData(form)]);
      const { end } = mask(plain);
      expect(leaks(plain)).toEqual([]);
      expect(await everythingRead(plain)).toEqual(told);
      expect(leaks(plain)).toEqual([]);
      expect([...plain.forms].map((form) => [...new FormData(form)])).toEqual(sent);
      end();
      expect(plain.documentElement.outerHTML).toBe(before);
    },
  );

  it.each(['matriks--contoh', 'daftar-rhk-bawahan--biasa'])(
    '%s comes to the same in steps while it is hidden, whatever is read and changed meanwhile',
    async (name) => {
      const { html, url } = fixtures.find((fixture) => fixture.name === name) ?? { html: '', url: '' };
      const plain = open(html, url);
      const shown = (document: Document) => [perceived(document), document.body.innerHTML];
      mask(plain);
      const atOnce = shown(plain);
      masker?.end();
      const document = open(html, url);
      let turns = 0;
      const turn = () => {
        turns += 1;
        const bell = document.querySelector('body')?.appendChild(document.createElement('i'));
        expect(people.map(({ nip }) => nip)).toContain(
          unmasked(() => document.querySelector('.user-panel .info p')?.textContent),
        );
        bell?.remove();
        return Promise.resolve();
      };
      masker = createMasker(document, () => samaran.pdf, turn);
      world.asistenSamaran = masker.open;
      await masker.masked;
      expect(turns).toBeGreaterThan(2);
      expect(shown(document)).toEqual(atOnce);
    },
  );

  it('is put back whole when it ends before it is masked', async () => {
    const { html, url } = fixtures.find(({ name }) => name === 'detail-skp--biasa') ?? { html: '', url: '' };
    const document = open(html, url);
    const before = document.documentElement.outerHTML;
    masker = createMasker(
      document,
      () => samaran.pdf,
      () => Promise.resolve(masker?.end()),
    );
    await masker.masked;
    expect(document.documentElement.outerHTML).toBe(before);
  });

  it('is read in slices, and masked whenever the page has its turn', async () => {
    const { html, url } = fixtures.find(({ name }) => name === 'matriks--contoh') ?? { html: '', url: '' };
    const document = open(html, url);
    const told = await agentOf(document).readMatriks('live');
    mask(document);
    const between: string[][] = [];
    const read = agentOf(document, () => {
      between.push(leaks(document));
      return Promise.resolve();
    });
    // However quick this machine is: every look at the clock is a slice later.
    let time = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => (time += 100));
    expect(await read.readMatriks('live')).toEqual(told);
    expect(between.length).toBeGreaterThan(10);
    expect(between.flat()).toEqual([]);
  });

  it('was worth it: the same pages do show people', () => {
    const few = fixtures.filter(({ name }) => ['profil--biasa', 'detail-skp--biasa'].includes(name));
    const shown = few.flatMap(({ html, url }) => leaks(open(html, url)));
    for (const { nama, nip } of people.slice(0, 2)) expect(shown).toEqual(expect.arrayContaining([nama, nip]));
    expect(shown).toContain(people[0]?.email);
  });

  it('masks what comes later, also where the name is told only then, and gives back what leaves', async () => {
    const document = open('<title>Catatan Siti Aminah</title><body><p>Rapat dengan Siti  Aminah</p></body>');
    const { end } = mask(document);
    expect(document.body.textContent).toContain('Siti');
    const row = document.createElement('table');
    row.innerHTML = '<tr><th>Pegawai</th><td>Dra. Hj. SITI AMINAH, M.Si.</td></tr>';
    document.body.append(row);
    await Promise.resolve();
    expect(document.body.textContent).toBe('Rapat dengan [nama]Pegawai[nama]');
    expect(document.title).toBe('Catatan [nama]');
    row.remove();
    await Promise.resolve();
    expect(row.textContent).toContain('SITI AMINAH');
    document.body.append(row);
    await Promise.resolve();
    expect(row.textContent).not.toContain('SITI');
    const text = document.querySelector('p')?.firstChild as Text;
    text.data = 'Telepon 0812-3456-7890 atau siti@contoh.invalid';
    await Promise.resolve();
    expect(text.data).toBe('Telepon [telepon] atau [email]');
    end();
    expect(text.data).toBe('Telepon 0812-3456-7890 atau siti@contoh.invalid');
  });

  it('gives back what leaves inside a shadow root, too', async () => {
    const document = open('<body><div class="user-header"><p>Siti Aminah</p></div></body>');
    mask(document);
    const host = document.createElement('div');
    const inside = host.attachShadow({ mode: 'open' });
    inside.append('Rapat dengan Siti Aminah');
    document.body.append(host);
    await Promise.resolve();
    expect(inside.textContent).toBe('Rapat dengan [nama]');
    host.remove();
    await Promise.resolve();
    expect(inside.textContent).toBe('Rapat dengan Siti Aminah');
  });

  it('keeps what was there when more of the same text becomes known later', async () => {
    const text = 'Siti Aminah dan Budi Setia';
    const document = open(
      `<body><div class="user-header"><p>Siti Aminah</p></div><p id="dua" title="${text}">${text}</p></body>`,
    );
    mask(document);
    const both = document.getElementById('dua');
    expect(both?.textContent).toBe('[nama] dan Budi Setia');
    document.body.insertAdjacentHTML('beforeend', '<table><tr><th>Pegawai</th><td>Budi Setia</td></tr></table>');
    await Promise.resolve();
    expect([both?.textContent, both?.title]).toEqual(['[nama] dan [nama 2]', '[nama] dan [nama 2]']);
    expect(unmasked(() => [both?.textContent, both?.title])).toEqual([text, text]);
    masker?.end();
    expect([both?.textContent, both?.title]).toEqual([text, text]);
  });

  it('masks names in running text for the eye alone: a reading and a field keep them', () => {
    const note = 'Konsultasikan dengan Bapak Sutrisno';
    const document = open(
      `<body><p title="${note}">${note}</p><select><option>${note}</option></select><textarea>${note}</textarea></body>`,
    );
    mask(document);
    const [text, option, field] = [...document.querySelectorAll<HTMLTextAreaElement>('p, option, textarea')];
    expect([text?.textContent, text?.title, option?.textContent]).toEqual(
      Array.from({ length: 3 }, () => 'Konsultasikan dengan Bapak [nama]'),
    );
    expect([option?.value, field?.value, field?.getAttribute('aria-hidden')]).toEqual([note, note, null]);
    expect(unmasked(() => [text?.textContent, text?.title, option?.textContent])).toEqual([note, note, note]);
  });

  it('asks before a click that opens a PDF, which cannot be masked, and only while it masks', () => {
    const document = open('<body><a href="#export-pdf-skp-v3"><i></i> Cetak SKP</a><a href="#lain">Lain</a></body>');
    const said: string[] = [];
    let answer = false;
    const { defaultView: window } = document;
    if (window === null) throw new Error('no window');
    window.confirm = (text = '') => said.push(text) > 0 && answer;
    const passed: boolean[] = [];
    document.addEventListener('click', ({ defaultPrevented }) => passed.push(!defaultPrevented));
    const [pdf, other] = [...document.querySelectorAll('a')];
    mask(document);
    pdf?.querySelector('i')?.dispatchEvent(new Event('click', { bubbles: true, cancelable: true }));
    expect([said.length, passed]).toEqual([1, []]);
    answer = true;
    pdf?.click();
    other?.click();
    expect([said.length, passed]).toEqual([2, [true, true]]);
    masker?.end();
    pdf?.click();
    expect([said.length, passed.length]).toEqual([2, 3]);
    expect(said[0]).toContain('PDF tidak dapat disamarkan');
  });

  it('covers fields without changing what they send, and keeps options that send their own text', async () => {
    const nip = '199003152015042001';
    const document = open(
      `<body><form><input name="username" value="${nip}"><textarea name="u">Surel a@b.id</textarea>
       <input name="target" value="12"><select name="p"><option selected>Budi - ${nip}</option></select></form></body>`,
    );
    const form = document.forms[0];
    const before = [...new FormData(form)];
    mask(document);
    const [user, target] = document.querySelectorAll('input');
    expect(user?.getAttribute('aria-hidden')).toBe('true');
    expect(target?.getAttribute('aria-hidden')).toBeNull();
    expect(document.querySelector('option')?.textContent).toBe('[nama] - [NIP]');
    expect([...new FormData(form)]).toEqual(before);
    user?.focus();
    expect(user?.getAttribute('aria-hidden')).toBeNull();
    target?.focus();
    expect(user?.getAttribute('aria-hidden')).toBe('true');
    if (target) target.value = nip;
    target?.dispatchEvent(new Event('input', { bubbles: true }));
    target?.blur();
    expect(target?.getAttribute('aria-hidden')).toBe('true');
    await Promise.resolve();
    expect([...new FormData(form)].map(([name]) => name)).toEqual(['username', 'u', 'target', 'p']);
  });

  it('masks what we show ourselves in a closed root', async () => {
    const document = open('<body><div class="user-header"><p>Siti Aminah</p></div><div id="kita"></div></body>');
    const { follow } = mask(document);
    const root = document.getElementById('kita')?.attachShadow({ mode: 'closed' });
    if (root === undefined) throw new Error('no root');
    root.append(document.createElement('p'));
    follow(root);
    root.firstElementChild?.append('Indikator Siti Aminah belum lengkap');
    await Promise.resolve();
    expect(root.textContent).toBe('Indikator [nama] belum lengkap');
  });

  it('shows the true page only within one reading, and takes over what changes meanwhile', () => {
    const document = open(
      '<body><div class="user-panel"><div class="info"><p>199003152015042001</p></div></div><i></i></body>',
    );
    const { open: look } = mask(document);
    const seen = look(() => {
      const found = document.body.textContent;
      const more = document.createElement('b');
      more.textContent = 'NIP 199003152015042001';
      document.body.append(more);
      // Readings may be nested.
      return found + unmasked(() => document.body.textContent);
    });
    expect(seen).toBe('199003152015042001199003152015042001NIP 199003152015042001');
    expect(document.body.textContent).toBe('[NIP]NIP [NIP]');
    expect(() =>
      look(() => {
        throw new Error('broken');
      }),
    ).toThrow('broken');
    expect(document.body.textContent).toBe('[NIP]NIP [NIP]');
  });
});
