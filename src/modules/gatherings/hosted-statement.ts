import { foldTitle } from './fold-title.ts';
import { type Hosted, saidOf } from './hosted.ts';
import type { ListedGathering, SourceStatement } from './listed-gathering.ts';

/** A gathering of this server beside what sources say: a calendar elsewhere may tell of it too. */
export function statementOf(hosted: Hosted): SourceStatement {
  const { id, slug, group, sequence, title } = hosted;
  const found = middleOfTown(hosted);
  return {
    id,
    source: { id: group.id, name: group.name, isOwn: false },
    host: { gathering: id, slug, group: group.slug },
    uid: id,
    recurrence: '',
    sequence,
    // What is hidden is like nothing else.
    foldedTitle: hosted.hidden ? id : foldTitle(title),
    said: saidOf(hosted),
    ...(found && { found })
  };
}

/** What a verdict needs of it. */
export function outingPartsOf(hosted: Hosted): Pick<ListedGathering, 'gathering' | 'place'> {
  const found = middleOfTown(hosted);
  return { gathering: saidOf(hosted), ...(found && { place: { ...found, guessed: true } }) };
}

function middleOfTown({ place, attendance }: Hosted): SourceStatement['found'] {
  if (!place?.guessed || attendance === 'online') return undefined;
  return { name: place.name, lat: place.lat, lon: place.lon };
}

/** As a list shows it, beside what sources say. */
export function listedOf(hosted: Hosted): ListedGathering {
  const { id, slug, group } = hosted;
  const source = { id: group.id, name: group.name, isOwn: false };
  return {
    id: slug,
    ids: [id],
    ...outingPartsOf(hosted),
    sources: [source],
    host: { gathering: id, slug, group: group.slug }
  };
}
