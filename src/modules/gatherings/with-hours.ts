import type { Gathering } from './gathering.ts';
import type { AssumedHours } from './hours.ts';

/** A gathering with the hours that somebody told, where it does not say them itself. */
export function withHours(gathering: Gathering, hours: AssumedHours | undefined): Gathering {
  if (!hours) return gathering;
  const start = gathering.start.length === 10 ? `${gathering.start}T${hours.start}` : gathering.start;
  if (gathering.end && gathering.end.length > 10) return { ...gathering, start };
  const day = (gathering.end ?? start).slice(0, 10);
  const end = `${day}T${hours.end}`;
  if (end > start) return { ...gathering, start, end };
  return { ...gathering, start, end: `${Temporal.PlainDate.from(day).add({ days: 1 }).toString()}T${hours.end}` };
}
