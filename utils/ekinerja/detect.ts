/** Which page of the guide is this, how sure, and what was missing (docs/ekinerja.md §7, "Detection advice"). */
import { isTranslated } from '../dom/translated';
import type { PageDetector } from './page-signs';
import { pages } from './registry';
import { routeOf } from './routes';
import type { Detection, PageId, Sign } from './types';
import { readAs } from './words-of-page';

/** Below this share of the weights a page is not named. */
const SURE_ENOUGH = 0.6;
const ROUTE_WEIGHT = 3;

const NOTHING: Detection = { page: null, confidence: 0, signs: [] };

const anywhere = pages.filter((page) => page.routes.length === 0);
const byRoute = new Map(pages.flatMap((page) => page.routes.map((route) => [route, page] as const)));

/**
 * Detects the page of `document`, loaded from `url`. The route is looked at first; only the signs of that one page are
 * checked then, so unknown pages cost next to nothing. A page is named only if its route is known, all its must signs
 * and enough of the others are there. Old look-alikes, error pages and webview pages give null. Never throws.
 */
export function detect(document: Document, url: string): Detection {
  try {
    if (document.body.classList.contains('layout-top-nav')) return NOTHING;
    for (const page of anywhere) {
      const detection = readAs(page.page, () => weigh(page, document, false));
      if (detection.page !== null) return detection;
    }
    const page = byRoute.get(routeOf(url) ?? '');
    if (page === undefined) return NOTHING;
    const detection = readAs(page.page, () => weigh(page, document, true));
    return detection.page === null && isTranslated(document) ? { ...detection, translated: true } : detection;
  } catch {
    return NOTHING;
  }
}

/** The page of `document`; one that is not recognised is what its address says. null = neither. */
export const pageAt = (document: Document, url: string): PageId | null =>
  detect(document, url).page ?? byRoute.get(routeOf(url) ?? '')?.page ?? null;

function weigh(page: PageDetector, document: Document, onItsRoute: boolean): Detection {
  const signs: Sign[] = onItsRoute ? [{ kind: 'route', what: page.routes[0] ?? '', found: true }] : [];
  let found = onItsRoute ? ROUTE_WEIGHT : 0;
  let total = found;
  let possible = true;
  for (const sign of page.signs) {
    const there = sign.test(document);
    if (!there && sign.must && !onItsRoute) return NOTHING;
    signs.push({ kind: sign.kind, what: sign.what, found: there });
    total += sign.weight;
    if (there) found += sign.weight;
    else if (sign.must) possible = false;
  }
  const confidence = found / total;
  return { page: possible && confidence >= SURE_ENOUGH ? page.page : null, confidence, signs };
}
