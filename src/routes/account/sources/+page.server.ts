import { requirePerson } from '#people/server';
import { sourcePage } from '#app/server/source-page.ts';

export const { load, actions } = sourcePage((event) => {
  const { id } = requirePerson(event);
  return { person: id, owner: id };
});
