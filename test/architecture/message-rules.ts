/** A file of messages/: a text for each key, or its forms as the message format has them. */
export type Messages = Record<string, unknown>;

/** What one language has and the other has not: keys, parameters, words at all. */
export function untranslated(english: Messages, welsh: Messages): string[] {
  const keys = new Set([...Object.keys(english), ...Object.keys(welsh)]);
  return [...keys].flatMap((key) => {
    if (key === '$schema') return [];
    if (!(key in english)) return [`${key} has no English`];
    if (!(key in welsh)) return [`${key} has no Welsh`];
    if (isEmpty(english[key]) || isEmpty(welsh[key])) return [`${key} says nothing`];
    const [en, cy] = [parametersOf(english[key]), parametersOf(welsh[key])];
    return en === cy ? [] : [`${key} names {${en}} in English and {${cy}} in Welsh`];
  });
}

/** Plurals without a form that the language has: a page would show the message's key for such a number. */
export function missingForms(messages: Messages, language: string): string[] {
  const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
  return Object.entries(messages).flatMap(([key, message]) =>
    formsOf(message)
      .filter(({ declarations = [] }) => declarations.some((declaration) => declaration.endsWith(': plural')))
      .flatMap(({ match = {} }) => {
        const forms = Object.keys(match);
        const isSaid = (form: string) => forms.some((one) => one.includes(`=${form}`) || one.endsWith('=*'));
        return pluralCategories.filter((form) => !isSaid(form)).map((form) => `${key} has no form for ${form}`);
      })
  );
}

/** @param owners the modules, and the few other words that a key may begin with */
export function strangeKeys(messages: Messages, owners: string[]): string[] {
  return Object.keys(messages).filter((key) => key !== '$schema' && !owners.includes(key.split('_')[0] ?? ''));
}

function isEmpty(message: unknown): boolean {
  return textsOf(message).some((text) => text.trim() === '') || textsOf(message).length === 0;
}

/** In the forms of a plural not every form needs every parameter: what counts is what may be given. */
function parametersOf(message: unknown): string {
  if (typeof message === 'string') return namesIn([message]);
  const inputs = formsOf(message).flatMap((form) => form.declarations ?? []);
  return inputs
    .flatMap((declaration) => /^input (\w+)$/.exec(declaration)?.[1] ?? [])
    .toSorted((a, b) => a.localeCompare(b))
    .join(', ');
}

function namesIn(texts: string[]): string {
  const names = texts.flatMap((text) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name));
  return [...new Set(names)].toSorted((a, b) => a.localeCompare(b)).join(', ');
}

function textsOf(message: unknown): string[] {
  if (typeof message === 'string') return [message];
  return formsOf(message).flatMap((form) => Object.values(form.match ?? {}));
}

function formsOf(message: unknown): { declarations?: string[]; match?: Record<string, string> }[] {
  return Array.isArray(message) ? message : typeof message === 'object' && message !== null ? [message] : [];
}
