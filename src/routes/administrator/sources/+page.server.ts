import { requireAdministrator } from '#people/server';
import { sourcePage } from '#app/server/source-page.ts';

export const { load, actions } = sourcePage((event) => ({ person: requireAdministrator(event).id, owner: null }));
