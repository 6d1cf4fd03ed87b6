import type { ListedGathering } from '../listed-gathering.ts';
import { kindWords } from './kind-words.ts';
import * as m from '#messages';

/** Kind and place of a gathering on one line. */
export function rowAbout({ gathering, place: told }: Pick<ListedGathering, 'gathering' | 'place'>): string {
  const { kind, attendance, place, free, cancelled } = gathering;
  const where =
    attendance === 'online'
      ? m.gatherings_online()
      : ((place?.name ?? told?.name)?.split(',')[0] ?? m.gatherings_place_unknown());
  return [
    cancelled ? m.gatherings_cancelled() : '',
    kind ? kindWords(kind) : '',
    where,
    free ? m.gatherings_free() : ''
  ]
    .filter(Boolean)
    .join(' · ');
}
