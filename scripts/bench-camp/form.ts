/** A form of a page, as a browser would send it. */
export type Form = { action: string; fields: [name: string, value: string][]; buttons: Button[] };
/** `action`: where it sends its form, when elsewhere than others do. */
type Button = { name: string; value: string; says: string; action: string };
type Attributes = Partial<Record<string, string>>;

const LETTERS: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" };

/** The forms of a page that are sent, in order. */
export function formsOf(html: string): Form[] {
  return [...html.matchAll(/<form\b([^>]*)>(.*?)<\/form>/gs)]
    .filter(([, attributes = '']) => attributesOf(attributes).method === 'post')
    .map(([, attributes = '', inner = '']) => {
      const action = attributesOf(attributes).action ?? '';
      return { action, fields: fieldsOf(inner), buttons: buttonsOf(inner) };
    });
}

/** The first form that goes to an action, empty for the only one of a page, and has a field that says this. */
export function formTo(html: string, action: string, field?: [name: string, value: string]): Form | undefined {
  return formsOf(html).find(
    (form) =>
      actionOf(form) === action &&
      (!field || form.fields.some(([name, value]) => name === field[0] && value === field[1]))
  );
}

/** Such as `?/join`, wherever it stands in the address. */
function actionOf({ action }: Form): string {
  return /\?\/\w+/.exec(action)?.[0] ?? '';
}

/** What a page says, without its marks. */
export function textOf(html: string): string {
  return plain(html.replaceAll(/<!--.*?-->/gs, '').replaceAll(/<[^>]*>/g, ' '))
    .replaceAll(/\s+/g, ' ')
    .trim();
}

export function attributesOf(tag: string): Attributes {
  return Object.fromEntries(
    [...tag.matchAll(/([\w-]+)(?:="([^"]*)")?/g)].map(([, name = '', value = '']) => [name, plain(value)])
  );
}

function fieldsOf(inner: string): [string, string][] {
  const fields: [string, string][] = [];
  const written = /<input\b([^>]*)>|<(textarea|select)\b([^>]*)>(.*?)<\/\2>/gs;
  for (const [, input, kind, tag, within = ''] of inner.matchAll(written)) {
    const its = attributesOf(input ?? tag ?? '');
    const { name, value, type = 'text' } = its;
    const isChoice = type === 'checkbox' || type === 'radio';
    if (!name || type === 'file' || (isChoice && !('checked' in its))) continue;
    if (kind === 'textarea') fields.push([name, plain(within)]);
    else fields.push([name, kind === 'select' ? chosenOf(within) : (value ?? (isChoice ? 'on' : ''))]);
  }
  return fields;
}

function chosenOf(options: string): string {
  const all = [...options.matchAll(/<option\b([^>]*)>/g)].map(([, tag = '']) => attributesOf(tag));
  return (all.find((option) => 'selected' in option) ?? all[0])?.value ?? '';
}

function buttonsOf(inner: string): Button[] {
  return [...inner.matchAll(/<button\b([^>]*)>(.*?)<\/button>/gs)].map(([, tag = '', says = '']) => {
    const { name = '', value = '', formaction: action = '' } = attributesOf(tag);
    return { name, value, action, says: textOf(says) };
  });
}

function plain(text: string): string {
  return text.replaceAll(/&(?:amp|lt|gt|quot|#39);/g, (letter) => LETTERS[letter] ?? letter);
}
