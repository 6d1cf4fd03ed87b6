import * as v from 'valibot';

/** What a backup says of itself, first of all. */
const MANIFEST = v.object({
  format: v.literal(1),
  afield: v.string(),
  postgres: v.string(),
  takenAt: v.string(),
  migrations: v.array(v.string()),
  tables: v.array(v.object({ name: v.string(), columns: v.array(v.string()) })),
  sequences: v.array(v.object({ name: v.string(), value: v.string(), used: v.boolean() }))
});

export type Manifest = v.InferOutput<typeof MANIFEST>;

/** What it says last: how many rows of each table, so that one that was cut short is not taken for whole. */
const COUNTS = v.object({ rows: v.record(v.string(), v.number()), jobs: v.number(), files: v.number() });

export type Counts = v.InferOutput<typeof COUNTS>;

export const MANIFEST_NAME = 'afield-backup.json';
export const COUNTS_NAME = 'complete.json';

/** A backup that cannot be made or used; the message is a sentence. */
export class BackupError extends Error {}

/** @throws {BackupError} */
export function readManifest(text: string): Manifest {
  return parse(MANIFEST, text, 'This file is a backup of a kind that this Afield does not know.');
}

/** @throws {BackupError} */
export function readCounts(text: string): Counts {
  return parse(COUNTS, text, 'The end of this backup cannot be read.');
}

function parse<Schema extends v.GenericSchema>(schema: Schema, text: string, trouble: string): v.InferOutput<Schema> {
  try {
    return v.parse(schema, JSON.parse(text));
  } catch (error) {
    throw new BackupError(trouble, { cause: error });
  }
}
