import { createSimulator } from '../../simulator/create-simulator';
export const seeded = createSimulator;
