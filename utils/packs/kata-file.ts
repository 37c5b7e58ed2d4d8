/** Newer words of the site's labels as a file of their own, for whoever has no pack with them. */
import * as z from 'zod/mini';
import type { Result } from '../skp/result';
import { ok, refuse } from '../skp/result';
import { firstTextProblem } from './check-pack';
import { Kata, MOST_KATA } from './model';
import { readOwnFile, writeOwnFile } from './own-file';
import type { PackProblem } from './reasons';

const KATA_FORMAT = 'asisten-ekinerja-kata';
type KataBerkas = z.infer<typeof Kata>;
const Berkas = z.strictObject({
  format: z.literal(KATA_FORMAT),
  versiFormat: z.literal(1),
  kata: z.array(Kata).check(z.minLength(1), z.maxLength(MOST_KATA)),
});

/** The words of a file; whether a page would be read with them is judged elsewhere. */
export function readKataFile(bytes: Uint8Array): Result<readonly KataBerkas[], PackProblem> {
  const read = readOwnFile(bytes, KATA_FORMAT, Berkas);
  if (!read.ok) return read;
  const problem = firstTextProblem(read.value.kata, ['kata']);
  return problem === null ? ok(read.value.kata) : refuse(problem);
}

export function writeKataFile(kata: readonly KataBerkas[]): Uint8Array {
  return writeOwnFile({ format: KATA_FORMAT, versiFormat: 1, kata });
}
