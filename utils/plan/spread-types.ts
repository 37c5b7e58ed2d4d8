/** How an annual target is spread over the months. Sums are always exact (plan/spread.ts). */
export type SpreadPattern =
  | { readonly kind: 'rata' }
  /** Into Mar, Jun, Sep, Des. */
  | { readonly kind: 'triwulan' }
  /** All into Desember. */
  | { readonly kind: 'akhirTahun' }
  /** Evenly over these months (1…12, at least one). */
  | { readonly kind: 'bulan'; readonly bulan: readonly number[] };
