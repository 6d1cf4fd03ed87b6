import type { GatheringsDb } from './tables.ts';

export async function selectMadeBy(db: GatheringsDb, person: string) {
  return await db
    .selectFrom('gathering')
    .innerJoin('group', 'group.id', 'gathering.group_id')
    .leftJoin('venue', 'venue.id', 'gathering.venue_id')
    .selectAll('gathering')
    .select(['group.name as group_name', 'venue.name as venue_name', 'venue.town as venue_town'])
    .where('gathering.made_by', '=', person)
    .orderBy('gathering.starts_at')
    .execute();
}

export async function selectSignUpsOf(db: GatheringsDb, person: string) {
  return await db
    .selectFrom('sign_up')
    .innerJoin('gathering', 'gathering.id', 'sign_up.gathering_id')
    .select(['gathering.slug', 'gathering.title', 'gathering.start', 'gathering.zone'])
    .select(['sign_up.answer', 'sign_up.way', 'sign_up.shown_to', 'sign_up.words', 'sign_up.first_time'])
    .select(['sign_up.answered_at', 'sign_up.checked_in_at', 'sign_up.taken_out_because'])
    .where('sign_up.person_id', '=', person)
    .orderBy('gathering.starts_at')
    .execute();
}

export async function selectMarksOf(db: GatheringsDb, person: string) {
  return await db
    .selectFrom('source_statement_mark')
    .innerJoin('source_statement', 'source_statement.id', 'source_statement_mark.statement_id')
    .select(['source_statement_mark.mark', 'source_statement_mark.shown_to', 'source_statement.said'])
    .where('source_statement_mark.person_id', '=', person)
    .orderBy('source_statement.first_date')
    .execute();
}

/** Where she said for herself alone that gatherings are. */
export async function selectOwnPlacesOf(db: GatheringsDb, person: string) {
  return await db
    .selectFrom('source_statement_place')
    .innerJoin('source_statement', 'source_statement.id', 'source_statement_place.statement_id')
    .select(['source_statement.said', 'source_statement_place.place'])
    .where('source_statement_place.person_id', '=', person)
    .orderBy('source_statement.first_date')
    .execute();
}

/** What she told of where the gatherings of her own calendars are, and what they are about. */
export async function selectToldBy(db: GatheringsDb, person: string) {
  return await db
    .selectFrom('source_statement')
    .innerJoin('source', 'source.id', 'source_statement.source_id')
    .select(['source_statement.said', 'told_place as place', 'told_tags as tags'])
    .where('source.owner_id', '=', person)
    .where('source.kind', '=', 'calendar')
    .where((eb) => eb.or([eb('told_place', 'is not', null), eb('told_tags', 'is not', null)]))
    .orderBy('source_statement.first_date')
    .execute();
}

/** What she saw elsewhere and typed in. */
export async function selectSeenElsewhereBy(db: GatheringsDb, person: string) {
  return await db
    .selectFrom('source_statement')
    .innerJoin('source', 'source.id', 'source_statement.source_id')
    .select(['source_statement.said', 'source_statement.told_place', 'source_statement.told_tags'])
    .where('source.owner_id', '=', person)
    .where('source.kind', '=', 'seen-elsewhere')
    .orderBy('source_statement.first_date')
    .execute();
}

export async function selectMessagesBy(db: GatheringsDb, person: string) {
  return await db
    .selectFrom('sign_up_message')
    .innerJoin('gathering', 'gathering.id', 'sign_up_message.gathering_id')
    .select(['gathering.slug', 'gathering.title', 'sign_up_message.text', 'sign_up_message.sent_at'])
    .where('sign_up_message.sent_by', '=', person)
    .orderBy('sign_up_message.sent_at')
    .execute();
}

/** Pictures that she gave to gatherings, the large ones. */
export async function selectPicturesBy(db: GatheringsDb, person: string) {
  return await db
    .selectFrom('gathering_picture')
    .select(['id', 'alt', 'credit', 'licence', 'large', 'made_at'])
    .where('made_by', '=', person)
    .orderBy('made_at')
    .execute();
}
