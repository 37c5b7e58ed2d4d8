/** Where the application and the sign-on portal in front of it live (docs/ekinerja.md §10). Granted at install; no others. */
export const HOST_PATTERNS = ['https://e-kinerja.babelprov.go.id/*', 'https://satamasn.babelprov.go.id/*'] as const;
