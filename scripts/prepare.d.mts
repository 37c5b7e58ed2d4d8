export function findBrowser(kind: 'chromium' | 'firefox'): Promise<string | null>;
export function prepare(browsers?: ('chromium' | 'firefox')[]): Promise<void>;
export function tryOutput(command: string, args: string[]): string;
