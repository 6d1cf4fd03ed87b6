import { error, redirect } from '@sveltejs/kit';
import { askedOfMembers } from '#app/server/asked-of-members.ts';
import { ideaAndPersonOf } from '#app/server/idea-page.ts';
import { draftAt, placeChosen } from '#app/server/meet-here.ts';
import type { Actions, PageServerLoad } from './$types';

/** Of those who would come to an idea, as of this morning and within the same privacy as of a group. */
export const load: PageServerLoad = async (event) => {
  event.setHeaders({ 'cache-control': 'private, no-store' });
  const { idea, person, may } = await ideaAndPersonOf(event, 'ask-where');
  const group = idea.group?.id ?? null;
  return {
    idea: { id: idea.id, sentence: idea.sentence },
    mayPlan: group !== null && may('plan'),
    ...(await askedOfMembers(event, { counted: idea.id, group, person: person.id }))
  };
};

export const actions: Actions = {
  draft: async (event) => {
    const { idea, person, standings } = await ideaAndPersonOf(event, 'plan');
    const chosen = placeChosen(await event.request.formData());
    if (!chosen || !idea.group) error(400);
    const made = { group: idea.group.id, by: person.id };
    const { slug } = await draftAt(chosen, made, { idea: idea.id, standings, title: idea.sentence });
    redirect(303, `/gatherings/${slug}/edit`);
  }
};
