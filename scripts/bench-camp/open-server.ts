import { readFileSync, readdirSync } from 'node:fs';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runAfield } from '../afield-process.ts';
import { freePort } from '../free-port.ts';

/** What a server has taken so far: seconds of the processor, by itself and by its database, and megabytes in memory now. */
export type Load = { site: number; database: number; megabytes: number };

export type CampServer = {
  port: number;
  /** the path of the link that makes its opener the administrator */
  administratorLink: string;
  /** the newest mail to an address; empty while there is none */
  mailTo: (email: string) => string;
  /** undefined where the system does not say */
  load: () => Load | undefined;
  says: () => string;
  close: () => Promise<void>;
};

const LINK = /\/administrator\/link\/[\w-]+/;
/** Of a second: what Linux counts processors in. */
const TICKS = 100;

/** The built site as `npm start` runs it behind a proxy, with a PostgreSQL and a data folder of its own. */
export async function openServer(): Promise<CampServer> {
  const data = await mkdtemp(join(tmpdir(), 'afield-camp-'));
  await chmod(data, 0o711);
  const port = await freePort();
  const env = { PORT: String(port), AFIELD_DATA: data, TRUST_PROXY: '1', LOG_LEVEL: 'warn' };
  const { says, stop, pid } = await runAfield('serve', env, LINK);
  const outbox = join(data, 'outbox');
  return {
    port,
    administratorLink: LINK.exec(says())?.[0] ?? '',
    mailTo: (email) => {
      const mails = readdirSync(outbox).filter((name) => name.endsWith('.txt') && !name.startsWith('.'));
      for (const name of mails.sort().reverse()) {
        const mail = readFileSync(join(outbox, name), 'utf8');
        if (mail.startsWith(`To: ${email}\n`)) return mail;
      }
      return '';
    },
    load: () => loadOf(pid, join(data, 'postgres')),
    says,
    close: async () => {
      await stop();
      await rm(data, { recursive: true, force: true });
    }
  };
}

function loadOf(pid: number, postgres: string): Load | undefined {
  try {
    const running = readFileSync(join(postgres, 'postmaster.pid'), 'utf8').split('\n')[0] ?? '';
    const resident = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    const all = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
    const database = all.filter((each) => each === running || statOf(each)?.parent === running);
    return {
      site: statOf(String(pid))?.seconds ?? 0,
      database: database.reduce((sum, each) => sum + (statOf(each)?.seconds ?? 0), 0),
      megabytes: Math.round(Number(resident) / 1000)
    };
  } catch {
    return undefined;
  }
}

/** With what children took that have ended. */
function statOf(pid: string): { parent: string; seconds: number } | undefined {
  try {
    const [, parent = '', ...rest] = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    return { parent, seconds: rest.slice(9, 13).reduce((sum, ticks) => sum + Number(ticks), 0) / TICKS };
  } catch {
    return undefined;
  }
}
