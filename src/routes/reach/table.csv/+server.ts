import { error } from '@sveltejs/kit';
import { reachTable } from '#app/server/reach-page.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async () => (await reachTable({ group: null }, 'reach')) ?? error(404);
