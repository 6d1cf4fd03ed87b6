import { type ExportFile, jsonFile, markdownFile } from '#platform/server/export-file.ts';
import {
  selectFollowedOf,
  selectKeptOutOf,
  selectMembershipsOf,
  selectRepliesBy,
  selectRequestsOf,
  selectThreadsBy
} from './export-queries.ts';
import type { GroupsDb } from './tables.ts';

/** The groups that somebody is in and has asked to join, and what she wrote on their noticeboards. */
export async function exportOf(db: GroupsDb, person: string): Promise<ExportFile[]> {
  const [threads, replies] = [await selectThreadsBy(db, person), await selectRepliesBy(db, person)];
  return [
    jsonFile('groups/memberships.json', await selectMembershipsOf(db, person)),
    jsonFile('groups/followed.json', await selectFollowedOf(db, person)),
    jsonFile('groups/kept-out.json', await selectKeptOutOf(db, person)),
    jsonFile('groups/requests.json', await selectRequestsOf(db, person)),
    ...threads.map((one) => postFile('threads', one)),
    ...replies.map((one) => postFile('replies', one))
  ];
}

function postFile(
  folder: string,
  { id, title, text, at, group }: { id: string; title: string; text: string; at: Date; group: string }
): ExportFile {
  return markdownFile(`noticeboard/${folder}/${id}.md`, title, [group, at.toISOString()], text);
}
