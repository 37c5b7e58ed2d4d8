import { describe, expect, it } from 'vitest';
import { readingOf, skpOf } from '../../../scripts/gallery/invented-skp';
import { ok, refuse } from '../../../utils/skp/result';
import { answerOfRule, opened, sound } from './open-periksa';

const RULE = 'target-tahun-lalu';
const before = readingOf({ ...skpOf([{ target: '3' }, {}, {}]), tahun: 2025 }, {}, { nomors: ['1-2025'] });

describe('last year', () => {
  it('is never read by a check', async () => {
    const { machine, year, send } = await opened();
    await send({ type: 'check' }, { type: 'check' });
    expect(year.asked).toEqual([]);
    expect(answerOfRule(machine.state(), RULE)).toEqual(['incomplete', 'notRead']);
    expect(machine.state().checked).toMatchObject({ verdict: 'ready', lastYear: null });
  });

  it('is read once when the person agreed, and compared; ticks and the time of the check stay', async () => {
    const { machine, door, year, send } = await opened();
    year.answer = { ...year.answer, reading: ok(before) };
    await send({ type: 'tick', id: '7000' }, { type: 'compareLastYear' });
    expect([year.asked, door.reads]).toEqual([[2025], [null]]);
    expect(answerOfRule(machine.state(), RULE)).toEqual(['violation', 'farAbove']);
    expect(machine.state()).toMatchObject({ busy: null, chosen: ['7001', '7002'], checked: { lastYear: 2025, at: 1 } });
    await send({ type: 'check' });
    expect(year.asked).toEqual([2025]);
    expect(answerOfRule(machine.state(), RULE)).toEqual(['violation', 'farAbove']);
  });

  it('is taken over from where this panel read it already', async () => {
    const { machine, year, send } = await opened();
    const lastYear = { tahun: 2025, whole: true, targets: {} };
    await send({ type: 'lastYearRead', lastYear, accountTag: 'other' });
    expect(answerOfRule(machine.state(), RULE)).toEqual(['incomplete', 'notRead']);
    await send({ type: 'lastYearRead', lastYear, accountTag: 'tag' });
    expect(answerOfRule(machine.state(), RULE)).toEqual(['inapplicable', 'notLastYear']);
    expect(year.asked).toEqual([]);
  });

  it('of a year proven to have no SKP says that there is nothing to compare', async () => {
    const { machine, send } = await opened();
    await send({ type: 'compareLastYear' });
    expect(answerOfRule(machine.state(), RULE)).toEqual(['inapplicable', 'notLastYear']);
    expect(machine.state().yearFailure).toBeNull();
  });

  it.each([
    ['rows of it were not read', { gaps: true }],
    ['it had another SKP, too', { nomors: ['1-2025', '2-2025'] }],
    ['its list was not read', { missing: [{ page: 'daftar-skp', why: 'timeout' }] }],
  ] as const)('does not say that an indikator was not there when %s', async (_, part) => {
    const { machine, year, send } = await opened();
    year.answer = { ...year.answer, reading: ok({ ...before, facts: { ...before.facts, skp: skp2025([]) }, ...part }) };
    await send({ type: 'compareLastYear' });
    expect(answerOfRule(machine.state(), RULE)).toEqual(['incomplete', 'lastYearPartly']);
  });

  it('of somebody else, or of yet another year, is not compared with', async () => {
    const { machine, year, send } = await opened();
    year.answer = { ...year.answer, reading: ok({ ...before, akun: 'orang lain' }) };
    await send({ type: 'compareLastYear' });
    expect(machine.state().yearFailure).toBe('otherAccount');
    year.answer = { ...year.answer, reading: ok(sound) };
    await send({ type: 'compareLastYear' });
    expect(machine.state().yearFailure).toBe('unreadablePage');
    expect(answerOfRule(machine.state(), RULE)).toEqual(['incomplete', 'notRead']);
  });

  it('says why it was not read, and that the year is not back, until it is', async () => {
    const { machine, year, send } = await opened();
    year.answer = { reading: refuse('timeout'), yearNow: 2025, restored: false, why: 'loggedOut' };
    await send({ type: 'compareLastYear' });
    expect(machine.state()).toMatchObject({ yearFailure: 'timeout', yearLeft: 'loggedOut', busy: null });
    await send({ type: 'restoreYear' });
    expect(machine.state().yearLeft).toBeNull();
  });

  it('that an earlier panel left e-Kinerja in is told at every check, until it is back', async () => {
    const { machine, year, send } = await opened(sound, false);
    year.isLeft = true;
    await send({ type: 'open' });
    expect(machine.state()).toMatchObject({ yearLeft: 'interrupted', checked: { indikator: 3 } });
    // What was read may be of the other year: nothing is sent from it.
    await send({ type: 'askKirim' });
    expect(machine.state()).toMatchObject({ kirim: null, noOrder: 'otherYear' });
    year.isLeft = false;
    await send({ type: 'check' });
    expect(machine.state().yearLeft).toBeNull();
    await send({ type: 'askKirim' });
    expect(machine.state().kirim).not.toBeNull();
  });
});

const skp2025 = (parts: Parameters<typeof skpOf>[0]) => ({ ...skpOf(parts), tahun: 2025 });
