/**
 * The practice page stands at one address of the extension, with the query of the page it shows. So every link, the way
 * back, a reload and a second tab are the browser's own, and the adapters read addresses as they do on the site.
 */
const SITE_PATH = '/v1/index.php';
const PRACTICE_PATH = '/latihan.html';

/** Address of the practice page that shows this route. */
export const addressOf = (route: string): string => `${PRACTICE_PATH}?r=${encodeURIComponent(route)}`;

/** What the stand-in says, with its links leading to the practice page. */
export const toPractice = (said: string): string => said.replaceAll(SITE_PATH, PRACTICE_PATH);

/** The address the stand-in knows, of path and query of the practice page. */
export const toSite = (url: string): string =>
  url.startsWith(PRACTICE_PATH) ? SITE_PATH + url.slice(PRACTICE_PATH.length) : url;
