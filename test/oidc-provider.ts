import { createHash, generateKeyPairSync, randomUUID, sign } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** Who is signed in at the provider. */
export interface Claims {
  sub: string;
  email?: string;
  email_verified?: boolean;
  name?: string;
  picture?: string;
}

export interface OidcProvider {
  /** As AUTH_OIDC_…_ISSUER has it. */
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** Whom the next visitors are there; undefined refuses them, as somebody does who presses “cancel”. */
  be: (claims: Claims | undefined) => void;
  /** How often it was asked how it works. */
  asked: () => number;
  close: () => Promise<void>;
}

const CLIENT = { clientId: 'afield', clientSecret: 'between the two of us' };
const KEY_ID = 'the only one';

/** A small OpenID Connect provider in this machine: authorization code with PKCE, ID tokens signed with RS256. */
export async function openOidcProvider(): Promise<OidcProvider> {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const codes = new Map<string, { asked: URLSearchParams; claims: Claims }>();
  let claims: Claims | undefined;
  let asked = 0;
  let issuer = '';

  const idToken = (claims: Claims, nonce: string | null) => {
    const now = Math.floor(Date.now() / 1000);
    const payload = { ...claims, iss: issuer, aud: CLIENT.clientId, iat: now, exp: now + 300, nonce };
    const signed = [{ alg: 'RS256', kid: KEY_ID, typ: 'JWT' }, payload].map(encode).join('.');
    return `${signed}.${sign('sha256', Buffer.from(signed), privateKey).toString('base64url')}`;
  };

  const authorize = (query: URLSearchParams) => {
    const back = new URL(query.get('redirect_uri')!);
    back.searchParams.set('state', query.get('state')!);
    if (claims) {
      const code = randomUUID();
      codes.set(code, { asked: query, claims });
      back.searchParams.set('code', code);
    } else back.searchParams.set('error', 'access_denied');
    return { status: 302, location: back.href };
  };

  const token = async (request: IncomingMessage) => {
    const form = new URLSearchParams(await text(request));
    const given = codes.get(form.get('code') ?? '');
    codes.delete(form.get('code') ?? '');
    const challenge = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url');
    const isRight =
      given?.asked.get('code_challenge') === challenge &&
      given.asked.get('redirect_uri') === form.get('redirect_uri') &&
      isClient(request, form);
    if (!given || !isRight) return { status: 400, body: { error: 'invalid_grant' } };
    const id_token = idToken(given.claims, given.asked.get('nonce'));
    return { status: 200, body: { access_token: randomUUID(), token_type: 'Bearer', expires_in: 300, id_token } };
  };

  const answer = async (request: IncomingMessage): Promise<Answer> => {
    const { pathname, searchParams } = new URL(request.url ?? '/', issuer);
    if (pathname === '/authorize') return authorize(searchParams);
    if (pathname === '/token') return await token(request);
    if (pathname === '/jwks')
      return {
        status: 200,
        body: { keys: [{ ...publicKey.export({ format: 'jwk' }), kid: KEY_ID, alg: 'RS256', use: 'sig' }] }
      };
    if (pathname !== '/.well-known/openid-configuration') return { status: 404 };
    asked += 1;
    return { status: 200, body: discovery(issuer) };
  };

  const server = createServer(async (request, response) => {
    const { status, location, body } = await answer(request);
    response.writeHead(status, { 'content-type': 'application/json', ...(location && { location }) });
    response.end(JSON.stringify(body));
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    issuer,
    ...CLIENT,
    be: (who) => (claims = who),
    asked: () => asked,
    close: async () => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    }
  };
}

interface Answer {
  status: number;
  location?: string;
  body?: object;
}

function discovery(issuer: string) {
  return {
    issuer,
    authorization_endpoint: `${issuer}/authorize`,
    token_endpoint: `${issuer}/token`,
    jwks_uri: `${issuer}/jwks`,
    response_types_supported: ['code'],
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: ['RS256']
  };
}

function isClient(request: IncomingMessage, form: URLSearchParams): boolean {
  const basic = Buffer.from((request.headers.authorization ?? '').replace('Basic ', ''), 'base64').toString();
  const [id, secret] = basic
    ? basic.split(':').map(decodeURIComponent)
    : [form.get('client_id'), form.get('client_secret')];
  return id === CLIENT.clientId && secret?.replaceAll('+', ' ') === CLIENT.clientSecret;
}

function encode(part: object): string {
  return Buffer.from(JSON.stringify(part)).toString('base64url');
}
