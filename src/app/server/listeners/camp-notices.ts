import type { Transaction } from 'kysely';
import { hostedById } from '#gatherings/server';
import type { Notice } from '#notifications';
import { notifyAll, notifyEach, whoAnswered } from '#notifications/server';
import type { Cell, MovedSession, Pitch, Plan, UnconferenceFact } from '#unconference';
import { findPitch, readPitches, readPlan } from '#unconference/server';
import type { AllTables, Database } from '../tables.ts';

type Of<Type extends UnconferenceFact['type']> = Extract<UnconferenceFact, { type: Type }>;

/**
 * Hosts hear where and when their session is, and that it moved; those who wanted to see one hear that it moved. Where there was no
 * wall before, hosts alone do.
 */
export async function tellWallChanged(
  tx: Transaction<AllTables>,
  { gathering, moves, isFirst }: Of<'unconference.wall-changed'>,
  now: Date
): Promise<void> {
  const db = tx as Database;
  const hosted = await hostedById(db, gathering);
  if (!hosted) return;
  const { plan } = await readPlan(db, gathering);
  const { pitches, interests } = await readPitches(db, gathering, { person: undefined, looksAfter: true });
  const camp = { slug: hosted.slug, title: hosted.title };
  const told = moves.flatMap((move) => {
    const pitch = pitches.find(({ id }) => id === move.pitch);
    if (!pitch || pitch.hidden || pitch.withdrawn) return [];
    const hosts = new Set(pitch.hosts.map(({ id }) => id));
    const wanted = isFirst ? [] : interests.filter((one) => one.pitch === pitch.id).map(({ person }) => person);
    const others = wanted.filter((person) => !hosts.has(person));
    const noticeFor = (hosting: boolean) => noticeOf(camp, pitch, { move, plan, hosting });
    return [
      ...[...hosts].map((person) => ({ person, notice: noticeFor(true) })),
      ...others.map((person) => ({ person, notice: noticeFor(false) }))
    ];
  });
  await notifyEach(tx, told, now);
}

/** Whoever would like to see a session hears that it was withdrawn, or is back; its hosts where none of the organisers did it, who tell them why. */
export async function tellWithdrawn(
  tx: Transaction<AllTables>,
  { gathering, pitch: id, by, isBack }: Of<'unconference.withdrawn'>,
  now: Date
): Promise<void> {
  const db = tx as Database;
  const hosted = await hostedById(db, gathering);
  const { interests } = await readPitches(db, gathering, { person: undefined, looksAfter: true });
  const pitch = (await findPitch(db, id))?.pitch;
  if (!hosted || !pitch || pitch.hidden || pitch.withdrawn === isBack) return;
  const own = [...pitch.hosts.map((host) => host.id), ...(pitch.pitchedBy ? [pitch.pitchedBy] : [])];
  const wanted = interests.filter((one) => one.pitch === id).map(({ person }) => person);
  const told = pitch.pitchedBy === by ? [...wanted, ...own] : wanted.filter((person) => !own.includes(person));
  const pitchesOf = `/gatherings/${hosted.slug}/pitches`;
  const notice = {
    kind: 'session-withdrawn',
    gathering: { slug: hosted.slug, title: hosted.title },
    isBack,
    where: pitch.title,
    path: isBack ? `${pitchesOf}/${pitch.number}` : pitchesOf,
    text: { kind: 'pitch', id }
  } as const;
  await notifyAll(
    tx,
    [...new Set(told)].filter((person) => person !== by),
    notice,
    now
  );
}

/** Whoever is signed up is told to look at the wall; who is there reads it there already. What is said stands only there. */
export async function tellAnnounced(
  tx: Transaction<AllTables>,
  { gathering, by }: Of<'unconference.announced'>,
  now: Date
): Promise<void> {
  const db = tx as Database;
  const hosted = await hostedById(db, gathering);
  if (!hosted) return;
  const people = (await whoAnswered(db, gathering, ['going'])).filter((person) => person !== by);
  await notifyAll(tx, people, { kind: 'announced', gathering: { slug: hosted.slug, title: hosted.title } }, now);
}

function noticeOf(
  gathering: { slug: string; title: string },
  { id, number, title }: Pitch,
  { move: { what, stays, from, to, until }, plan, hosting }: { move: MovedSession; plan: Plan; hosting: boolean }
): Notice {
  const [was, is] = [placeOf(from, plan), placeOf(to, plan)];
  const ends = plan.slots.find(({ id: slot }) => slot === until)?.ends;
  return {
    kind: 'session-moved',
    gathering,
    text: { kind: 'pitch', id },
    number,
    session: title,
    what,
    hosting,
    ...(stays && { stays }),
    ...(was && { from: was }),
    ...(is && { to: is }),
    ...(ends && { until: ends })
  };
}

/** Undefined where the room or the time is gone by now. */
function placeOf(cell: Cell | undefined, { rooms, slots }: Plan): { time: string; room: string } | undefined {
  const slot = slots.find(({ id }) => id === cell?.slot);
  const room = rooms.find(({ id }) => id === cell?.room);
  return slot && room && { time: slot.starts, room: room.name };
}
