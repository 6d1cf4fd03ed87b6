import { longDate } from '#platform/ui/format-date.ts';
import * as m from '#messages';

/** Until when people say what they would like to see. @param local YYYY-MM-DDTHH:MM by the clock of the gathering */
export function untilWords({ local, isOver }: { local: string; isOver: boolean }): string {
  const when = { date: longDate(local), time: local.slice(11, 16) };
  return isOver ? m.unconference_until_over(when) : m.unconference_until(when);
}
