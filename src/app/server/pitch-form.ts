import { readTimeInZone } from '#gatherings';
import { INTERESTS, type Interest, type TypedPitch } from '#unconference';
import { textOf } from './asked.ts';

/** What was typed into the form of a pitch. */
export function typedPitch(form: FormData): TypedPitch {
  const needs = new Set(form.getAll('needs').map(String));
  return {
    title: textOf(form, 'title'),
    about: textOf(form, 'about'),
    kind: textOf(form, 'kind'),
    hosting: !['someone', 'else'].includes(textOf(form, 'hosting')),
    ideaOf: textOf(form, 'hosting') === 'else' ? textOf(form, 'ideaOf') : null,
    projector: needs.has('projector'),
    stepFree: needs.has('stepFree'),
    quiet: needs.has('quiet'),
    minutes: textOf(form, 'minutes'),
    background: needs.has('background')
  };
}

/** What was tapped; null takes it back. */
export function tappedInterest(form: FormData): Interest | null {
  return INTERESTS.find((wish) => wish === textOf(form, 'wish')) ?? null;
}

/** A day and a time by the clock of a zone, as `datetime-local` sends it; undefined where it is none. */
export function readMoment(typed: string, zone: string): Date | undefined {
  const [local] = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.exec(typed) ?? [];
  if (!local || Number.isNaN(Date.parse(`${local}Z`))) return undefined;
  const read = readTimeInZone(local, zone);
  return 'at' in read ? read.at : undefined;
}
