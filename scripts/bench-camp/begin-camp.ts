import { button, type Camp, mustFind } from './camp.ts';

/** Opens the server for everybody, and a camp of today with rooms for all that is suggested, and some to spare. */
export async function beginCamp(camp: Camp): Promise<void> {
  const { organiser, server, sizes } = camp;
  const become = await organiser.open(server.administratorLink);
  await organiser.submit(become, mustFind(become, ''), { name: 'Gwen', email: 'gwen@example.org' });
  const settings = await organiser.open('/administrator/settings');
  const zone = whereItIsMorning();
  const said = { name: 'Bench', contact: 'gwen@example.org', zone, languages: 'en', joining: 'open' };
  await organiser.submit(settings, mustFind(settings, ''), said);
  const empty = await organiser.open('/new/camp');
  const rooms = Array.from({ length: Math.ceil(sizes.pitches / 5) + 2 }, (_, n) => `Room ${n + 1} ${80 - 4 * n}`);
  const typed = { title: 'Library Camp', date: todayIn(zone), start: '10:00', end: '16:00', town: 'Aberystwyth' };
  const draft = await organiser.submit(empty, mustFind(empty, ''), { ...typed, rooms: rooms.join('\n') });
  camp.path = draft.path.replace(/[?#].*/, '');
  await organiser.submit(draft, mustFind(draft, '?/publish'));
  const guests = await organiser.open(`${camp.path}/guests`);
  const door = mustFind(guests, '?/door');
  const open = await organiser.submit(guests, door, {}, button(door, 'yes'));
  camp.door = /http:\/\/[^\s<]+(\/j\/[^\s<]+)/.exec(open.html)?.[1] ?? '';
}

/** A place where today has hardly begun, whenever this runs: nothing of the camp is over before it happens. */
function whereItIsMorning(): string {
  const zones = Intl.supportedValuesOf('timeZone').filter((zone) => zone.includes('/'));
  return zones.find((zone) => [6, 7].includes(Temporal.Now.zonedDateTimeISO(zone).hour)) ?? 'Europe/London';
}

function todayIn(zone: string): string {
  return Temporal.Now.plainDateISO(zone).toString();
}
