import prettier from 'prettier';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { toJSONSchema, type ZodMiniType } from 'zod/mini';
import { describe, expect, it } from 'vitest';
import { checkPack } from '../../../utils/packs/check-pack';
import { Amplop } from '../../../utils/packs/envelope';
import { Paket } from '../../../utils/packs/model';
import { samplePack } from './sample-pack';

const docs = join(import.meta.dirname, '../../../docs');

async function written(schema: ZodMiniType, title: string): Promise<string> {
  const json = { title, ...toJSONSchema(schema) };
  return prettier.format(JSON.stringify(json), { parser: 'json', printWidth: 120 });
}

describe('the JSON Schema for others', () => {
  // `npx vitest run tests/unit/packs/schema.test.ts -u` writes it anew.
  it('of the pack is current', async () => {
    await expect(await written(Paket, 'Paket templat Asisten e-Kinerja')).toMatchFileSnapshot(
      join(docs, 'paket.schema.json'),
    );
  });

  it('of the signed pack is current', async () => {
    await expect(await written(Amplop, 'Paket bertanda tangan Asisten e-Kinerja')).toMatchFileSnapshot(
      join(docs, 'paket-bertanda.schema.json'),
    );
  });

  it('lets nothing through unnamed', () => {
    const schema = readFileSync(join(docs, 'paket.schema.json'), 'utf8');
    expect(schema.match(/"type": "object"/g)?.length).toBe(schema.match(/"additionalProperties": false/g)?.length);
    expect(checkPack(samplePack())).toMatchObject({ ok: true });
  });
});
