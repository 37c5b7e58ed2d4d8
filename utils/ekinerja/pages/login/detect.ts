/** The local login page; told by its form, because every page may turn into it (docs/ekinerja.md §4.1). */
import type { PageDetector } from '../../page-signs';
import { hasLoginForm } from '../../outside';
import { control, field, must } from '../../page-signs';

export const login: PageDetector = {
  page: 'login',
  routes: [],
  signs: [
    must(control('form#login-form', hasLoginForm)),
    control('body.login-page', (document) => document.body.classList.contains('login-page')),
    field('LoginForm[username]'),
    field('LoginForm[password]'),
  ],
};
