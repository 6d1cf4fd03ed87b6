import type { Hosted } from '#gatherings';
import type { MyDay } from '#gatherings/server';
import type { VerdictView, VerdictWord } from '#travel';
import { legLines } from '#travel/ui/leg-lines.ts';
import { verdictSentence } from '#travel/ui/verdict-sentence.ts';
import type { Venue } from '#venues';
import { plainTextOf } from '#platform/server/markdown.ts';
import * as m from '#messages';

/** What a calendar says of a gathering to everybody: what has become of it, what it is about, what to bring. */
export function publicText(hosted: Hosted): string {
  return paragraphs([cancelled(hosted), plainTextOf(hosted.about), toBring(hosted)]);
}

/** What somebody's own calendar says of a day out: her answer, how she gets there and home, and the rest. */
export function myText({ hosted: mine, listed }: MyDay, view: VerdictView | undefined): string {
  if (!mine) return paragraphs([...travelText(view), listed.sources[0]?.name]);
  const { hosted, position, answer, way } = mine;
  const goes = answer === 'going';
  return paragraphs([
    cancelled(hosted),
    position && m.gatherings_you_wait({ position }),
    ...(hosted.state === 'cancelled' ? [] : travelText(view)),
    goes && way === 'in-person' && hosted.door && m.gatherings_at_the_door({ door: hosted.door }),
    toBring(hosted),
    goes && hosted.link && hosted.attendance !== 'in-person' && `${m.gatherings_join_here()}: ${hosted.link}`,
    plainTextOf(hosted.about)
  ]);
}

/** Those that say nothing about the way. */
const WAYLESS: readonly VerdictWord[] = ['no-start', 'place-unknown', 'online'];

/** The answer in a sentence, and both ways leg by leg; nothing where there is no way to tell of. */
export function travelText(view: VerdictView | undefined): string[] {
  if (!view || WAYLESS.includes(view.verdict)) return [];
  return [verdictSentence(view), legLines(view).join('\n')];
}

/** A title as her own calendar has it, so that what is not certain yet can be told apart. */
export function myTitle({ listed, hosted }: MyDay): string {
  const { title } = listed.gathering;
  if (hosted?.answer === 'waiting') return m.gatherings_calendar_waiting({ title });
  const isMaybe = hosted ? hosted.answer === 'maybe' : listed.mark === 'maybe';
  return isMaybe ? m.gatherings_calendar_maybe({ title }) : title;
}

/** Where a gathering is, in a line that a map understands: the room, the house, the street and the town. */
export function whereWords({ attendance, room, place }: Hosted, venue: Venue | undefined): string | undefined {
  if (attendance === 'online') return m.gatherings_online();
  if (!venue) return place?.name;
  const parts = [room, venue.name, venue.address, venue.town].filter(Boolean);
  return [...new Set(parts)].join(', ');
}

export function paragraphs(parts: readonly (string | number | false | undefined)[]): string {
  return parts.filter(Boolean).join('\n\n');
}

function cancelled({ state, cancelledBecause }: Hosted): string {
  return state === 'cancelled' ? [m.gatherings_cancelled(), cancelledBecause].filter(Boolean).join(' ') : '';
}

function toBring({ bring }: Hosted): string {
  return bring && m.gatherings_days_bring({ bring: plainTextOf(bring) });
}
