// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { createRoot } from 'react-dom/client';
import { PopupView } from '../../components/popup/PopupView';
import { STATES } from '../../scripts/gallery/states';
import type { PageState } from '../../utils/workflow/matriks-state';
import { act } from './act';
import './render';

function popupOn(page: PageState): string {
  const root = document.createElement('div');
  const nothing = () => undefined;
  act(() => {
    createRoot(root).render(
      <PopupView
        page={page}
        latihan={false}
        language="id"
        onOpenPanel={nothing}
        onAskPermission={nothing}
        situs={{ situs: null, gagal: null, onUse: nothing, onRelease: nothing }}
      />,
    );
  });
  return root.textContent;
}

it('says on the Matriks that it can be filled, though the popup reads no page', () => {
  const text = popupOn({ kind: 'otherPage', page: 'matriks' });
  expect(text).toContain('Siap diisi dari lembar kerja');
  expect(text).not.toContain('Anda berada di');
});

it('says on another page where months are filled', () => {
  expect(popupOn(STATES.otherPage.page)).toContain('Target bulanan diisi di halaman Matriks.');
});
