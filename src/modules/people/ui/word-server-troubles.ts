import * as m from '#messages';
import type { ServerTroubles } from '../server-setting.ts';

/** What is wrong with the server's settings, a sentence for each field that needs one. */
export function wordServerTroubles(troubles: ServerTroubles): { [field in keyof ServerTroubles]: string } {
  const words: { [field in keyof ServerTroubles]: string } = {};
  if (troubles.name === 'missing') words.name = m.people_server_name_missing();
  if (troubles.name === 'too-long') words.name = m.people_server_name_too_long();
  if (troubles.zone) words.zone = m.people_server_zone_unknown();
  if (troubles.languages) words.languages = m.people_server_languages_missing();
  if (troubles.contact) words.contact = m.people_server_contact_wrong();
  if (troubles.joining) words.joining = m.people_server_joining_missing();
  return words;
}
