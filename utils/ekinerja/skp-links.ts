/**
 * Addresses that the person's own pages print, by the id they carry (docs/ekinerja.md §6.3). Nothing is ever built from
 * an id; an id that stands with two different addresses is left out.
 */
import { queryParam, resolveOnSite, routeOf } from './routes';

/** Gathers the printed addresses of one kind. */
export interface LinkBook {
  /** Takes an `href` if it leads to the kind's route with exactly this id. */
  readonly add: (href: string, id: string) => void;
  readonly done: () => Readonly<Record<string, string>>;
}

/** A book of addresses of `wantedRoute`, whose parameter `param` is the id. `pageUrl`: where they are printed. */
export function linkBook(pageUrl: string, wantedRoute: string, param: string): LinkBook {
  const found = new Map<string, string | null>();
  return {
    add: (href, id) => {
      if (routeOf(href) !== wantedRoute || queryParam(href, param) !== id || !/^\d+$/.test(id)) return;
      const url = resolveOnSite(href, pageUrl);
      if (url !== null) found.set(id, found.has(id) && found.get(id) !== url ? null : url);
    },
    done: () => Object.fromEntries([...found].filter((pair): pair is [string, string] => pair[1] !== null)),
  };
}

/** The `href` of every link in an element that the page posts. */
export function postedIn(element: Element | undefined): string[] {
  return Array.from(
    element?.querySelectorAll('a[data-method="post" i]') ?? [],
    (link) => link.getAttribute('href') ?? '',
  );
}

/** The `href` of every link in an element. */
export function hrefsIn(element: Element | undefined): string[] {
  return Array.from(element?.getElementsByTagName('a') ?? [], (link) => link.getAttribute('href') ?? '');
}
