import { describe, expect, it } from 'vitest';
import { createSimulator } from '../../../simulator/create-simulator';
import { seededRandom } from '../../../simulator/core/random';
import { siteUrl } from '../../../simulator/core/url';
import { predictKirim } from '../../../utils/checklist/predict-kirim';
import type { KirimPrediction } from '../../../utils/checklist/predict-kirim';
import { collapse } from '../../../utils/text/normalise';
import { recipeOf } from './recipe';
import { build, readState, SESI } from './stand-in';

const SKPS = 10_000;
const STATUS = { 1: 'setuju', 2: 'konsep', 3: 'periksa', 4: 'tolak' } as const;

type StandIn = ReturnType<typeof createSimulator>;

/** Sends one indikator and tells what the stand-in said and did. */
function send(site: StandIn, id: number): KirimPrediction {
  const sesi = site.state.sesi[SESI];
  if (sesi === undefined) throw new Error('no session');
  sesi.flashes = [];
  const response = site.handle({
    method: 'GET',
    url: siteUrl('kinerja/kegiatan-tahunan/set-periksa-v3', { id }),
    headers: { cookie: `_tukinUser=${SESI}; _csrf=${'x'.repeat(32)}`, referer: 'https://contoh.invalid/v1/index.php' },
    body: '',
  });
  const row = site.state.indikator.find((one) => one.id === id);
  const newStatus = row === undefined ? null : STATUS[row.status];
  const [flash] = sesi.flashes;
  if (response.status === 403) {
    const words = /Anda tidak memiliki akses ke halaman ini/u.exec(response.body)?.[0] ?? null;
    return { verdict: 'refused', sentence: words, newStatus };
  }
  if (response.status !== 302) throw new Error(`unexpected answer ${String(response.status)}`);
  const verdict = flash?.type === 'success' ? 'accepted' : 'refused';
  return { verdict, sentence: flash === undefined ? null : collapse(flash.text), newStatus };
}

/** What kind of answer it was, to prove that all kinds were met. */
const kindOf = ({ sentence }: KirimPrediction): string => (sentence ?? '').slice(0, 18);

describe('the predicted answer of Kirim', () => {
  it(`equals the stand-in's in every send of ${String(SKPS)} generated SKPs`, () => {
    const random = seededRandom(20260104);
    const site = createSimulator({ seed: 'kosong' });
    const met = new Map<string, number>();
    const months = new Set<string>();
    const wrong: unknown[] = [];
    let sends = 0;
    for (let n = 0; n < SKPS; n += 1) {
      const recipe = recipeOf(random);
      build(site.state, recipe);
      for (const { id, dihapus } of site.state.indikator) {
        if (dihapus) continue;
        const predicted = predictKirim(readState(site.state, recipe.tahun, recipe.sessionYear), String(id));
        const actual = send(site, id);
        const fits =
          predicted.verdict === actual.verdict &&
          predicted.sentence === actual.sentence &&
          predicted.newStatus === actual.newStatus;
        if (!fits) wrong.push({ n, id, predicted, actual, recipe: JSON.stringify(recipe) });
        met.set(kindOf(actual), (met.get(kindOf(actual)) ?? 0) + 1);
        months.add(actual.sentence ?? '');
        sends += 1;
      }
    }
    expect(wrong.slice(0, 3)).toEqual([]);
    expect(sends).toBeGreaterThan(SKPS);
    // Every answer of the server was met often, and the sentences named all twelve months.
    const often = [...met].filter(([, times]) => times > 1000).map(([kind]) => kind);
    expect(often.sort()).toEqual([
      'Anda tidak memilik',
      'Data berhasil diki',
      'Harus ada minimal ',
      'Jumlah target iki ',
      'Target iki tahunan',
    ]);
    expect([...months].filter((sentence) => sentence.startsWith('Harus ada')).length).toBe(12);
    expect([...months].filter((sentence) => sentence.startsWith('Jumlah target')).length).toBe(12);
    expect(months).toContain('Data berhasil dikirim');
    expect(months).toContain('Data berhasil dikirim untuk diperiksa');
  }, 120_000);
});
