import { detect } from '../ekinerja/detect';
export const seeded = detect;
