/** Logins of the seeds. All people and numbers are invented. Username = NIP. */
export const AKUN_CONTOH = {
  nip: '199003152015042001',
  password: 'rahasia-contoh',
  nama: 'Melati Anggraini',
  nipAtasan: '198107222006041002',
  namaAtasan: 'Bahrul Ilmi',
  nipRekan: '199211042019031005',
  /** Must type a second factor after the password. */
  nipOtp: '198805302012012003',
  otp: '135790',
  /** The password still is the NIP. */
  nipPasswordAwal: '200002192024041001',
  nipAdmin: '197001011990031001',
} as const;

/** Default server time of every seed: Sunday 22 November 2026, 10:00 WIB. */
export const WAKTU_CONTOH = '2026-11-22T03:00:00Z';
export const TAHUN_CONTOH = 2026;
