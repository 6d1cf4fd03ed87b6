import type { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import type pg from 'pg';
import type { CopyStreamQuery } from 'pg-copy-streams';
import {
  clearForFilling,
  copyJobsIn,
  copyTableIn,
  createJobTable,
  type TableCopy,
  updateSequence
} from './backup-queries.ts';
import { BackupError, type Counts, type Manifest } from './manifest.ts';

type Copying = { name: string; stream: CopyStreamQuery };

/** Fills the tables of a database in one transaction: all of it, or nothing. */
export class Filling {
  private readonly client: pg.Client;
  private readonly tables = new Map<string, TableCopy>();
  private readonly rows: Record<string, number> = {};
  private rules: string[] = [];
  private copying: Copying | undefined;

  constructor(client: pg.Client) {
    this.client = client;
  }

  async begin({ tables }: Manifest): Promise<void> {
    for (const table of tables) this.tables.set(table.name, table);
    await createJobTable(this.client);
    await this.client.query('begin');
    this.rules = await clearForFilling(this.client, tables);
  }

  async takeRows(name: string, part: AsyncIterable<Buffer>): Promise<void> {
    const table = this.tables.get(name);
    if (!table) throw new BackupError(`This backup holds rows of ${name}, which it does not tell of.`);
    await this.take(`table ${name}`, () => copyTableIn(this.client, table), part);
  }

  async takeJobs(part: AsyncIterable<Buffer>): Promise<void> {
    await this.take('jobs', () => copyJobsIn(this.client), part);
  }

  /** @throws {BackupError} where there are not as many rows as there were */
  async end({ sequences }: Manifest, counts: Counts): Promise<void> {
    await this.endCopy();
    const wanted = [
      ...Object.entries(counts.rows).map(([name, rows]) => [`table ${name}`, rows] as const),
      ['jobs', counts.jobs] as const
    ];
    const short = wanted.find(([name, rows]) => (this.rows[name] ?? 0) !== rows);
    if (short) throw new BackupError(`Rows are missing in this backup: ${short[0]}.`);
    for (const sequence of sequences) await updateSequence(this.client, sequence);
    for (const rule of this.rules) await this.client.query(rule);
    await this.client.query('commit');
  }

  /** The parts of one table follow each other. */
  private async take(name: string, open: () => Copying['stream'], part: AsyncIterable<Buffer>): Promise<void> {
    if (this.copying?.name !== name) {
      await this.endCopy();
      this.copying = { name, stream: open() };
      // What goes wrong is thrown where it is written or ended.
      this.copying.stream.on('error', () => undefined);
    }
    const { stream } = this.copying;
    for await (const bytes of part) await write(stream, bytes);
  }

  private async endCopy(): Promise<void> {
    if (!this.copying) return;
    const { name, stream } = this.copying;
    this.copying = undefined;
    stream.end();
    await finished(stream);
    this.rows[name] = stream.rowCount;
  }
}

/** Waits until the database has room for more. */
async function write(stream: Writable, bytes: Buffer): Promise<void> {
  await new Promise<void>((done, failed) => {
    stream.write(bytes, (error) => (error ? failed(error) : done()));
  });
}
