import type { Routes } from '../contract';
import { routes as changePassword } from '../pages/change-password';
import { routes as editableUpdate } from '../pages/editable-update';
import { routes as filter } from '../pages/filter';
import { routes as login } from '../pages/login';
import { routes as matriks } from '../pages/matriks';
import { routes as otp } from '../pages/otp';
import { routes as profil } from '../pages/profil';

/** Every page file of the stand-in, one line each. */
const FILES: readonly Routes[] = [changePassword, editableUpdate, filter, login, matriks, otp, profil];

export const REGISTRY: Routes = Object.fromEntries(FILES.flatMap((routes) => Object.entries(routes)));
