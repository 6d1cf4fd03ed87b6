import { fail } from '@sveltejs/kit';
import { GROUP_ROLES, mayInGroup, mayTakeOut } from '#groups';
import { changeRole, keepOut, letBack, listKeptOut, listMembers, listMyself, takeOutMember } from '#groups/server';
import { isUuid } from '#platform/server/uuid.ts';
import { database } from '#app/server/database.ts';
import { textOf } from '#app/server/asked.ts';
import { groupAndPersonOf, groupOf } from '#app/server/group-page.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  event.setHeaders({ 'cache-control': 'private, no-store' });
  const read = await groupOf(event, 'read-members');
  const person = event.locals.person?.id;
  const { members, all } = await listMembers(database(), read, person);
  const { role, mine } = read;
  return {
    mine,
    keptOut: mayInGroup(read.standings, 'keep-out') ? await listKeptOut(database(), read.group.id) : [],
    hidden: all - members.length,
    members: members.map((member) => ({
      ...member,
      mayTakeOut: role !== undefined && member.id !== person && mayTakeOut(role, member.role)
    }))
  };
};

export const actions: Actions = {
  role: async (event) => {
    const { group, person } = await groupAndPersonOf(event, 'change-roles');
    const form = await event.request.formData();
    const [about, role] = [textOf(form, 'person'), GROUP_ROLES.find((one) => one === form.get('role'))];
    if (!isUuid(about) || !role) return fail(400, { trouble: 'not-there' as const });
    const changed = await database()
      .transaction()
      .execute((tx) => changeRole(tx, { group: group.id, person: about, by: person.id, role }));
    return changed.answer === 'changed' ? { done: 'role' as const } : fail(409, { trouble: changed.reason });
  },
  takeOut: async (event) => {
    const { group, person } = await groupAndPersonOf(event, 'take-out');
    const about = textOf(await event.request.formData(), 'person');
    const isOut =
      isUuid(about) &&
      (await database()
        .transaction()
        .execute((tx) => takeOutMember(tx, { group: group.id, person: about, by: person.id })));
    return isOut ? { done: 'taken-out' as const } : fail(409, { trouble: 'not-there' as const });
  },
  keepOut: async (event) => {
    const { group, person } = await groupAndPersonOf(event, 'keep-out');
    const form = await event.request.formData();
    const [about, because] = [textOf(form, 'person'), textOf(form, 'because')];
    if (!isUuid(about)) return fail(409, { trouble: 'not-there' as const });
    const kept = await database()
      .transaction()
      .execute((tx) => keepOut(tx, { group: group.id, person: about, by: person.id, because }, new Date()));
    if (kept.answer === 'wrong') return fail(400, { keeping: about, because, keepOutTrouble: kept.trouble });
    return kept.answer === 'kept-out' ? { done: 'kept-out' as const } : fail(409, { trouble: kept.answer });
  },
  letBack: async (event) => {
    const { group } = await groupAndPersonOf(event, 'keep-out');
    const about = textOf(await event.request.formData(), 'person');
    const isBack =
      isUuid(about) &&
      (await database()
        .transaction()
        .execute((tx) => letBack(tx, group.id, about)));
    return isBack ? { done: 'let-back' as const } : fail(409, { trouble: 'not-there' as const });
  },
  list: async (event) => {
    const { group, person } = await groupAndPersonOf(event, 'leave');
    const listed = textOf(await event.request.formData(), 'listed') === 'yes';
    await listMyself(database(), group.id, person.id, listed);
    return { done: 'listed' as const };
  }
};
