export function serveGallery(): Promise<{ base: string; close: () => Promise<void> }>;
