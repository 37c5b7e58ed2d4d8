import { createRun } from '../utils/run/executor';
export const seeded = createRun;
