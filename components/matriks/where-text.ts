/** "Where am I" in one line, in the site's own words. */
import type { PageState } from '../../utils/workflow/matriks-state';
import type { Words } from '../ui/Words';

export function whereText({ t }: Words, page: PageState): string {
  switch (page.kind) {
    case 'matriks':
      return [
        t('where.matriks', { tahun: page.tahun }),
        page.nomorSkp === null ? t('where.allSkp') : t('where.nomorSkp', { nomor: page.nomorSkp }),
        t('where.iki', { count: page.indikator }),
      ].join(' · ');
    case 'otherPage':
      return t(`page.${page.page}`);
    case 'looking':
      return t('mencari');
    case 'noTab':
    case 'noPermission':
    case 'reloadNeeded':
    case 'loggedOut':
    case 'offline':
    case 'unrecognised':
    case 'translated':
    case 'matriksUnreadable':
      return t(`where.${page.kind}`);
  }
}

/** How the dot in front of the line looks: ready, waiting for the person, or trouble. */
export function whereTone(page: PageState): 'good' | 'neutral' | 'warning' {
  if (page.kind === 'matriks') return page.problems.length === 0 ? 'good' : 'warning';
  return page.kind === 'looking' || page.kind === 'otherPage' || page.kind === 'noTab' ? 'neutral' : 'warning';
}
