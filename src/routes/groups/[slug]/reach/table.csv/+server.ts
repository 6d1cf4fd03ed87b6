import { error } from '@sveltejs/kit';
import { groupOf } from '#app/server/group-page.ts';
import { reachTable } from '#app/server/reach-page.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
  const { group } = await groupOf(event, 'read');
  return (await reachTable({ group: group.id }, `${group.slug}-reach`)) ?? error(404);
};
