import { INTERESTS, type Interest, type TypedPitch } from '#unconference';
import { textOf } from './asked.ts';

/** What was typed into the form of a pitch. */
export function typedPitch(form: FormData): TypedPitch {
  const needs = new Set(form.getAll('needs').map(String));
  return {
    title: textOf(form, 'title'),
    about: textOf(form, 'about'),
    kind: textOf(form, 'kind'),
    hosting: textOf(form, 'hosting') !== 'someone',
    projector: needs.has('projector'),
    stepFree: needs.has('stepFree'),
    background: needs.has('background')
  };
}

/** What was tapped; null takes it back. */
export function tappedInterest(form: FormData): Interest | null {
  return INTERESTS.find((wish) => wish === textOf(form, 'wish')) ?? null;
}
