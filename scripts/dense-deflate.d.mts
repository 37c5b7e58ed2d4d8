export function denseDeflate(data: Uint8Array): Uint8Array;
