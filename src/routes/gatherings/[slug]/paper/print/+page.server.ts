import { readPitches } from '#unconference/server';
import { qrPath } from '#platform/server/qr-path.ts';
import { campFor } from '#app/server/camp-page.ts';
import { database } from '#app/server/database.ts';
import { readLiveWall } from '#app/server/live-wall.ts';
import { settings } from '#app/server/settings.ts';
import type { PageServerLoad } from './$types';

const SHEETS = ['grid', 'blank', 'notes'] as const;
const BLANK_NOTES = 8;

export const load: PageServerLoad = async (event) => {
  event.setHeaders({ 'cache-control': 'private, no-store' });
  const { camp } = await campFor(event, 'plan-camp');
  const { version: _version, ...wall } = await readLiveWall(camp);
  const address = (path: string) => new URL(`/gatherings/${camp.slug}${path}`, settings().origin).href;
  const { pitches } = await readPitches(database(), camp.id, { person: undefined, looksAfter: false });
  return {
    isBare: true,
    camp,
    wall,
    sheet: SHEETS.find((each) => each === event.url.searchParams.get('what')) ?? 'grid',
    blankNotes: BLANK_NOTES,
    qr: qrPath(address('/wall')),
    notes: pitches
      .filter(({ title, withdrawn }) => title !== '' && !withdrawn)
      .map(({ number, title, about, hosts }) => ({
        number,
        title,
        about,
        hosts: hosts.map(({ name }) => name).join(', '),
        qr: qrPath(address(`/pitches#pitch-${number}`))
      }))
  };
};
