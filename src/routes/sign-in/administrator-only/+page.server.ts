import { error } from '@sveltejs/kit';
import * as m from '#messages';
import type { PageServerLoad } from './$types';

/** Where somebody who is not the administrator is led from the administrator's pages. */
export const load: PageServerLoad = () => error(403, m.people_administrator_only());
