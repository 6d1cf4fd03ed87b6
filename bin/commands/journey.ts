import type { JourneyQuestion } from '@afield/reach';
import { answerJourney } from '@afield/reach/server';
import { type Flags, needed, readFlags } from '../flags.ts';
import { FEED_FLAGS, openFeeds, readFeeds } from '../open-feed.ts';
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
  '--json': 'none',
  ...FEED_FLAGS,
  ...WALKING_FLAGS
} as const;

/** One journey between two points, as one line of JSON. */
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
  needed(flags, '--json');
  const answer = answerJourney(await openFeeds(feeds), question);
  return JSON.stringify(answer.journey ? { journey: writeJourney(answer.journey) } : answer);
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
