/** Texts that no cell of a workbook holds are kept whole. */
import { describe, expect, it } from 'vitest';
import { readingOf, skpOf } from '../../../scripts/gallery/invented-skp';
import { readBackup } from '../../../utils/import/skp/backup';
import { writeSkp } from '../../../utils/workflow/rencana-files';
import { TEST_WORDS } from '../import/skp/words';

describe('a backup as a workbook', () => {
  it.each([
    [32_766, 'xlsx'],
    [32_767, 'json'],
  ] as const)('with a text of %i characters is a .%s', async (length, ending) => {
    const text = 'a'.repeat(length);
    const reading = readingOf(skpOf([{ nama: text }]));
    const file = await writeSkp('cadangan', { reading, atasan: null }, 'xlsx', TEST_WORDS, new Date(0));
    expect(file?.name.split('.').at(-1)).toBe(ending);
    if (ending !== 'json' || file === null) return;
    const backup = readBackup(file.bytes);
    expect(backup.ok && backup.value.rhk[0]?.indikator[0]?.nama).toBe(text);
  });
});
