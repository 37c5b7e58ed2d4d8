export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}
type Size = Pick<Box, 'width' | 'height'>;

/** Room that is left to the edges of the window. */
const EDGE = 8;
const within = (least: number, most: number, wanted: number): number => Math.max(least, Math.min(most, wanted));

/**
 * Where something goes beside a target, in CSS px of the window: below it and flush with its left edge, above it where only
 * there is room, and otherwise on the side with more of it; always within the window, from its top and left where it is larger.
 */
export function placeBeside(target: Box, { width, height }: Size, view: Size, gap: number): { x: number; y: number } {
  const below = target.top + target.height + gap;
  const above = target.top - gap - height;
  const roomBelow = view.height - EDGE - height - below;
  const roomAbove = above - EDGE;
  const y = roomBelow >= 0 || roomBelow >= roomAbove ? below : above;
  return {
    x: Math.round(within(EDGE, Math.max(EDGE, view.width - EDGE - width), target.left)),
    y: Math.round(within(EDGE, Math.max(EDGE, view.height - EDGE - height), y)),
  };
}
