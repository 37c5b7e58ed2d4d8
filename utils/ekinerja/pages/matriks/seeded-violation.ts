import { readDaftarRhk } from '../daftar-rhk/read';
export const seeded = readDaftarRhk;
