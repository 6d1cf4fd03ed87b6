import { createHash } from 'node:crypto';
import { realpathSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, join } from 'node:path';
import * as v from 'valibot';

const host = v.pipe(v.string(), v.regex(/^[\w.:-]+$/, 'an address to listen at, such as 127.0.0.1 or 0.0.0.0'));
const port = v.pipe(
  v.string(),
  v.regex(/^\d{1,5}$/, 'a port from 0 to 65535'),
  v.transform(Number),
  v.maxValue(65_535, 'a port from 0 to 65535')
);
const origin = v.pipe(
  v.string(),
  v.check(isOrigin, 'where people reach the site, such as https://afield.example, without a path'),
  v.transform((text) => new URL(text).origin)
);
const address = (schemes: RegExp, what: string) =>
  v.pipe(
    v.string(),
    v.check((text) => URL.canParse(text) && schemes.test(text), what)
  );

const hosts = v.pipe(
  v.string(),
  v.transform(listOf),
  v.check(
    (list) => list.every((item) => /^([\w.-]+|\[[\da-f:]+\]):\d{1,5}$/i.test(item)),
    'host:port, several by commas'
  )
);

/** Every environment variable that Afield reads, with what it may be. docs/running.md tells of each. */
const SCHEMA = v.object({
  HOST: v.optional(host, '127.0.0.1'),
  PORT: v.optional(port, '4100'),
  ORIGIN: v.optional(origin),
  AFIELD_DATA: v.optional(v.pipe(v.string(), v.startsWith('/', 'a whole path that begins with /'))),
  AFIELD_SAMPLE: v.optional(v.picklist(['', '1'], '1, or nothing'), ''),
  AFIELD_ALLOW_HOSTS: v.optional(hosts, ''),
  DATABASE_URL: v.optional(address(/^postgres(ql)?:/, 'an address such as postgres://afield@127.0.0.1/afield')),
  SMTP_URL: v.optional(address(/^smtps?:/, 'an address such as smtps://user:password@mail.example')),
  MAIL_FROM: v.optional(v.pipe(v.string(), v.regex(/^\S+@[^\s@]+$|^[^<>]*<\S+@[^\s@]+>$/, 'an e-mail address'))),
  SOURCE_URL: v.optional(address(/^https?:/, 'an address such as https://example.org/afield')),
  TRUST_PROXY: v.optional(
    v.pipe(v.string(), v.regex(/^\d$/, 'how many proxies stand before Afield, from 0 to 9'), v.transform(Number)),
    '0'
  ),
  LOG_LEVEL: v.optional(
    v.picklist(['debug', 'info', 'warn', 'error', 'silent'], 'debug, info, warn, error or silent'),
    'info'
  )
});

/** Each `AUTH_OIDC_<KEY>_<PART>`: somewhere else that people can sign in with. */
const PROVIDER_VARIABLE = /^AUTH_OIDC_([A-Z0-9]+)_(NAME|ISSUER|CLIENT_ID|CLIENT_SECRET)$/;
const PROVIDER = v.object({
  NAME: v.pipe(v.string('the name on its button'), v.trim(), v.nonEmpty('the name on its button')),
  ISSUER: v.pipe(
    v.string('the address of the provider, such as https://login.example.org'),
    v.check(isIssuer, 'an address such as https://login.example.org; http only on this machine')
  ),
  CLIENT_ID: v.string('the client id that the provider gave you'),
  CLIENT_SECRET: v.string('the client secret that the provider gave you')
});

/** Somewhere else that people can sign in with, by OpenID Connect. */
export type SignInProvider = {
  /** stands in addresses and in the database: the key of its variables in small letters */
  id: string;
  /** on its button */
  name: string;
  issuer: string;
  clientId: string;
  clientSecret: string;
};

export type Settings = {
  host: string;
  port: number;
  /** where people reach the site, without a slash at its end */
  origin: string;
  /** whether that was said, rather than assumed */
  originGiven: boolean;
  data: string;
  sample: boolean;
  /** `host:port` of servers in the own network that may be fetched from */
  allowHosts: string[];
  databaseUrl?: string;
  smtpUrl?: string;
  mailFrom: string;
  sourceUrl?: string;
  /** proxies whose word about who asks is taken */
  proxies: number;
  logLevel: string;
  /** in the order of their keys */
  signInProviders: SignInProvider[];
};

/** A setting that cannot be used; the message is a sentence that names it. */
export class WrongSetting extends Error {}

/**
 * Reads the settings from environment variables.
 * @param repository the folder that package.json lies in; the default data folder is named after it
 * @throws {WrongSetting} for the first that cannot be used
 */
export function readSettings(variables: Record<string, string | undefined>, repository: string): Settings {
  const given = Object.fromEntries(
    Object.entries(variables).filter(([name, value]) => name === 'AFIELD_SAMPLE' || value !== '')
  );
  const read = v.safeParse(SCHEMA, given, { abortEarly: true });
  if (!read.success) {
    const [issue] = read.issues;
    throw new WrongSetting(`The setting ${v.getDotPath(issue)} must be ${issue.message}.`);
  }
  const values = read.output;
  const sample = values.AFIELD_SAMPLE === '1';
  const origin = values.ORIGIN ?? `http://localhost:${values.PORT}`;
  return {
    host: values.HOST,
    port: values.PORT,
    origin,
    originGiven: values.ORIGIN !== undefined,
    data: values.AFIELD_DATA ?? defaultData(repository, sample),
    sample,
    // The sample's own pages are there to be pasted as links.
    allowHosts: sample ? [...values.AFIELD_ALLOW_HOSTS, ...ownHosts(values.PORT)] : values.AFIELD_ALLOW_HOSTS,
    databaseUrl: values.DATABASE_URL,
    smtpUrl: values.SMTP_URL,
    mailFrom: values.MAIL_FROM ?? `afield@${new URL(origin).hostname}`,
    sourceUrl: values.SOURCE_URL,
    proxies: values.TRUST_PROXY,
    logLevel: values.LOG_LEVEL,
    signInProviders: readProviders(given)
  };
}

/** Every provider that one variable at least tells of. */
function readProviders(given: Record<string, string | undefined>): SignInProvider[] {
  const names = Object.keys(given).filter((name) => name.startsWith('AUTH_OIDC_'));
  const unknown = names.find((name) => !PROVIDER_VARIABLE.test(name));
  if (unknown) {
    const parts = 'AUTH_OIDC_KEY_NAME, …_ISSUER, …_CLIENT_ID and …_CLIENT_SECRET';
    throw new WrongSetting(
      `The setting ${unknown} must be one of ${parts}, with a KEY of capital letters and figures.`
    );
  }
  const keys = new Set(names.map((name) => PROVIDER_VARIABLE.exec(name)![1]!));
  return [...keys].sort().map((key) => readProvider(key, given));
}

function readProvider(key: string, given: Record<string, string | undefined>): SignInProvider {
  const parts = Object.keys(PROVIDER.entries).map((part) => [part, given[`AUTH_OIDC_${key}_${part}`]]);
  const read = v.safeParse(PROVIDER, Object.fromEntries(parts), { abortEarly: true });
  if (!read.success) {
    const [issue] = read.issues;
    throw new WrongSetting(`The setting AUTH_OIDC_${key}_${v.getDotPath(issue)} must be ${issue.message}.`);
  }
  const { NAME, ISSUER, CLIENT_ID, CLIENT_SECRET } = read.output;
  return { id: key.toLowerCase(), name: NAME, issuer: ISSUER, clientId: CLIENT_ID, clientSecret: CLIENT_SECRET };
}

/** Named after the repository and its path, so that a second clone never meets the first one's data. */
function defaultData(repository: string, sample: boolean): string {
  const path = realpathSync(repository);
  const hash = createHash('sha256').update(path).digest('hex').slice(0, 8);
  const name = `${basename(path)}-${hash}${sample ? '-sample' : ''}`;
  return process.getuid?.() === 0 ? join('/var/lib/afield', name) : join(homedir(), '.local/share/afield', name);
}

function ownHosts(port: number): string[] {
  return [`localhost:${port}`, `127.0.0.1:${port}`];
}

function isOrigin(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, pathname, search, hash, username } = new URL(text);
  return /^https?:$/.test(protocol) && pathname + search + hash + username === '/';
}

/** Whoever can change what the provider says can be anybody here: the way to it has to be safe. */
function isIssuer(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, search } = new URL(text);
  return (
    search === '' && (protocol === 'https:' || (protocol === 'http:' && /^(localhost|127\.[\d.]+)$/.test(hostname)))
  );
}

function listOf(text: string): string[] {
  return text
    .split(',')
    .map((item) => item.trim())
    .filter(Boolean);
}
