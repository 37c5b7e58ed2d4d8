// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { LembarView, Tiada } from '../../components/lembar/LembarView';
import { WordsProvider } from '../../components/ui/Words';
import id from '../../locales/id.json' with { type: 'json' };
import { resmi } from '../../utils/guide/guides/resmi';
import { panduanOf } from '../../utils/guide/sendiri';
import { isiLembar, type LangkahLembar } from '../../utils/lembar/isi';
import { ownGuide } from '../unit/guide/own-guide';
import { act } from './act';
import { render } from './render';

/** Every control is found under this name. */
const NAMA = 'Tombol Uji';

async function lembar(judul: string | null, langkah: readonly LangkahLembar[], nama: string | null = NAMA) {
  const view = render(
    <WordsProvider language="id">
      <LembarView
        judul={judul}
        langkah={langkah}
        versi="0.1.0"
        gambarkan={() => Promise.resolve(nama)}
        onPrint={() => undefined}
      />
    </WordsProvider>,
  );
  await act(async () => {
    for (let turn = 0; turn < 200; turn += 1) await Promise.resolve();
  });
  return view;
}
const headings = (element: HTMLElement) => [...element.querySelectorAll('h1, h2')].map((one) => one.textContent);

describe('the handout', () => {
  it('of a trainer’s guide bears its name and speaks in its words', async () => {
    const { element, text } = await lembar(ownGuide.judul, isiLembar(panduanOf(ownGuide)));
    expect(headings(element)).toEqual([
      'Lembar panduan: Panduan kantor kami',
      '1. Periksa profil',
      '2. Tambah satu RHK',
      '3. Catat hari ini',
      '4. Istirahat',
    ]);
    expect(text()).toContain('Pastikan unit kerjanya benar.');
    expect(text()).toContain('Klik tombol hijau ini.');
    expect(text()).toContain(id.lembar.ready);
    // What the official guide says of its own steps is not put into a trainer's mouth.
    expect(text()).not.toContain(id.panduan.langkah.rhk.mengapa);
  });

  it('of the official guide has all its steps, and says where there is no picture', async () => {
    const { element, text } = await lembar(null, isiLembar(resmi), null);
    expect(headings(element)).toHaveLength(resmi.langkah.length + 1);
    expect(text()).toContain(id.panduan.langkah.rhk.mengapa);
    expect(text()).toContain(id.lembar.noPicture);
    expect(element.querySelectorAll('.lembar__gambar:not([hidden])')).toHaveLength(0);
  });

  it('of a guide that is there no more is none', () => {
    const node = (
      <WordsProvider language="id">
        <Tiada />
      </WordsProvider>
    );
    expect(render(node).text()).toContain(id.lembar.gone);
  });
});
