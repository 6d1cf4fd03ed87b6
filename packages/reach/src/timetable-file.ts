import { closeSync, openSync, fstatSync, readSync } from 'node:fs';
import { rename, writeFile } from 'node:fs/promises';
import type { Strings } from './strings.ts';
import { ofOneFeed, type Timetable } from './timetable.ts';

/** Raised whenever the arrays change their meaning, so that an old file is refused rather than misread. */
const FORMAT = 'afield-timetable-2';
const ALIGN = 8;
/** Arrays that files of this format did not always have; without them, nothing is said there. */
const LATER = [
  'ruleFrom',
  'ruleTo',
  'ruleFromTrip',
  'ruleToTrip',
  'ruleFromLine',
  'ruleToLine',
  'ruleSeconds',
  'seatFrom',
  'seatTo',
  'seatStays'
] as const satisfies (keyof Timetable)[];

type Section = { name: string; kind: 'Int32Array' | 'Float64Array' | 'Uint8Array'; offset: number; length: number };
type Header = { format: string; zone: string; firstDay: number; lastDay: number; latest: number; sections: Section[] };
type AnyArray = Int32Array | Float64Array | Uint8Array;

/** Writes a timetable as one file: a line of JSON that says where each array lies, then the arrays. Whole or not at all. */
export async function writeTimetable(timetable: Timetable, file: string): Promise<void> {
  const arrays = arraysOf(timetable);
  let offset = 0;
  const sections = arrays.map(([name, array]): Section => {
    const section: Section = { name, kind: array.constructor.name as Section['kind'], offset, length: array.length };
    offset += Math.ceil(array.byteLength / ALIGN) * ALIGN;
    return section;
  });
  const { zone, firstDay, lastDay, latest } = timetable;
  const header = JSON.stringify({ format: FORMAT, zone, firstDay, lastDay, latest, sections } satisfies Header);
  const head = Buffer.from(header.padEnd(Math.ceil((Buffer.byteLength(header) + 1) / ALIGN) * ALIGN - 1) + '\n');
  const body = Buffer.alloc(offset);
  arrays.forEach(([, array], index) =>
    body.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), sections[index].offset)
  );
  await writeFile(`${file}.part`, Buffer.concat([head, body]));
  await rename(`${file}.part`, file);
}

/**
 * Opens a compiled timetable into memory that threads can share.
 * @throws {Error} where the file is missing or of another version of the format
 */
export function openTimetable(file: string): Timetable {
  const descriptor = openSync(file, 'r');
  try {
    const size = fstatSync(descriptor).size;
    const shared = new SharedArrayBuffer(size);
    const bytes = new Uint8Array(shared);
    for (let at = 0; at < size;) {
      const read = readSync(descriptor, bytes, at, Math.min(size - at, 1 << 28), at);
      if (read === 0) throw new Error(`${file} is shorter than it was`);
      at += read;
    }
    return timetableIn(shared, file);
  } finally {
    closeSync(descriptor);
  }
}

/** Whether a file is a compiled timetable that `openTimetable` would take: there, and of this version of the format. */
export function isCompiled(file: string): boolean {
  let descriptor: number;
  try {
    descriptor = openSync(file, 'r');
  } catch {
    return false;
  }
  try {
    const start = Buffer.from(`{"format":"${FORMAT}"`);
    const read = Buffer.alloc(start.length);
    return readSync(descriptor, read, 0, start.length, 0) === start.length && read.equals(start);
  } finally {
    closeSync(descriptor);
  }
}

/** The same timetable in another thread. */
export function timetableIn(shared: SharedArrayBuffer, file: string): Timetable {
  const bytes = new Uint8Array(shared);
  const end = bytes.indexOf(10);
  const header = readHeader(bytes.slice(0, Math.max(0, end)), file);
  const timetable: Record<string, unknown> = {
    zone: header.zone,
    firstDay: header.firstDay,
    lastDay: header.lastDay,
    latest: header.latest
  };
  for (const section of header.sections) {
    const array = view(section, shared, end + 1);
    const [name, part] = section.name.split('.');
    if (part) timetable[name] = { ...(timetable[name] as object | undefined), [part]: array };
    else timetable[name] = array;
  }
  for (const name of LATER) timetable[name] ??= new Int32Array(0);
  timetable.stepFreeStop ??= new Uint8Array((timetable.lat as Float64Array).length);
  timetable.stepFreeTrip ??= new Uint8Array((timetable.line as Int32Array).length);
  return ofOneFeed(timetable as Omit<Timetable, 'feeds'>);
}

function readHeader(bytes: Uint8Array, file: string): Header {
  const text = Buffer.from(bytes).toString('utf8');
  const header = text.startsWith('{') ? (JSON.parse(text) as Header) : undefined;
  if (header?.format !== FORMAT) throw new Error(`${file} is no timetable of this version: import the feed again`);
  return header;
}

function view({ kind, offset, length }: Section, shared: SharedArrayBuffer, base: number): AnyArray {
  if (kind === 'Float64Array') return new Float64Array(shared, base + offset, length);
  if (kind === 'Int32Array') return new Int32Array(shared, base + offset, length);
  return new Uint8Array(shared, base + offset, length);
}

function arraysOf(timetable: Timetable): [string, AnyArray][] {
  return Object.entries(timetable).flatMap(([name, value]): [string, AnyArray][] => {
    if (ArrayBuffer.isView(value)) return [[name, value as AnyArray]];
    if (typeof value !== 'object' || Array.isArray(value)) return [];
    const { bytes, ends } = value as Strings;
    return [
      [`${name}.bytes`, bytes],
      [`${name}.ends`, ends]
    ];
  });
}
