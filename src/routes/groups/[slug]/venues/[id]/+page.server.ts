import { error, fail, redirect } from '@sveltejs/kit';
import { mayInGroup } from '#groups';
import { checkVenue, type TypedVenue, typeVenue, type Venue, type VenueTroubles } from '#venues';
import { editVenue, listVenues, readVenueForm } from '#venues/server';
import { database } from '#app/server/database.ts';
import { placeKeyOf } from '#app/server/gathering-form.ts';
import { groupOf } from '#app/server/group-page.ts';
import { relocateVenue } from '#app/server/locate-venue.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async (event) => {
  const { venue, mayEdit } = await venueOf(event);
  return { filled: typeVenue(venue), name: venue.name, mayEdit };
};

export const actions: Actions = {
  default: async (event) => {
    const { venue, group, mayEdit } = await venueOf(event);
    const form = await event.request.formData();
    const typed = typedBy(venue, readVenueForm(form), mayEdit);
    const read = checkVenue(typed);
    if ('troubles' in read) return fail(400, { typed, troubles: read.troubles });
    const asked = { typed, checked: read.checked, key: placeKeyOf(form) };
    const located = await relocateVenue(database(), venue, asked);
    if ('several' in located) return fail(400, { typed, severalPlaces: located.several });
    const unknown: VenueTroubles = { town: 'unknown' };
    if ('unknown' in located) return fail(400, { typed, troubles: unknown });
    await database()
      .transaction()
      .execute((tx) => editVenue(tx, { id: venue.id, group: group.id }, located.located));
    redirect(303, `/groups/${group.slug}/venues`);
  }
};

/** Members tell of access; what a venue is called and where it is stays for its organisers. */
function typedBy(venue: Venue, sent: TypedVenue, mayEdit: boolean): TypedVenue {
  if (mayEdit) return sent;
  const { name, town, address, point } = typeVenue(venue);
  return { ...sent, name, town, address, point };
}

async function venueOf(event: RequestEvent) {
  const { group, standings } = await groupOf(event, 'tell-access');
  const venue = (await listVenues(database(), group.id)).find(({ id }) => id === event.params.id);
  if (!venue) error(404);
  return { venue, group, mayEdit: mayInGroup(standings, 'edit-venue') };
}
