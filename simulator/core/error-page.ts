import { esc } from './html';
import { siteUrl } from './url';

export type ErrorStatus = 400 | 403 | 404 | 405 | 500;

export const ERROR_TITLES: Readonly<Record<ErrorStatus, string>> = {
  400: 'Bad Request (#400)',
  403: 'Forbidden (#403)',
  404: 'Not Found (#404)',
  405: 'Method Not Allowed (#405)',
  500: 'Internal Server Error (#500)',
};

/** Body of an error page inside the layout. docs/ekinerja.md §1.5. */
export function renderErrorBody(status: ErrorStatus, message: string): string {
  return `<div class="error-page">
<h2 class="headline text-info"><i class="fa fa-warning text-yellow"></i></h2>
<div class="error-content">
<h3>${ERROR_TITLES[status]}</h3>
<p>${esc(message)}</p>
<p>The above error occurred while the Web server was processing your request.
Please contact us if you think this is a server error. Thank you.
Meanwhile, you may <a href='${esc(siteUrl('site/index'))}'>return to dashboard</a>.</p>
</div>
</div>`;
}
