/** What is shown of the installed packs and of one that waits. Pure, but for the fingerprints of keys. */
import { asalOf, asalOfVersion, halanganOf, masaOf, versionInUse } from '../packs/judge';
import { MOST_PACKS, bodyKey, type DaftarPaket } from '../packs/shelf';
import type { Diperiksa, PaketPorts } from './paket-ports';
import type { KunciDiDaftar, PaketDiDaftar, Pratinjau } from './paket-state';

type LookPorts = Pick<PaketPorts, 'fingerprint' | 'today' | 'appVersion'>;

export async function shownPacks(
  { paket, kunci: trusted }: DaftarPaket,
  present: ReadonlySet<string>,
  { fingerprint, today }: LookPorts,
): Promise<readonly PaketDiDaftar[]> {
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
        asal: asalOfVersion(kini, trusted),
        masa: masaOf(kini, today()),
        aktif,
        hilang: !present.has(bodyKey(id, kini)),
        kunci,
        sidikJari: kunci === null ? null : await fingerprint(kunci),
        sebelumnya: sebelumnya?.label ?? null,
        memakaiSebelumnya: sebelumnya !== null && versionInUse(one, today()) === sebelumnya,
        alamat,
        naik: at > 0,
        turun: at < paket.length - 1,
      };
    }),
  );
}

export const shownKeys = ({ kunci }: DaftarPaket, fingerprint: LookPorts['fingerprint']): Promise<KunciDiDaftar[]> =>
  Promise.all(kunci.map(async (one) => ({ ...one, sidikJari: await fingerprint(one.kunci) })));

export async function previewOf(
  sumber: string,
  { kepala, tanda, sidik, beda }: Diperiksa,
  daftar: DaftarPaket,
  { fingerprint, today, appVersion }: LookPorts,
): Promise<Pratinjau> {
  const installed = daftar.paket.find(({ id }) => id === kepala.id) ?? null;
  const kunci = tanda.kind === 'sah' ? tanda.kunci : null;
  return {
    sumber,
    kepala,
    asal: asalOf(tanda, daftar.kunci),
    masa: masaOf(kepala.berlaku, today()),
    halangan: halanganOf(
      { paket: kepala, tanda, sidik },
      {
        installed,
        trusted: daftar.kunci,
        byPolicy: [],
        genuineOnly: false,
        today: today(),
        appVersion,
        full: daftar.paket.length >= MOST_PACKS,
      },
    ),
    kunci,
    sidikJari: kunci === null ? null : await fingerprint(kunci),
    beda,
    terpasang: installed?.kini.label ?? null,
  };
}
