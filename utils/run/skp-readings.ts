/**
 * What the run of a whole SKP knows of it: the newest list, lampiran and whole reading put together. Every reading is of the
 * plan's account, year and SKP, or says which of them it is not.
 */
import type { SiteFailure, WholeSkpReading } from '../ekinerja/types';
import type { SkpPlan, SkpPlanItem } from '../plan/skp-plan-types';
import { ok, refuse, type Result } from '../skp/result';
import type { OwnedReader, Read, ReadResult } from './owned-reader';
import { owned, type OwnedWhole } from './owned-whole';
import type { OwnedReading } from './patient-read';
import { shownOf, withDaftar, withLampiran, type Shown } from './skp-shown';
import type { Landed, LampiranList, SkpSite, SkpStopReason } from './skp-run-types';

interface OwnedShown extends OwnedReading {
  readonly shown: Shown;
}

type Looked<Value> = Result<Value, SkpStopReason | 'aborted'>;

export interface SkpReadings {
  /** Throws before the first reading. */
  readonly shown: () => Shown;
  /** Reads the list the item stands in, or takes the one the site led to. `proof`: bounded, because a deed is to be told. */
  readonly look: (item: SkpPlanItem, landed: Landed | null, proof: boolean) => Promise<Looked<Shown>>;
  /** Everything, read afresh. */
  readonly readAll: (proof: boolean) => Promise<Looked<WholeSkpReading>>;
}

/** `lampiran`: the plan does something in it, so no reading without it will do. */
export function createSkpReadings(options: {
  readonly plan: SkpPlan;
  readonly site: SkpSite;
  readonly reader: OwnedReader;
  readonly lampiran: boolean;
}): SkpReadings {
  const { plan, site, reader, lampiran } = options;
  const needed = lampiran ? (['matriks', 'lampiran'] as const) : (['matriks'] as const);
  let newest: Shown | null = null;

  const asked = <Reading extends OwnedReading>(read: Read<Reading>, proof: boolean): Promise<ReadResult<Reading>> =>
    proof ? reader.prove(read) : reader.read(read);

  function shown(): Shown {
    if (newest === null) throw new Error('nothing was read');
    return newest;
  }

  async function look(item: SkpPlanItem, landed: Landed | null, proof: boolean): Promise<Looked<Shown>> {
    let given = landed;
    const read = async (nomorSkp: string | null, signal: AbortSignal): Promise<Result<OwnedShown, SiteFailure>> => {
      if (newest === null) return refuse({ kind: 'aborted' });
      const first = given;
      given = null;
      if (item.level === 'lampiran') {
        const list = first?.lampiran ? ok<LampiranList>(first.lampiran) : await site.readLampiran(newest.links, signal);
        if (!list.ok) return list;
        return ok({ akun: list.value.akun, skp: { tahun: plan.tahun }, shown: withLampiran(newest, list.value) });
      }
      const list = first?.daftar ? ok(first.daftar) : await site.readList(nomorSkp, signal);
      if (!list.ok) return list;
      const { akun, skp, problems } = list.value;
      if (problems.length > 0) return refuse({ kind: 'unreadablePage', problems });
      return ok({ akun, skp: { tahun: skp.tahun }, shown: withDaftar(newest, list.value) });
    };
    const result = await asked(read, proof);
    if (!result.ok) return result;
    newest = result.value.shown;
    return ok(newest);
  }

  async function readAll(proof: boolean): Promise<Looked<WholeSkpReading>> {
    const read = async (nomorSkp: string | null, signal: AbortSignal): Promise<Result<OwnedWhole, SiteFailure>> => {
      const result = await site.readWhole(nomorSkp, signal);
      return signal.aborted ? refuse({ kind: 'aborted' }) : owned(result, needed);
    };
    const result = await asked(read, proof);
    if (!result.ok) return result;
    const { whole } = result.value;
    if (whole.facts.skp !== null && whole.facts.skp.nomorSkp !== plan.nomorSkp) return refuse('otherSkp');
    const found = shownOf(whole);
    if (found === null || (lampiran && whole.facts.lampiran === null)) return refuse('pageChanged');
    newest = found;
    return ok(whole);
  }

  return { shown, look, readAll };
}
