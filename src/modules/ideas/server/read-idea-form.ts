import type { TypedPledge } from '../pledge.ts';
import type { TypedIdea } from '../typed-idea.ts';

/** What was typed into the form of an idea, or stands in an address that proposes one. */
export function readIdeaForm(form: Pick<FormData, 'get'> | URLSearchParams): TypedIdea {
  const text = (name: string) => textIn(form, name);
  return {
    sentence: text('sentence'),
    roughly: text('roughly'),
    town: text('town'),
    date: text('date'),
    start: text('start'),
    end: text('end')
  };
}

export function readPledgeForm(form: FormData): TypedPledge {
  return {
    comes: form.has('comes'),
    helps: textIn(form, 'helps'),
    offersRoom: form.has('offersRoom'),
    room: textIn(form, 'room'),
    shownTo: textIn(form, 'shown')
  };
}

function textIn(form: Pick<FormData, 'get'> | URLSearchParams, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}
