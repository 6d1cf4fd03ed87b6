import type { Selectable } from 'kysely';
import type { Gathering } from '../gathering.ts';
import { likenessOf } from '../likeness.ts';
import type { VisibleStatement } from '../merge-statements.ts';
import type { Mark } from '../shown-gathering.ts';
import type { Statement } from './read-calendar.ts';
import type { GatheringStatementTable } from './tables.ts';

export type StatementRow = Selectable<GatheringStatementTable>;

/** A statement as the table keeps it, its place aside. */
export function rowOf({ uid, recurrence, sequence, gathering }: Statement) {
  const { title, start, end, zone, place, attendance, kind, free, cancelled, address } = gathering;
  const hasPoint = place?.lat !== undefined && place.lon !== undefined;
  return {
    uid,
    recurrence,
    sequence,
    likeness: likenessOf(gathering),
    title,
    starts: start,
    ends: end ?? null,
    zone: zone ?? null,
    first_date: start.slice(0, 10),
    last_date: (end ?? start).slice(0, 10),
    place_name: place?.name ?? null,
    lat: hasPoint ? (place.lat ?? null) : null,
    lon: hasPoint ? (place.lon ?? null) : null,
    placed_by: hasPoint ? ('source' as StatementRow['placed_by']) : null,
    attendance,
    kind: kind ?? null,
    free: free ?? null,
    cancelled,
    address: address ?? null
  };
}

type VisibleRow = StatementRow & { source_name: string; owner_id: string | null; mark: Mark | null };

export function statementOf(row: VisibleRow): VisibleStatement {
  return {
    id: row.id,
    source: row.source_id,
    sourceName: row.source_name,
    own: row.owner_id !== null,
    uid: row.uid,
    recurrence: row.recurrence,
    sequence: row.sequence,
    likeness: row.likeness,
    gathering: gatheringOf(row),
    placedBy: row.placed_by,
    tags: row.tags,
    mark: row.mark,
    gone: row.gone,
    addedAt: row.added_at
  };
}

function gatheringOf(row: StatementRow): Gathering {
  const { ends, zone, place_name: name, lat, lon, kind, free, address } = row;
  const place = { ...(name !== null && { name }), ...(lat !== null && lon !== null && { lat, lon }) };
  return {
    title: row.title,
    start: row.starts,
    ...(ends !== null && { end: ends }),
    ...(zone !== null && { zone }),
    ...(Object.keys(place).length > 0 && { place }),
    attendance: row.attendance,
    ...(kind !== null && { kind }),
    ...(free !== null && { free }),
    cancelled: row.cancelled,
    ...(address !== null && { address })
  };
}
