/** The entry over text boxes of the forms: where it is shown, and what its click does. */
import { beforeEach, describe, expect, it, vi } from 'vitest';

const did = vi.hoisted(() => ({
  calls: [] as string[],
  entries: [] as Record<string, unknown>[],
  own: [] as string[],
}));
vi.mock('#imports', () => ({
  browser: {
    contextMenus: {
      removeAll: () => {
        did.entries.length = 0;
        return Promise.resolve();
      },
      create: (entry: Record<string, unknown>) => did.entries.push(entry),
    },
    sidePanel: {
      open: ({ windowId }: { windowId: number }) => {
        did.calls.push(`open ${String(windowId)}`);
        return Promise.resolve();
      },
    },
    runtime: { id: 'x', getURL: (path: string) => path },
    storage: { local: { get: () => Promise.resolve({ situsLain: did.own }) } },
  },
}));
vi.mock('../../../utils/platform/messages', () => ({
  sendMessage: (type: string, data: unknown) => {
    did.calls.push(`${type} ${JSON.stringify(data)}`);
    return Promise.reject(new Error('nobody listens'));
  },
}));

const { onFormMenu, placeFormMenu } = await import('../../../utils/platform/form-menu');
const { address } = await import('../ekinerja/stand-in');

/** As browsers match: the star stands for anything, path and query are one. */
const matches = (pattern: string, url: string) =>
  new RegExp(`^${pattern.replaceAll(/[.+?^${}()|[\]\\]/g, String.raw`\$&`).replaceAll('*', '.*')}$`).test(url);
const shownOn = (url: string) =>
  (did.entries[0]?.['documentUrlPatterns'] as string[]).some((pattern) => matches(pattern, url));

beforeEach(() => {
  did.calls.length = 0;
});

describe('the entry in the menu', () => {
  it('is over text boxes of the forms, whatever way the address is written, and of no other page', async () => {
    await placeFormMenu('id');
    await placeFormMenu('en');
    expect(did.entries).toMatchObject([{ title: 'Fill in from a template', contexts: ['editable'] }]);
    for (const form of [
      'kinerja/kegiatan-rhk/create',
      'kinerja/kegiatan-rhk/update',
      'kinerja/kegiatan-tahunan/create-v3',
      'kinerja/kegiatan-tahunan/update-v3',
      'kinerja/skp-lampiran/create',
      'kinerja/skp-lampiran/update',
      'kinerja/kegiatan-harian/create-v4',
      'kinerja/kegiatan-harian/update-v4',
    ]) {
      expect([form, shownOn(address(form, '&id=1'))]).toEqual([form, true]);
      expect([form, shownOn(`https://e-kinerja.babelprov.go.id/v1/index.php?r=${form}`)]).toEqual([form, true]);
    }
    for (const other of ['kinerja/kegiatan-rhk/index', 'site/login', 'kinerja/kegiatan-rhk/matriks'])
      expect([other, shownOn(address(other))]).toEqual([other, false]);
    const elsewhere = 'https://kinerja.contoh.go.id/x/index.php?r=kinerja/kegiatan-rhk/create';
    expect(shownOn(elsewhere)).toBe(false);
    did.own = ['https://kinerja.contoh.go.id/x/index.php'];
    await placeFormMenu('id');
    expect([shownOn(elsewhere), shownOn(elsewhere.replace('create', 'index'))]).toEqual([true, false]);
  });

  it('opens the panel first, within the click, then shows the form in one that is open already', async () => {
    const clicked = onFormMenu({ menuItemId: 'isi-dari-templat' }, { windowId: 7 });
    expect(did.calls[0]).toBe('open 7');
    await clicked;
    expect(did.calls).toEqual(['open 7', 'showForm {"windowId":7}']);
  });

  it('does nothing for another entry or without a tab', async () => {
    await onFormMenu({ menuItemId: 'lain' }, { windowId: 7 });
    await onFormMenu({ menuItemId: 'isi-dari-templat' }, undefined);
    expect(did.calls).toEqual([]);
  });
});
