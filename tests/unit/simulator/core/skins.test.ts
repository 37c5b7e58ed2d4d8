import { describe, expect, it } from 'vitest';
import { createSimulator } from '../../../../simulator/create-simulator';
import { loggedInFetch } from '../../../../simulator/in-process-fetch';
import { AKUN_CONTOH } from '../../../../simulator/seeds';
import { KULIT, skinOf, type Kulit } from '../../../../simulator/skins';

const LOGIN = { username: AKUN_CONTOH.nip, password: AKUN_CONTOH.password };

async function matriksIn(kulit: Kulit): Promise<string> {
  const simulator = createSimulator({ seed: 'contoh', skin: skinOf(kulit) });
  const { fetch } = await loggedInFetch(simulator, LOGIN);
  return (await fetch('/v1/index.php?r=kinerja%2Fkegiatan-rhk%2Fmatriks')).text();
}

const withoutTags = (html: string) =>
  html
    .slice(html.indexOf('<tr>'))
    .replace(/<[^>]*>|&nbsp;|\u00a0/g, ' ')
    .replace(/\s+/g, ' ');

describe('skins of the stand-in', () => {
  it('leaves the original as it is', () => {
    expect(skinOf('asal')).toBeUndefined();
  });

  it.each(KULIT.filter((kulit) => kulit !== 'asal'))(
    '%s is dressed, and says what the original says',
    async (kulit) => {
      const [plain, dressed] = [await matriksIn('asal'), await matriksIn(kulit)];
      expect(dressed).not.toBe(plain);
      expect(withoutTags(dressed)).toContain('Rencana Hasil Kerja');
    },
  );
});
