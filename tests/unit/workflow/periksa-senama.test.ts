import { describe, expect, it } from 'vitest';
import { mergeSamePlace } from '../../../components/periksa/same-place';
import { readingOf, skpOf } from '../../../scripts/gallery/invented-skp';
import type { PeriksaState } from '../../../utils/workflow/periksa-state';
import { opened } from './open-periksa';

const groupsOf = (state: PeriksaState) => state.checked?.groups.wajib ?? [];

describe('two indikator of the same name under one RHK', () => {
  it('stand in lines of their own, each with its way to the page', async () => {
    const skp = skpOf([{}]);
    const [rhk] = skp.rhk;
    const [one] = rhk?.indikator ?? [];
    if (rhk === undefined || one === undefined) throw new Error('no indikator');
    const bad = { ...one, satuan: '' };
    const twins = [bad, { ...bad, id: '99', aspek: 'Kualitas', bulan: null }];
    const { machine } = await opened(readingOf({ ...skp, rhk: [{ ...rhk, indikator: twins }] }));
    const group = groupsOf(machine.state()).find(({ rule }) => rule === 'indikator-satuan');
    expect(group?.findings).toHaveLength(2);
    expect(mergeSamePlace(group?.findings ?? [])).toHaveLength(2);
  });
});
