/** The stopwatch of a guide: how long each step was the current one. Times of the clock, so it needs no ticking. Pure. */
export interface WaktuLangkah {
  /** The step that runs; null = none. */
  readonly langkah: string | null;
  readonly sejak: number;
  /** Milliseconds of the steps before, by id; one that was come back to adds up. */
  readonly lewat: Readonly<Record<string, number>>;
}

export const mulaiWaktu = (langkah: string | null, now: number): WaktuLangkah => ({ langkah, sejak: now, lewat: {} });

/** Milliseconds of one step until now. */
function lamaLangkah({ langkah, sejak, lewat }: WaktuLangkah, id: string, now: number): number {
  // A clock that was set back took nobody any time.
  return (lewat[id] ?? 0) + (id === langkah ? Math.max(0, now - sejak) : 0);
}

/** Another step runs from now on. */
export function gantiLangkah(waktu: WaktuLangkah, langkah: string | null, now: number): WaktuLangkah {
  if (waktu.langkah === langkah) return waktu;
  const lewat =
    waktu.langkah === null ? waktu.lewat : { ...waktu.lewat, [waktu.langkah]: lamaLangkah(waktu, waktu.langkah, now) };
  return { langkah, sejak: now, lewat };
}
