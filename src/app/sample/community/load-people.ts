import { followPerson, makeSamplePerson, saveProfile } from '#people/server';
import { type Person, SHOWN_TO } from '#people';
import { chooseStart, countMe, keepStart, readStart } from '#travel/server';
import { database } from '../../server/database.ts';
import { SAMPLE_PEOPLE, type SamplePerson } from './people.ts';

/** Makes the people of the sample; by their names. */
export async function loadPeople(now: Date): Promise<Map<string, Person>> {
  const people = new Map<string, Person>();
  for (const [index, sample] of SAMPLE_PEOPLE.entries()) {
    const person = await makeSamplePerson(database(), sample.name, now);
    await tellOfHer(person, sample, index, now);
    await keepTown(person, sample.town);
    await countMe(database(), person.id, true, now);
    people.set(sample.name, person);
  }
  await letFollow([...people.values()], now);
  return people;
}

/** Each shows a little more or less of herself than the one before. */
async function tellOfHer(person: Person, sample: SamplePerson, index: number, now: Date): Promise<void> {
  const shown = (shift: number) => SHOWN_TO[(index + shift) % SHOWN_TO.length] ?? 'groups';
  const part = (words: string | undefined, shift: number) => ({ words: words ?? '', shownTo: shown(shift) });
  const saved = await saveProfile(
    database(),
    person.id,
    {
      name: person.name,
      handle: person.handle ?? '',
      foundByEmail: index % 4 === 0,
      parts: {
        about: part('', 1),
        field: { words: sample.field, shownTo: index % 7 === 0 ? 'groups' : 'everyone' },
        helps: part(sample.help, 1),
        learns: part(sample.learn, 2),
        languages: part(index % 2 === 0 ? 'Cymraeg, English' : 'English', 1),
        pronouns: part('', 1),
        elsewhere: part('', 1)
      }
    },
    now
  );
  if (saved.answer === 'refused') throw new Error(`The sample's ${sample.name} could not be told of`);
}

async function keepTown(person: Person, town: string): Promise<void> {
  const asked = await chooseStart(database(), town, null);
  // Of several of one name the first is the one that most people mean.
  const chosen = 'several' in asked ? await chooseStart(database(), town, asked.several[0]?.key ?? null) : asked;
  if (!('found' in chosen)) throw new Error(`The sample's ${person.name} starts nowhere: ${town}`);
  const { limits } = await readStart(database(), person.id);
  await keepStart(database(), person.id, { places: [chosen.found], limits });
}

/** Everybody follows the three before her: enough for lists that differ. */
async function letFollow(people: Person[], now: Date): Promise<void> {
  await database()
    .transaction()
    .execute(async (tx) => {
      for (const [index, person] of people.entries())
        for (const { handle } of people.slice(Math.max(0, index - 3), index))
          if (handle) await followPerson(tx, person.id, handle, now);
    });
}
