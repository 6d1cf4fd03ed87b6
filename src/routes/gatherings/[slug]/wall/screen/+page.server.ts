import { screenPage } from '#app/server/screen-page.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = screenPage;
