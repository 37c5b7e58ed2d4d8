import { describe, expect, it } from 'vitest';
import { panelAddress } from '../../../utils/platform/panel-address';

describe('what the panel was opened for', () => {
  it.each([
    ['', { projector: false, surface: 'panel', task: 'isi' }],
    ['?tampilan=tab', { projector: false, surface: 'tab', task: 'isi' }],
    ['?tampilan=tab&tugas=periksa', { projector: false, surface: 'tab', task: 'periksa' }],
    ['?tampilan=proyektor', { projector: true, surface: 'tab', task: 'isi' }],
    ['?tampilan=lain&tugas=hapus', { projector: false, surface: 'panel', task: 'isi' }],
  ])('%s', (search, asked) => {
    expect(panelAddress(search)).toEqual(asked);
  });
});
