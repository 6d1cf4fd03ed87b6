import type { Hosted } from './hosted.ts';
import type { TypedHosted } from './typed-hosted.ts';

/** The form of a gathering as it is found: nothing said but what is likeliest. */
export function blankGathering(zone: string): TypedHosted {
  return {
    title: '',
    kind: 'meet-up',
    attendance: 'in-person',
    date: '',
    start: '',
    lastDate: '',
    end: '',
    zone,
    room: '',
    link: '',
    about: '',
    bring: '',
    door: '',
    newcomers: '',
    tags: '',
    fee: '',
    placesInPerson: '',
    placesOnline: '',
    shownTo: 'everyone'
  };
}

/** The form filled with a gathering that there is. */
export function typeGathering(hosted: Hosted): TypedHosted {
  const { title, kind, attendance, start, end, zone, room, link, about, bring, door, newcomers, fee } = hosted;
  const [date, lastDate] = [start.slice(0, 10), end.slice(0, 10)];
  return {
    title,
    kind,
    attendance,
    zone,
    room,
    link,
    about,
    bring,
    door,
    newcomers,
    fee,
    date,
    start: start.slice(11),
    lastDate: lastDate === date ? '' : lastDate,
    end: end.slice(11),
    tags: hosted.tags.join(', '),
    placesInPerson: String(hosted.places.inPerson ?? ''),
    placesOnline: String(hosted.places.online ?? ''),
    shownTo: hosted.shownTo
  };
}
