/** What is to be mended in the draft: all of it in slices, and step by step while it is written. */
import { checkTemplat } from '../bangku/check';
import type { Temuan } from '../bangku/temuan';
import { Repeats } from '../bangku/repeats';
import type { Paket } from '../packs/model';
import type { Templat, TemplatLampiran } from '../templates/model';

const SLICE = 20;
const TOLD_EVERY = 1000;

const lampiranOf = ({ templat }: Paket): ReadonlyMap<string, TemplatLampiran> =>
  new Map(templat.flatMap((one) => (one.jenis === 'lampiran' ? [[one.id, one] as const] : [])));

export class DraftCheck {
  temuan: ReadonlyMap<string, readonly Temuan[]> = new Map();
  private repeats = new Repeats();
  private lampiran: ReadonlyMap<string, TemplatLampiran> = new Map();
  /** Each look at the whole draft makes the one before it pointless. */
  private looks = 0;
  private readonly pause: () => Promise<void>;

  constructor(pause: () => Promise<void>) {
    this.pause = pause;
  }

  private findings(templat: Templat, { tahun }: Paket): readonly Temuan[] {
    return checkTemplat(templat, { tahun, lampiran: this.lampiran, repeated: this.repeats });
  }

  /** Looks at every template; `told` gets how many, and at last all of them. Steps meanwhile begin it anew. */
  async all(paket: Paket, told: (checked: number) => void): Promise<void> {
    this.looks += 1;
    const mine = this.looks;
    this.temuan = new Map();
    this.repeats = new Repeats();
    this.lampiran = lampiranOf(paket);
    const found = new Map<string, readonly Temuan[]>();
    await this.pause();
    if (mine !== this.looks) return;
    for (const [at, one] of paket.templat.entries()) {
      this.repeats.put(one);
      found.set(one.id, this.findings(one, paket));
      if ((at + 1) % SLICE !== 0) continue;
      if ((at + 1) % TOLD_EVERY === 0) told(at + 1);
      await this.pause();
      if (mine !== this.looks) return;
    }
    this.temuan = found;
    told(paket.templat.length);
  }

  stop(): void {
    this.looks += 1;
  }

  /** This one was written: its answers, and those of the ones it has to do with, anew. */
  put(paket: Paket, templat: Templat): void {
    const others = new Set(this.repeats.put(templat));
    const isLampiran = templat.jenis === 'lampiran';
    if (isLampiran) this.lampiran = new Map([...this.lampiran, [templat.id, templat]]);
    const found = new Map(this.temuan);
    found.set(templat.id, this.findings(templat, paket));
    if (others.size > 0 || isLampiran)
      for (const one of paket.templat)
        if (others.has(one.id) || (one.jenis === 'rhk' && one.lampiran.includes(templat.id)))
          found.set(one.id, this.findings(one, paket));
    this.temuan = found;
  }

  /** This one is gone from `paket`. */
  drop(paket: Paket, id: string): void {
    const others = new Set(this.repeats.drop(id));
    this.lampiran = lampiranOf(paket);
    const found = new Map(this.temuan);
    found.delete(id);
    for (const one of paket.templat) if (others.has(one.id)) found.set(one.id, this.findings(one, paket));
    this.temuan = found;
  }
}
