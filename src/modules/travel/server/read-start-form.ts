import { readRiding, type Riding } from '../riding.ts';
import { type MinutesTrouble, readMinutes, type StartingPlace, type Way, WAYS } from '../starting-place.ts';

/** What was typed beside each starting place, by its key. */
export type WaysTyped = Record<string, { minutes: string; way: string }>;

export type WaysRead =
  { places: StartingPlace[]; typed: WaysTyped } | { wrong: Record<string, MinutesTrouble>; typed: WaysTyped };

/** Reads "my minutes to it" and how, as they were typed beside each stop. */
export function readStartForm(places: readonly StartingPlace[], form: FormData): WaysRead {
  const typed: WaysTyped = {};
  const wrong: Record<string, MinutesTrouble> = {};
  const read = places.map((place, index): StartingPlace => {
    if (place.kind !== 'stop') return place;
    const minutes = textOf(form.get(`minutes-${index}`));
    const way = textOf(form.get(`way-${index}`));
    typed[place.place] = { minutes, way };
    const { minutes: _before, way: _wayBefore, ...bare } = place;
    const answer = readMinutes(minutes);
    if ('wrong' in answer) {
      wrong[place.place] = answer.wrong;
      return bare;
    }
    return { ...bare, minutes: answer.minutes, way: isWay(way) ? way : 'walk' };
  });
  return Object.keys(wrong).length > 0 ? { wrong, typed } : { places: read, typed };
}

function isWay(text: string): text is Way {
  return (WAYS as readonly string[]).includes(text);
}

function textOf(value: FormDataEntryValue | null): string {
  return typeof value === 'string' ? value : '';
}

/** Reads what was ticked of how somebody travels. */
export function readRidingForm(form: FormData): Riding {
  return readRiding({ stepFree: form.has('stepFree'), without: form.getAll('without') });
}
