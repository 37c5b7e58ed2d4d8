/** One own guide as a file. It comes from outside like a pack, and by the same rules is taken as a whole or refused by name. */
import * as z from 'zod/mini';
import { PanduanSendiri } from '../guide/sendiri';
import type { Result } from '../skp/result';
import { ok, refuse } from '../skp/result';
import { firstTextProblem, shapeProblem } from './check-pack';
import { readOwnFile, writeOwnFile } from './own-file';
import type { PackProblem } from './reasons';

const PANDUAN_FORMAT = 'asisten-ekinerja-panduan';

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
  const read = readOwnFile(bytes, PANDUAN_FORMAT, Berkas);
  return read.ok ? checkPanduan(read.value.panduan) : read;
}

/** The file of a complete guide. */
export function writePanduanFile(panduan: PanduanSendiri): Uint8Array {
  const berkas: z.infer<typeof Berkas> = { format: PANDUAN_FORMAT, versiFormat: 1, panduan };
  return writeOwnFile(berkas);
}
