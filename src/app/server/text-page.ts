import { error, type RequestEvent } from '@sveltejs/kit';
import { mayWithText, standingsToText, type Text, type TextAct, textKind } from '#moderation';
import { type Dossier, readDossier } from '#moderation/server';
import { roleInGroup } from '#groups/server';
import type { Person } from '#people';
import { requirePerson } from '#people/server';
import { database } from './database.ts';
import { findText } from './texts.ts';

export type TextRead = {
  person: Person;
  text: Text;
  dossier: Dossier;
  /** may read it where it stands */
  isReader: boolean;
  may: (act: TextAct) => boolean;
};

type TextEvent = Pick<RequestEvent, 'locals' | 'url'> & { params: { kind: string; id: string } };

/** The text that a page is about, and what its reader may do with it; 404 where there is nothing for her. */
export async function textOfPage(event: TextEvent): Promise<TextRead> {
  const person = requirePerson(event);
  const kind = textKind(event.params.kind);
  if (!kind) error(404);
  const name = { kind, id: event.params.id };
  const dossier = await readDossier(database(), name);
  const found = await findText(database(), name, person, new Date());
  // What is withheld has no words where it stands, but for those who look after it.
  const text = dossier.state === 'shown' ? (found ?? dossier.text) : (dossier.text ?? found);
  if (!text) error(404);
  const role = text.group === null ? undefined : await roleInGroup(database(), text.group, person.id);
  const standings = standingsToText(text, {
    person,
    isReader: found !== undefined,
    isOrganiser: role === 'owner' || role === 'organiser',
    isReported: dossier.reports.length > 0
  });
  const may = (act: TextAct) => mayWithText(standings, dossier.state, act);
  if (!may('read') && !may('report') && !may('decide') && !may('bring-back')) error(404);
  return { person, text, dossier, isReader: found !== undefined, may };
}
