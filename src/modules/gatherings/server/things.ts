/** A thing of schema.org, as JSON-LD or microdata say it. */
export type Thing = Record<string, unknown>;

/** Everything under these names is an event: https://schema.org/Event and its subtypes. */
const EVENT_TYPE = /(^|[/#:])(\w*Event|Festival|Hackathon|CourseInstance|EventSeries)$/;

export function isEvent(thing: Thing): boolean {
  return hasType(thing, EVENT_TYPE);
}

export function hasType(thing: Thing, type: RegExp): boolean {
  return listOf(thing['@type']).some((name) => typeof name === 'string' && type.test(name));
}

export function isThing(value: unknown): value is Thing {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function listOf(value: unknown): unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? (value as unknown[]) : [value];
}

/** The text of a value, of the first of several, or of a thing that only wraps one; undefined for none and for blanks. */
export function textOf(value: unknown): string | undefined {
  const first = listOf(value)[0];
  if (typeof first === 'string') return first.trim() || undefined;
  if (typeof first === 'number' || typeof first === 'boolean') return String(first);
  if (!isThing(first)) return undefined;
  return textOf(first['@value'] ?? first['@id'] ?? first.name);
}
