import type { TypedHosted } from '../typed-hosted.ts';

const FIELDS = [
  'title',
  'kind',
  'attendance',
  'date',
  'start',
  'lastDate',
  'end',
  'zone',
  'room',
  'link',
  'about',
  'bring',
  'door',
  'newcomers',
  'tags',
  'fee',
  'placesInPerson',
  'placesOnline',
  'shownTo'
] as const satisfies readonly (keyof TypedHosted)[];

/** What was typed into the form of a gathering, as it was typed. */
export function readHostedForm(form: FormData): TypedHosted {
  const read = FIELDS.map((field) => {
    const value = form.get(field);
    return [field, typeof value === 'string' ? value : ''] as const;
  });
  return Object.fromEntries(read) as TypedHosted;
}
