import { type ExportFile, jsonFile } from '#platform/server/export-file.ts';
import { PARTS } from '../profile.ts';
import { selectBlocked } from './block-queries.ts';
import { selectAccount, selectFollows, selectInvitationsBy, selectListed } from './export-queries.ts';
import { selectParts } from './profile-queries.ts';
import type { PeopleDb } from './tables.ts';
import { writeVcard } from './write-vcard.ts';

/** What somebody has said of herself, and whom she follows, blocks and keeps together. */
export async function exportOf(db: PeopleDb, person: string): Promise<ExportFile[]> {
  const account = await selectAccount(db, person);
  const parts = await selectParts(db, person);
  const said = PARTS.flatMap((part) => (parts[part].words ? [[part, parts[part]]] : []));
  const { name, email, about, elsewhere } = { ...account, about: parts.about.words, elsewhere: parts.elsewhere.words };
  return [
    jsonFile('profile.json', { ...account, parts: Object.fromEntries(said) as unknown }),
    { path: 'profile.vcf', content: writeVcard({ name, email, about, elsewhere }) },
    jsonFile('people/follows.json', await selectFollows(db, person)),
    jsonFile('people/blocks.json', blocksOf(await selectBlocked(db, person))),
    jsonFile('people/lists.json', listsOf(await selectListed(db, person))),
    jsonFile('people/invitations.json', await selectInvitationsBy(db, person))
  ];
}

function blocksOf(rows: Awaited<ReturnType<typeof selectBlocked>>) {
  return rows.map(({ as, blockedAt }) => ({ ...as, blocked_at: blockedAt }));
}

function listsOf(rows: Awaited<ReturnType<typeof selectListed>>) {
  const lists = new Map<string, { name: string; people: { name: string; handle: string | null }[] }>();
  for (const { id, list, name, handle } of rows) {
    const one = lists.get(id) ?? { name: list, people: [] };
    if (name !== null) one.people.push({ name, handle });
    lists.set(id, one);
  }
  return [...lists.values()];
}
