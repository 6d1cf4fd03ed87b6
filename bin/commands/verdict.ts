import { DEFAULT_LIMITS, type End, type Limits, type VerdictQuestion } from '@afield/reach';
import { answerVerdict, type Riding, UnknownStopError } from '@afield/reach/server';
import { type Flags, needed, readFlags } from '../flags.ts';
import { FEED_FLAGS, openFeeds, readFeeds } from '../open-feed.ts';
import { readAmount, readClock, readDate, readPoint, writeTime } from '../values.ts';
import { readRiding, RIDING_FLAGS } from '../riding-flags.ts';
import { readWalking, WALKING_FLAGS } from '../walking-flags.ts';
import { writeJourney } from '../write-journey.ts';
import { WrongInput } from '../wrong-input.ts';

const FLAGS = {
  '--home': 'one',
  '--home-stop': 'many',
  '--venue': 'one',
  '--date': 'one',
  '--start': 'one',
  '--end': 'one',
  '--earliest': 'one',
  '--latest': 'one',
  '--comfortable': 'one',
  '--json': 'none',
  ...FEED_FLAGS,
  ...RIDING_FLAGS,
  ...WALKING_FLAGS
} as const;

const MOST_HOME_STOPS = 3;

/** Whether somebody can get to a gathering and home again, as one line of JSON. */
export async function verdict(args: readonly string[]): Promise<string> {
  const flags = readFlags(args, FLAGS);
  const feeds = readFeeds(flags);
  const question: VerdictQuestion = {
    home: readHome(flags),
    venue: readPoint('--venue', needed(flags, '--venue')),
    date: readDate('--date', needed(flags, '--date')),
    start: readClock('--start', needed(flags, '--start'), 23),
    end: readClock('--end', needed(flags, '--end'), 23),
    walking: readWalking(flags),
    limits: readLimits(flags)
  };
  needed(flags, '--json');
  const { verdict, there, back, lastBack } = await ask(feeds, readRiding(flags), question);
  return JSON.stringify({
    verdict,
    there: there && { date: there.date, ...writeJourney(there) },
    back: back && { date: back.date, ...writeJourney(back) },
    lastBack: lastBack === null ? null : writeTime(lastBack)
  });
}

async function ask(feeds: [string, ...string[]], riding: Riding, question: VerdictQuestion) {
  try {
    return answerVerdict(await openFeeds(feeds, riding), question);
  } catch (error) {
    if (error instanceof UnknownStopError) throw new WrongInput(error.message);
    throw error;
  }
}

function readHome(flags: Flags): End {
  const home = flags.get('--home')?.[0];
  const stops = flags.get('--home-stop') ?? [];
  if (home !== undefined && stops.length > 0) throw new WrongInput('Only one of --home and --home-stop can be given.');
  if (home !== undefined) return { at: readPoint('--home', home) };
  if (stops.length === 0) throw new WrongInput('One of --home and --home-stop is missing.');
  if (stops.length > MOST_HOME_STOPS)
    throw new WrongInput(`--home-stop can be given ${MOST_HOME_STOPS} times at most.`);
  return { stops: stops.map(readHomeStop) };
}

/** STOP_ID=MINUTES; the id may hold an equals sign itself. */
function readHomeStop(text: string): { stop: string; seconds: number } {
  const equals = text.lastIndexOf('=');
  if (equals < 1)
    throw new WrongInput(`--home-stop takes a stop and the minutes to it, such as STATION=10, not “${text}”.`);
  const minutes = readAmount('--home-stop', text.slice(equals + 1));
  return { stop: text.slice(0, equals), seconds: Math.ceil(minutes * 60) };
}

function readLimits(flags: Flags): Limits {
  const clock = (name: string, otherwise: number, mostHours: number) => {
    const text = flags.get(name)?.[0];
    return text === undefined ? otherwise : readClock(name, text, mostHours);
  };
  return {
    earliest: clock('--earliest', DEFAULT_LIMITS.earliest, 23),
    latest: clock('--latest', DEFAULT_LIMITS.latest, 47),
    comfortable: clock('--comfortable', DEFAULT_LIMITS.comfortable, 47)
  };
}
