import { editDistance, nearLimit } from '../skp/near-text';
import { fold } from '../text/normalise';

/** How far apart two nearly equal texts are; null = they are different texts. Only ever a suggestion. */
export function distanceOf(one: string, other: string): number | null {
  const [left, right] = [fold(one), fold(other)];
  return editDistance(left, right, nearLimit(left));
}
