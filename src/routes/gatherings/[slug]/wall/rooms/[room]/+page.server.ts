import { error } from '@sveltejs/kit';
import { screenPage } from '#app/server/screen-page.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const shown = await screenPage(event);
  const room = [...shown.wall.rooms, ...shown.wall.quietRooms].find(({ id }) => id === event.params.room);
  if (!room) error(404);
  return { ...shown, room };
};
