import { expect, test } from 'vitest';
import { readSettings, WrongSetting } from './env.ts';

const REPOSITORY = process.cwd();
const read = (variables: Record<string, string>) => readSettings(variables, REPOSITORY);

test('without any variable, Afield serves this machine alone', () => {
  expect(read({})).toMatchObject({
    host: '127.0.0.1',
    port: 4100,
    origin: 'http://localhost:4100',
    originGiven: false,
    sample: false,
    allowHosts: [],
    proxies: 0,
    logLevel: 'info',
    mailFrom: 'afield@localhost'
  });
});

test('a variable that is set to nothing counts as not set', () => {
  expect(read({ PORT: '', ORIGIN: '', SMTP_URL: '' })).toMatchObject({ port: 4100, origin: 'http://localhost:4100' });
});

test('a rented server is told its address; mails come from there', () => {
  expect(read({ HOST: '0.0.0.0', ORIGIN: 'http://203.0.113.7:4100/' })).toMatchObject({
    host: '0.0.0.0',
    origin: 'http://203.0.113.7:4100',
    originGiven: true,
    mailFrom: 'afield@203.0.113.7'
  });
});

test('mails may come from a name with an address', () => {
  expect(read({ MAIL_FROM: 'Libraries <hello@afield.example>' }).mailFrom).toBe('Libraries <hello@afield.example>');
});

test('servers in the own network are named with their ports', () => {
  expect(read({ AFIELD_ALLOW_HOSTS: 'calendar.lan:8080, [fd00::7]:80' }).allowHosts).toEqual([
    'calendar.lan:8080',
    '[fd00::7]:80'
  ]);
});

test('each clone, and its sample, has a data folder of its own', () => {
  const [own, sample] = [read({}).data, read({ AFIELD_SAMPLE: '1' }).data];
  expect(sample).toBe(`${own}-sample`);
});

test('only the sample reads its own pages', () => {
  expect(read({ AFIELD_SAMPLE: '1', PORT: '4200' }).allowHosts).toEqual(['localhost:4200', '127.0.0.1:4200']);
});

const OIDC = {
  AUTH_OIDC_UNI_NAME: 'University of Bangor',
  AUTH_OIDC_UNI_ISSUER: 'https://login.example.org/realms/staff',
  AUTH_OIDC_UNI_CLIENT_ID: 'afield',
  AUTH_OIDC_UNI_CLIENT_SECRET: 'a secret'
};

test('people can sign in with as many providers as are set, in the order of their keys', () => {
  const second = Object.fromEntries(Object.entries(OIDC).map(([name, value]) => [name.replace('UNI', 'CILIP'), value]));
  expect(read({}).signInProviders).toEqual([]);
  expect(read({ ...OIDC, ...second }).signInProviders).toMatchObject([
    { id: 'cilip' },
    {
      id: 'uni',
      name: 'University of Bangor',
      issuer: 'https://login.example.org/realms/staff',
      clientId: 'afield',
      clientSecret: 'a secret'
    }
  ]);
});

test.each([
  ['AUTH_OIDC_UNI_NAME', ' '],
  ['AUTH_OIDC_UNI_ISSUER', 'login.example.org'],
  ['AUTH_OIDC_UNI_ISSUER', 'http://login.example.org'],
  ['AUTH_OIDC_UNI_CLIENT_ID', ''],
  ['AUTH_OIDC_UNI_CLIENT_SECRET', ''],
  ['AUTH_OIDC_UNI_SECRET', 'a secret'],
  ['AUTH_OIDC_uni_NAME', 'University of Bangor']
])('%s=%s stops the start too, whatever else is said of the provider', (name, value) => {
  expect(() => read({ ...OIDC, [name]: value })).toThrow(WrongSetting);
  expect(() => read({ ...OIDC, [name]: value })).toThrow(new RegExp(`^The setting ${name} must be .+\\.$`));
});

test.each([
  ['HOST', 'not a host'],
  ['PORT', '70000'],
  ['PORT', 'http'],
  ['ORIGIN', 'afield.example'],
  ['ORIGIN', 'https://afield.example/path'],
  ['ORIGIN', 'https://afield.example/#part'],
  ['ORIGIN', 'https://mair:hush@afield.example'],
  ['AFIELD_ALLOW_HOSTS', 'http://calendar.example/'],
  ['AFIELD_ALLOW_HOSTS', 'calendar.example:443, calendar.example'],
  ['MAIL_FROM', '@'],
  ['AFIELD_DATA', 'data'],
  ['AFIELD_SAMPLE', 'yes'],
  ['DATABASE_URL', 'mysql://localhost'],
  ['SMTP_URL', 'mail.example'],
  ['MAIL_FROM', 'afield'],
  ['SOURCE_URL', 'here'],
  ['TRUST_PROXY', 'true'],
  ['LOG_LEVEL', 'loud']
])('%s=%s stops the start with a sentence that names it', (name, value) => {
  expect(() => read({ [name]: value })).toThrow(WrongSetting);
  expect(() => read({ [name]: value })).toThrow(new RegExp(`^The setting ${name} must be .+\\.$`));
});
