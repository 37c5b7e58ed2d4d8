export const BASE_PATH = '/v1/index.php';
export const ASSETS = '/v1/assets';

/** A link as Yii renders it: slashes of the route and brackets of names are encoded. docs/ekinerja.md §1.1. */
export function siteUrl(route: string, params: Readonly<Record<string, string | number>> = {}): string {
  let url = `${BASE_PATH}?r=${encodeURIComponent(route)}`;
  for (const [name, value] of Object.entries(params)) {
    url += `&${encodeURIComponent(name)}=${encodeURIComponent(value)}`;
  }
  return url;
}
