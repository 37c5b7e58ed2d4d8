import { describe, expect, it } from 'vitest';
import en from '../../locales/en.json';
import id from '../../locales/id.json';
import { packedTexts } from '../../scripts/packed-texts';

describe('the texts as they are packed for the pages', () => {
  it('are all there, each under its key', async () => {
    const code = packedTexts(id, en);
    const module = (await import(`data:text/javascript,${encodeURIComponent(code)}`)) as { id: unknown; en: unknown };
    expect(module.id).toEqual(id);
    expect(module.en).toEqual(en);
  });
});
