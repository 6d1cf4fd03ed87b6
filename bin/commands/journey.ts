import type { JourneyQuestion } from '@afield/reach';
import { answerChoices, answerJourney, answerLeavings, type Days } from '@afield/reach/server';
import { type Flags, needed, readFlags } from '../flags.ts';
import { FEED_FLAGS, openFeeds, readFeeds } from '../open-feed.ts';
import { readRiding, RIDING_FLAGS } from '../riding-flags.ts';
import { readClock, readDate, readPoint } from '../values.ts';
import { readWalking, WALKING_FLAGS } from '../walking-flags.ts';
import { writeJourney } from '../write-journey.ts';
import { WrongInput } from '../wrong-input.ts';

const FLAGS = {
  '--from': 'one',
  '--to': 'one',
  '--date': 'one',
  '--depart': 'one',
  '--arrive': 'one',
  '--choices': 'none',
  '--until': 'one',
  '--json': 'none',
  ...FEED_FLAGS,
  ...RIDING_FLAGS,
  ...WALKING_FLAGS
} as const;

/** One journey between two points, or several of them, as one line of JSON. */
export async function journey(args: readonly string[]): Promise<string> {
  const flags = readFlags(args, FLAGS);
  const feeds = readFeeds(flags);
  const question: JourneyQuestion = {
    from: { at: readPoint('--from', needed(flags, '--from')) },
    to: { at: readPoint('--to', needed(flags, '--to')) },
    date: readDate('--date', needed(flags, '--date')),
    when: readWhen(flags),
    walking: readWalking(flags)
  };
  const riding = readRiding(flags);
  const several = readSeveral(flags, question);
  needed(flags, '--json');
  const days = await openFeeds(feeds, riding);
  if (several) {
    const answer = several(days);
    return JSON.stringify({ ...answer, journeys: answer.journeys.map(writeJourney) });
  }
  const answer = answerJourney(days, question);
  return JSON.stringify(answer.journey ? { journey: writeJourney(answer.journey) } : answer);
}

/** What asks for several journeys, where the flags do. */
function readSeveral(flags: Flags, { when, ...question }: JourneyQuestion) {
  const until = flags.get('--until')?.[0];
  const asked = flags.has('--choices') ? '--choices' : until === undefined ? undefined : '--until';
  if (asked === undefined) return undefined;
  if (!('depart' in when)) throw new WrongInput(`${asked} goes with --depart, not with --arrive.`);
  const { depart } = when;
  if (until === undefined) return (days: Days) => answerChoices(days, { ...question, depart });
  if (flags.has('--choices')) throw new WrongInput('Only one of --choices and --until can be given.');
  const last = readClock('--until', until, 47);
  if (last < depart) throw new WrongInput('--until is before --depart.');
  return (days: Days) => answerLeavings(days, { ...question, first: depart, last });
}

function readWhen(flags: Flags): JourneyQuestion['when'] {
  const depart = flags.get('--depart')?.[0];
  const arrive = flags.get('--arrive')?.[0];
  if (depart !== undefined && arrive !== undefined)
    throw new WrongInput('Only one of --depart and --arrive can be given.');
  if (depart !== undefined) return { depart: readClock('--depart', depart, 47) };
  if (arrive !== undefined) return { arrive: readClock('--arrive', arrive, 47) };
  throw new WrongInput('One of --depart and --arrive is missing.');
}
