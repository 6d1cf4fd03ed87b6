import { fail } from '@sveltejs/kit';
import { type Part, PARTS, type TypedProfile } from '#people';
import { readOwnProfile, requirePerson, saveProfile } from '#people/server';
import { database } from '#app/server/database.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  event.setHeaders({ 'cache-control': 'private, no-store' });
  return { profile: await readOwnProfile(database(), requirePerson(event).id) };
};

export const actions: Actions = {
  default: async (event) => {
    const person = requirePerson(event);
    const typed = readTyped(await event.request.formData());
    const saved = await saveProfile(database(), person.id, typed, new Date());
    if (saved.answer === 'refused') return fail(400, { typed, troubles: saved.troubles });
    event.locals.person = { ...person, name: typed.name, handle: saved.handle };
    return { saved: saved.handle };
  }
};

function readTyped(form: FormData): TypedProfile {
  const text = (field: string) => String(form.get(field) ?? '');
  const part = (name: Part) => [name, { words: text(name), shownTo: text(`${name}-shown-to`) }];
  return {
    name: text('name'),
    handle: text('handle'),
    foundByEmail: form.has('found-by-email'),
    parts: Object.fromEntries(PARTS.map(part)) as TypedProfile['parts']
  };
}
