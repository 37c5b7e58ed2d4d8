/** What a practice can begin with. Everything in it is invented. */
import type { IdStatus, IndikatorRow, SeedName, State } from '../../simulator/contract';
import { SESSION_COOKIE } from '../../simulator/core/cookies';
import { CSRF_TOKEN_LENGTH } from '../../simulator/core/csrf';
import { AKUN_CONTOH, TAHUN_CONTOH } from '../../simulator/seeds/akun';
import { createState } from '../../simulator/seeds';
import { nipLatihan } from '../skp/latihan';
import type { LatihanRecord, Peran } from './record';

export const SKENARIO = ['kosong', 'setengah', 'ditolak', 'akhirBulan'] as const;
export type SkenarioId = (typeof SKENARIO)[number];

interface Skenario {
  readonly seed: SeedName;
  /** The page it begins on. */
  readonly mulaiDi: string;
  /** Day of the year, at eight in the morning there. */
  readonly tanggal: `${string}-${string}`;
  /** What became of the pegawai's indikator before. */
  readonly ubah?: (indikator: IndikatorRow) => void;
}

const SETUJU: IdStatus = 1;
const TOLAK: IdStatus = 4;

const DATA: Readonly<Record<SkenarioId, Skenario>> = {
  kosong: { seed: 'kosong', mulaiDi: 'site/login', tanggal: '01-12' },
  setengah: { seed: 'contoh', mulaiDi: 'kinerja/kegiatan-rhk/matriks', tanggal: '11-22' },
  ditolak: {
    seed: 'contoh',
    mulaiDi: 'kinerja/kegiatan-rhk/index',
    tanggal: '11-22',
    ubah(indikator) {
      if (indikator.status === SETUJU) return;
      indikator.status = TOLAK;
      indikator.keteranganTolak ??= 'Target per bulan belum sesuai dengan rencana kerja bidang. Mohon diperbaiki.';
    },
  },
  akhirBulan: {
    seed: 'contoh',
    mulaiDi: 'kinerja/kegiatan-harian/index-v4',
    tanggal: '11-30',
    ubah(indikator) {
      indikator.status = SETUJU;
      indikator.keteranganTolak = null;
    },
  },
};

/** Where a scenario begins, as the route of the page. */
export const mulaiDi = (skenario: SkenarioId): string => DATA[skenario].mulaiDi;

/** How the newcomer logs in. Shown on the practice page itself. */
export const MASUK = { nip: nipLatihan(AKUN_CONTOH.nip), kataSandi: 'latihan' } as const;

const NIP: Readonly<Record<Peran, string>> = { pegawai: MASUK.nip, atasan: nipLatihan(AKUN_CONTOH.nipAtasan) };

/** The seed as of this year, with people who cannot be anybody. */
function stateOf({ seed, ubah }: Skenario, tahun: number): State {
  const later = tahun - TAHUN_CONTOH;
  const years = new RegExp(`${String(TAHUN_CONTOH)}|${String(TAHUN_CONTOH - 1)}`, 'g');
  const text = JSON.stringify(createState(seed)).replaceAll(years, (year) => String(Number(year) + later));
  const state = JSON.parse(text) as State;
  for (const person of state.pegawai) {
    person.nip = nipLatihan(person.nip);
    person.password = MASUK.kataSandi;
  }
  const saya = state.pegawai.find(({ nip }) => nip === NIP.pegawai);
  for (const row of state.indikator) if (row.idPegawai === saya?.id) ubah?.(row);
  return state;
}

/** Logged in already, as somebody who came through the portal. */
function enter(state: State, peran: Peran, tahun: number): Readonly<Record<string, string>> {
  const person = state.pegawai.find(({ nip }) => nip === NIP[peran]);
  const id = `latihan-${peran}`;
  const csrf = 'latihan'.padEnd(CSRF_TOKEN_LENGTH, '0');
  state.sesi[id] = { id, idPegawai: person?.id ?? null, menungguOtp: null, tahun, csrf, flashes: [] };
  return { [SESSION_COOKIE]: id };
}

/** A practice that begins now, in the year of `now`. */
export function freshRecord(skenario: SkenarioId, now: number): LatihanRecord {
  const data = DATA[skenario];
  const tahun = new Date(now).getFullYear();
  const state = stateOf(data, tahun);
  const kuki = {
    pegawai: data.mulaiDi === 'site/login' ? {} : enter(state, 'pegawai', tahun),
    atasan: enter(state, 'atasan', tahun),
  };
  const situs = Date.parse(`${String(tahun)}-${data.tanggal}T08:00:00+07:00`);
  return { skenario, state, peran: 'pegawai', kuki, mulai: { nyata: now, situs } };
}
