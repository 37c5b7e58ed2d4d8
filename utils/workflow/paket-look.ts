/** What is shown of the installed packs and of one that waits. Pure, but for the fingerprints of keys. */
import { asalOf, asalOfVersion, halanganOf, masaOf, versionInUse } from '../packs/judge';
import type { Kebijakan } from '../packs/policy';
import { MOST_PACKS, bodyKey, type DaftarPaket, type KunciTepercaya } from '../packs/shelf';
import type { AddressPort, Diperiksa, PaketPorts } from './paket-ports';
import type { AlamatDiDaftar, KunciDiDaftar, PaketDiDaftar, PaketState, Pratinjau } from './paket-state';

type LookPorts = Pick<PaketPorts, 'fingerprint' | 'today' | 'appVersion'>;

/** The list, and what the agency laid down beside it. */
export interface Known {
  readonly daftar: DaftarPaket;
  readonly kebijakan: Kebijakan;
}

/** Keys of the policy come first: their name counts. */
export const trustedKeys = ({ daftar, kebijakan }: Known): readonly KunciTepercaya[] => [
  ...kebijakan.kunci,
  ...daftar.kunci,
];

export type ShownAddress = (alamat: string) => Promise<AlamatDiDaftar>;

/** How each address is shown. */
export async function shownAddresses(addresses: AddressPort): Promise<ShownAddress> {
  const known = new Map((await addresses.looks()).map((look) => [look.alamat, look]));
  return async (alamat) => {
    const look = known.get(alamat);
    const boleh = await addresses.allowed(alamat);
    return { alamat, boleh, diperiksa: look?.diperiksa ?? null, masalah: look?.masalah ?? null };
  };
}

export async function shownPacks(
  known: Known,
  present: ReadonlySet<string>,
  address: ShownAddress,
  { fingerprint, today }: LookPorts,
): Promise<readonly PaketDiDaftar[]> {
  const { paket } = known.daftar;
  return Promise.all(
    paket.map(async (one, at) => {
      const { id, kini, sebelumnya, aktif, alamat } = one;
      const { judul, penerbit, label, templat, dari, sampai, kunci } = kini;
      return {
        id,
        judul,
        penerbit,
        label,
        templat,
        dari,
        sampai,
        asal: asalOfVersion(kini, trustedKeys(known)),
        masa: masaOf(kini, today()),
        aktif,
        hilang: !present.has(bodyKey(id, kini)),
        kunci,
        sidikJari: kunci === null ? null : await fingerprint(kunci),
        sebelumnya: sebelumnya?.label ?? null,
        memakaiSebelumnya: sebelumnya !== null && versionInUse(one, today()) === sebelumnya,
        alamat: alamat === null ? null : await address(alamat),
        naik: at > 0,
        turun: at < paket.length - 1,
      };
    }),
  );
}

export function shownKeys(known: Known, fingerprint: LookPorts['fingerprint']): Promise<KunciDiDaftar[]> {
  const byPolicy = known.kebijakan.kunci.length;
  return Promise.all(
    trustedKeys(known).map(async (one, at) => ({
      ...one,
      sidikJari: await fingerprint(one.kunci),
      dikunci: at < byPolicy,
    })),
  );
}

export async function shownPolicy(
  { kunci, alamat, hanyaAsli, diabaikan }: Kebijakan,
  address: ShownAddress,
): Promise<PaketState['kebijakan']> {
  if (kunci.length + alamat.length + diabaikan.length === 0 && !hanyaAsli) return null;
  return { hanyaAsli, diabaikan, alamat: await Promise.all(alamat.map(address)) };
}

export async function previewOf(
  sumber: string,
  { kepala, tanda, sidik, beda, hilang }: Diperiksa,
  known: Known,
  { fingerprint, today, appVersion }: LookPorts,
): Promise<Pratinjau> {
  const { daftar, kebijakan } = known;
  const trusted = trustedKeys(known);
  const installed = daftar.paket.find(({ id }) => id === kepala.id) ?? null;
  const kunci = tanda.kind === 'sah' ? tanda.kunci : null;
  const halangan = halanganOf(
    { paket: kepala, tanda, sidik },
    {
      installed,
      trusted,
      byPolicy: kebijakan.kunci.map((one) => one.kunci),
      genuineOnly: kebijakan.hanyaAsli,
      today: today(),
      appVersion,
      full: daftar.paket.length >= MOST_PACKS,
    },
  );
  return {
    sumber,
    kepala,
    asal: asalOf(tanda, trusted),
    masa: masaOf(kepala.berlaku, today()),
    // What the browser dropped is installed again from its file.
    halangan: hilang && halangan === 'sudahTerpasang' ? null : halangan,
    kunci,
    sidikJari: kunci === null ? null : await fingerprint(kunci),
    beda,
    terpasang: installed?.kini.label ?? null,
  };
}
