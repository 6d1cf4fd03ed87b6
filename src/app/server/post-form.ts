import { mustAcceptConduct, type TypedPost } from '#groups';
import type { GroupRead } from '#groups/server';
import { textOf } from './asked.ts';
import { proseOf } from './prose.ts';

/** What was typed into the form of a thread or a reply. */
export function typedPost(form: FormData): { typed: TypedPost; acceptsConduct: boolean } {
  const title = form.has('title') ? { title: textOf(form, 'title') } : {};
  return { typed: { ...title, text: textOf(form, 'text') }, acceptsConduct: form.has('conduct') };
}

/** Whether the box is ticked beside the code of conduct of this group, and not of another that was chosen meanwhile. */
export function acceptedIn(form: FormData, group: string): boolean {
  return form.has('conduct') && textOf(form, 'conductOf') === group;
}

/** The code of conduct as HTML, where a member has to accept it before she posts. */
export async function conductToAccept({ group, mine }: GroupRead): Promise<string | undefined> {
  if (!mine || !mustAcceptConduct(group, mine.conductAcceptedAt)) return undefined;
  const [conduct] = await proseOf([group.conduct]);
  return conduct;
}
