import { describe, expect, it } from 'vitest';
import { addressOf, toPractice, toSite } from '../../../utils/latihan/address';
import type { LatihanRecord } from '../../../utils/latihan/record';
import { createSitus, type LatihanStore } from '../../../utils/latihan/situs';
import { freshRecord, MASUK, mulaiDi, SKENARIO, type SkenarioId } from '../../../utils/latihan/skenario';
import { isNipLatihan } from '../../../utils/skp/latihan';
import { createInProcessFetch } from '../../../simulator/in-process-fetch';

const BASE = 'https://latihan.test';
const NOW = Date.parse('2029-03-04T00:00:00Z');

/** A store that forgets nothing but its objects: what is kept went through plain data. */
function memory(skenario: SkenarioId): LatihanStore & { record: () => LatihanRecord } {
  let kept = JSON.stringify(freshRecord(skenario, NOW));
  return {
    record: () => JSON.parse(kept) as LatihanRecord,
    change(work) {
      const { record, value } = work(JSON.parse(kept) as LatihanRecord);
      kept = JSON.stringify(record);
      return Promise.resolve(value);
    },
  };
}

const visit = (store: LatihanStore, dari = '') =>
  createInProcessFetch(
    createSitus(store, () => NOW + 60_000),
    { origin: BASE, referer: dari },
  ).fetch;

describe('scenarios', () => {
  it.each(SKENARIO)(
    '%s begins on its page, in the year it is begun, with nobody who could be real',
    async (skenario) => {
      const store = memory(skenario);
      expect(store.record().state.pegawai.every(({ nip }) => isNipLatihan(nip))).toBe(true);
      expect(JSON.stringify(store.record().state)).not.toMatch(/202[56]/);
      const answer = await visit(store)(addressOf(mulaiDi(skenario)));
      expect(answer.status).toBe(200);
      const page = await answer.text();
      expect(page).toContain('2029');
      expect(page).not.toContain('/v1/index.php');
      expect(new URL(answer.url).searchParams.get('r')).toBe(mulaiDi(skenario));
    },
  );

  it('keeps its promises: what is in which state', () => {
    const states = (skenario: SkenarioId) => {
      const { state } = freshRecord(skenario, NOW);
      return new Set(state.indikator.filter(({ idPegawai }) => idPegawai === 1).map(({ status }) => status));
    };
    expect(states('kosong')).toEqual(new Set());
    expect(states('akhirBulan')).toEqual(new Set([1]));
    expect(states('ditolak')).toEqual(new Set([1, 4]));
    const rejected = freshRecord('ditolak', NOW).state.indikator.filter(({ status }) => status === 4);
    expect(rejected.every(({ keteranganTolak }) => (keteranganTolak ?? '') !== '')).toBe(true);
  });
});

describe('the stand-in behind the page', () => {
  it('logs in with the shown password, over requests that share only what is stored', async () => {
    const store = memory('kosong');
    const address = addressOf('site/login');
    const form = await (await visit(store)(address)).text();
    const body = new URLSearchParams({
      _csrf: /name="csrf-token" content="([^"]*)"/.exec(form)?.[1] ?? '',
      'LoginForm[username]': MASUK.nip,
      'LoginForm[password]': MASUK.kataSandi,
      'LoginForm[tahun]': '2029',
    });
    const answer = await visit(store)(address, { method: 'POST', body });
    expect(new URL(answer.url).searchParams.get('r')).toBe('pegawai/profil');
    expect(await answer.text()).toContain(MASUK.nip);
  });

  it('shows each of the two their own pages', async () => {
    const store = memory('setengah');
    const bawahan = addressOf('kinerja/kegiatan-tahunan/index-bawahan-v3');
    const mine = await (await visit(store)(addressOf('pegawai/profil'))).text();
    await store.change((record) => ({ record: { ...record, peran: 'atasan' }, value: undefined }));
    const theirs = await (await visit(store)(bawahan)).text();
    expect(mine).toContain('Melati Anggraini');
    expect(theirs).toContain('Bahrul Ilmi');
    expect(theirs).toContain('set-setuju');
  });

  it('leads back to the page a request names as its origin, at the address of the practice', async () => {
    const store = memory('setengah');
    const list = `${BASE}${addressOf('kinerja/kegiatan-rhk/index')}`;
    const html = await (await visit(store)(list)).text();
    const form = /href="([^"]*kegiatan-rhk%2Fcreate[^"]*)"/.exec(html)?.[1]?.replaceAll('&amp;', '&') ?? '';
    const page = await (await visit(store, list)(form)).text();
    expect(page).toContain('value="https://latihan.test/latihan.html?r=kinerja%2Fkegiatan-rhk%2Findex"');
  });
});

describe('addresses', () => {
  it('go over and back', () => {
    expect(toSite(toPractice('/v1/index.php?r=a%2Fb&x=1'))).toBe('/v1/index.php?r=a%2Fb&x=1');
    expect(toSite('/elsewhere.html?r=a')).toBe('/elsewhere.html?r=a');
    expect(toPractice('<a href="/v1/index.php?r=a">')).toBe('<a href="/latihan.html?r=a">');
  });

  it('a state is plain data', () => {
    const { state } = freshRecord('setengah', NOW);
    expect(structuredClone(state)).toEqual(state);
    expect(JSON.parse(JSON.stringify(state))).toEqual(state);
  });
});
