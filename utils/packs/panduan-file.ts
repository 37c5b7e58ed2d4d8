/** One own guide as a file. It comes from outside like a pack, and by the same rules is taken as a whole or refused by name. */
import * as z from 'zod/mini';
import { PanduanSendiri } from '../guide/sendiri';
import type { Result } from '../skp/result';
import { ok, refuse } from '../skp/result';
import { decodeBounded, parseBounded } from './bounded-json';
import { firstTextProblem, shapeProblem } from './check-pack';
import type { PackProblem } from './reasons';

const PANDUAN_FORMAT = 'asisten-ekinerja-panduan';
/** Far more than any guide within its bounds that somebody wrote. */
const LARGEST = 1_000_000;

const Berkas = z.strictObject({
  format: z.literal(PANDUAN_FORMAT),
  versiFormat: z.literal(1),
  panduan: PanduanSendiri,
});

/** Whether a guide is complete and says nothing that a pack could not say; else where it does not. */
export function checkPanduan(value: unknown): Result<PanduanSendiri, PackProblem> {
  const parsed = PanduanSendiri.safeParse(value);
  if (!parsed.success) return refuse(shapeProblem(parsed.error.issues, value));
  const problem = firstTextProblem(parsed.data, []);
  return problem === null ? ok(parsed.data) : refuse(problem);
}

/** The guide of a file. */
export function readPanduanFile(bytes: Uint8Array): Result<PanduanSendiri, PackProblem> {
  const whole = (code: PackProblem['code']) => refuse({ code, path: '' });
  if (bytes.length > LARGEST) return whole('tooMany');
  const text = decodeBounded(bytes);
  if (!text.ok) return text;
  const read = parseBounded(text.value);
  if (!read.ok) return read;
  const { value } = read;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return whole('notPack');
  const { format, versiFormat } = value as Record<string, unknown>;
  if (format !== PANDUAN_FORMAT) return whole('notPack');
  if (typeof versiFormat === 'number' && versiFormat > 1) return refuse({ code: 'newerFormat', path: 'versiFormat' });
  const parsed = Berkas.safeParse(value);
  if (!parsed.success) return refuse(shapeProblem(parsed.error.issues, value));
  return checkPanduan(parsed.data.panduan);
}

/** The file of a complete guide. */
export function writePanduanFile(panduan: PanduanSendiri): Uint8Array {
  const berkas: z.infer<typeof Berkas> = { format: PANDUAN_FORMAT, versiFormat: 1, panduan };
  return new TextEncoder().encode(`${JSON.stringify(berkas, null, 2)}\n`);
}
