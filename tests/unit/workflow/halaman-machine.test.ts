/** The check page's task: what it shows of the tab, and that the saved report is the one that was shown. */
import { describe, expect, it } from 'vitest';
import type { LihatHalaman } from '../../../utils/ekinerja/laporan/look';
import { createHalamanMachine } from '../../../utils/workflow/halaman-machine';
import type { HalamanDoor } from '../../../utils/workflow/halaman-ports';
import type { FileOut, PageLook } from '../../../utils/workflow/matriks-ports';

const lihatOf = (html: string): LihatHalaman => ({
  detection: {
    page: null,
    confidence: 0.5,
    signs: [
      { kind: 'route', what: 'kinerja/kegiatan-rhk/matriks', found: true },
      { kind: 'tableHead', what: 'rencana hasil kerja', found: false },
    ],
  },
  kata: { ada: [], tidakAda: [] },
  laporan: { html, labels: [], masked: 3 },
});
const PAGE: PageLook = {
  kind: 'page',
  latihan: false,
  report: { detection: lihatOf('').detection, accountTag: null, unsavedEdits: false, run: null },
};

function start(looks: (() => ReturnType<HalamanDoor['look']>)[]) {
  const saved: FileOut[] = [];
  let changed: () => void = () => undefined;
  const machine = createHalamanMachine({
    door: {
      look: () => (looks.shift() ?? (() => Promise.resolve({ found: { kind: 'noTab' as const }, lihat: null })))(),
      askPermission: () => Promise.resolve(true),
      onChange(callback) {
        changed = callback;
      },
    },
    save: (file) => void saved.push(file),
    version: '1.2.3',
    now: () => new Date('2026-03-04T05:06:07Z'),
  });
  return { machine, saved, change: () => changed() };
}
const found = (html: string) => () => Promise.resolve({ found: PAGE, lihat: lihatOf(html) });

describe('the check page', () => {
  it('saves exactly the report that was shown, with what was missing in its second line', async () => {
    const { machine, saved } = start([found('<!-- https://x -->\n<html>satu</html>')]);
    await machine.settled();
    expect(machine.state()).toMatchObject({ tanpa: null, membaca: false, tersimpan: null });
    machine.send({ type: 'simpanLaporan' });
    expect(saved.map(({ name, mime }) => [name, mime])).toEqual([
      ['laporan-halaman-tidak-dikenali-2026-03-04.html', 'text/html'],
    ]);
    const [address, said, ...rest] = new TextDecoder().decode(saved[0]?.bytes).split('\n');
    expect(address).toBe('<!-- https://x -->');
    expect(said).toBe(
      '<!-- Asisten e-Kinerja 1.2.3; halaman: tidak dikenali (0.50); tidak ditemukan: tableHead "rencana hasil kerja" -->',
    );
    expect(rest.join('\n')).toBe('<html>satu</html>');
    expect(machine.state().tersimpan).toBe(saved[0]?.name);
  });

  it('saves nothing while there is nothing to show', async () => {
    const { machine, saved } = start([]);
    await machine.settled();
    machine.send({ type: 'simpanLaporan' });
    expect(machine.state().tanpa).toEqual({ kind: 'noTab' });
    expect(saved).toEqual([]);
  });

  it.each([
    [{ kind: 'portal' }, { kind: 'loggedOut' }],
    [{ kind: 'offline' }, { kind: 'offline' }],
    [
      { kind: 'noPermission', host: 'contoh.go.id' },
      { kind: 'noPermission', host: 'contoh.go.id' },
    ],
    [{ kind: 'loading' }, { kind: 'looking' }],
  ] as const)('says why there is no page: %j', async (look, tanpa) => {
    const { machine } = start([() => Promise.resolve({ found: look, lihat: null })]);
    await machine.settled();
    expect(machine.state()).toMatchObject({ tanpa, lihat: null });
  });

  it('looks again when the tab changes, and drops a look that was overtaken', async () => {
    let answer: (value: Awaited<ReturnType<HalamanDoor['look']>>) => void = () => undefined;
    const { machine, change } = start([
      () => new Promise((resolve) => (answer = resolve)),
      found('<!-- b -->\n<html>baru</html>'),
    ]);
    change();
    await machine.settled();
    answer({ found: PAGE, lihat: lihatOf('<!-- a -->\n<html>lama</html>') });
    await Promise.resolve();
    expect(machine.state().lihat?.laporan.html).toContain('baru');
  });

  it('asks for the host and looks again', async () => {
    const { machine } = start([
      () => Promise.resolve({ found: { kind: 'noPermission', host: 'contoh.go.id' }, lihat: null }),
      found('<!-- a -->\n<html></html>'),
    ]);
    await machine.settled();
    machine.send({ type: 'beriIzin' });
    await machine.settled();
    expect(machine.state()).toMatchObject({ tanpa: null });
  });
});
