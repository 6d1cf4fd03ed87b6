import type { Gathering } from '../gathering.ts';
import type { FoundPlace } from '../listed-gathering.ts';

/** Finds a place by its name; undefined where it is not known for certain. */
export type FindPlace = (name: string) => Promise<FoundPlace | undefined>;

/** Asks for each name only once. */
export function oncePerName(findPlace: FindPlace): FindPlace {
  const found = new Map<string, ReturnType<FindPlace>>();
  return (name) => {
    const answer = found.get(name) ?? findPlace(name);
    found.set(name, answer);
    return answer;
  };
}

/** The name of a place that is not known as a point, of what one can travel to. */
export function wantsPlace({ attendance, place }: Gathering): string | undefined {
  return attendance === 'online' || place?.lat !== undefined ? undefined : place?.name;
}
