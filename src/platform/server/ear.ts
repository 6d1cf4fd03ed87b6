import pg from 'pg';
import type { DatabaseAddress } from './database.ts';

export type Ear = { close: () => Promise<void> };

const RETRY_MILLISECONDS = 1000;

/**
 * Hears what is notified on a channel, for as long as it is open: a connection that is lost is made anew, and what was missed in
 * between counts as heard, as nothing in particular. Without it nothing is lost, only later: a pooler in between may not pass notifications on.
 */
export async function openEar(address: DatabaseAddress, channel: string, heard: (what?: string) => void): Promise<Ear> {
  let closed = false;
  let client: pg.Client | undefined;
  let retry: NodeJS.Timeout | undefined;
  const connect = async (): Promise<void> => {
    const fresh = new pg.Client(address);
    client = fresh;
    let isLost = false;
    const lose = () => {
      if (isLost || closed) return;
      isLost = true;
      retry = setTimeout(() => void connect(), RETRY_MILLISECONDS);
    };
    fresh.on('error', lose);
    fresh.on('end', lose);
    fresh.on('notification', ({ payload }) => heard(payload));
    try {
      await fresh.connect();
      await fresh.query(`listen ${channel}`);
      heard();
    } catch {
      lose();
      await fresh.end().catch(() => undefined);
    }
  };
  await connect();
  return {
    close: async () => {
      closed = true;
      clearTimeout(retry);
      await client?.end().catch(() => undefined);
    }
  };
}
