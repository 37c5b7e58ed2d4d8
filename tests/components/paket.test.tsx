// @vitest-environment jsdom
import { act } from './act';
import { describe, expect, it } from 'vitest';
import { UbahanItem } from '../../components/paket/UbahanItem';
import { PaketView } from '../../components/paket/PaketView';
import { FileDrop } from '../../components/ui/FileDrop';
import { WordsProvider } from '../../components/ui/Words';
import { PAKET_STATES } from '../../scripts/gallery/paket-states';
import { EMPTY_PAKET, type PaketIntent, type PaketState } from '../../utils/workflow/paket-state';
import { isOff, render } from './render';

const stateOf = (name: string): PaketState => PAKET_STATES[name] ?? EMPTY_PAKET;
function show(name: string) {
  const sent: PaketIntent[] = [];
  const node = (
    <WordsProvider language="id">
      <PaketView state={stateOf(name)} send={(intent) => sent.push(intent)} onBack={() => undefined} />
    </WordsProvider>
  );
  return { ...render(node), sent };
}
const drop = (element: Element | null, ...files: File[]) =>
  act(
    () =>
      void element?.dispatchEvent(
        Object.assign(new Event('drop', { bubbles: true, cancelable: true }), { dataTransfer: { files } }),
      ),
  );

describe('a newer word of a label in what a version changes', () => {
  it.each([
    ['head.rhk', 'Kepala kolom “rhk”'],
    ['lain.baru', 'lain.baru'],
  ])('names %s by its kind where it is known', (nama, said) => {
    const ubahan = { bagian: 'kata', at: null, nama, lama: [], baru: ['Hasil Kinerja'] } as const;
    const item = (
      <WordsProvider language="id">
        <UbahanItem ubahan={ubahan} />
      </WordsProvider>
    );
    expect(render(item).text()).toBe(`Kata label · ${said}DitambahHasil Kinerja`);
  });
});

describe('a pack before it is installed', () => {
  it('says all it brings, also the words it teaches', () => {
    expect(show('paketPreview').text()).toContain('3 ketentuan untuk Periksa, kata baru untuk 2 label e-Kinerja');
  });
});

describe('a place to drop a file', () => {
  const taken: string[] = [];
  const place = (disabled: boolean) => (
    <WordsProvider language="id">
      <FileDrop
        choose="Pilih"
        icon={null}
        accept=".json"
        primary
        disabled={disabled}
        onFile={({ name }) => taken.push(name)}
      />
    </WordsProvider>
  );

  it('says that it takes nothing while something is read, and which one of several it took', () => {
    const screen = render(place(true));
    const zone = screen.element.querySelector('.drop');
    expect(isOff(screen.get('button', 'Pilih'))).toBe(true);
    drop(zone, new File([''], 'a.json'));
    expect([taken, screen.get('[role=status]', '').textContent]).toEqual([
      [],
      'Berkas itu belum diambil, karena yang sebelumnya masih dibaca. Letakkan lagi sesudahnya.',
    ]);
    screen.show(place(false));
    drop(zone, new File([''], 'b.json'), new File([''], 'c.json'));
    expect([taken, screen.get('[role=status]', '').textContent]).toEqual([
      ['b.json'],
      'Hanya satu berkas sekali ambil: b.json.',
    ]);
    drop(zone, new File([''], 'd.json'));
    expect(screen.get('[role=status]', '').textContent).toBe('');
  });
});

describe('packs', () => {
  it('show every state without a missing text', () => {
    const lacking = Object.keys(PAKET_STATES).filter((name) => /paket\.\w|ui\.\w|\{\{/u.test(show(name).text()));
    expect(lacking).toEqual([]);
  });

  it('are installed only by the button, which is not there where something is against it', () => {
    const preview = show('paketPreview');
    expect(preview.text()).toContain('2 templat baru, 1 berubah, 1 tidak ada lagi');
    preview.click('button', 'Perbarui paket');
    expect(preview.sent).toEqual([{ type: 'pasang' }]);
    expect(show('paketChanged').find('button', 'Perbarui paket')).toBeUndefined();
  });

  it('are trusted only after the fingerprint was compared', () => {
    const preview = show('paketPreviewNew');
    const trust = preview.get('button', 'Percayai kunci');
    expect(isOff(trust)).toBe(true);
    act(() => trust.click());
    expect(preview.sent).toEqual([]);
    preview.click('input[type=checkbox]', '');
    expect(isOff(trust)).toBe(false);
    preview.click('button', 'Percayai kunci');
    expect(preview.sent).toMatchObject([{ type: 'percaya', nama: 'BKPSDMD Provinsi Contoh' }]);
  });

  it('that the agency laid down cannot be changed, and what is wrong with the policy is named', () => {
    const policy = show('paketPolicy');
    expect(policy.text()).toContain('kunciPaket[1], alamatPaket[3], lain');
    expect(policy.find('button', 'Jangan percayai lagi')).toBeUndefined();
    expect(show('paketList').find('button', 'Jangan percayai lagi')).toBeDefined();
  });

  it('of a list that cannot be read are shown and left alone', () => {
    const locked = show('paketLocked');
    expect(locked.find('button', 'Hapus paket')).toBeUndefined();
    expect(locked.element.querySelector('input[type=file]')).toBeNull();
  });

  it('are removed only after asking', () => {
    const list = show('paketList');
    list.click('button', 'Hapus paket');
    expect(list.sent).toEqual([]);
    act(() => list.element.querySelector<HTMLElement>('dialog .button--danger')?.click());
    expect(list.sent).toEqual([{ type: 'hapus', id: 'standar-contoh' }]);
  });
});
