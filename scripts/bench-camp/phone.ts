import { Agent, type IncomingMessage, request as send } from 'node:http';
import { type Cookies, openCookies } from './cookies.ts';
import type { Form } from './form.ts';
import type { Asked, Tally } from './tally.ts';

/** Where a camp is held: the server, and what it is counted in. */
export type Site = { port: number; tally: Tally };

export type Page = { path: string; status: number; html: string };

/** There is no network, or it went away in between: nobody knows what became of what was sent. */
export class NoNetwork extends Error {}

/** As many connections at once as browsers have to one site. */
const CONNECTIONS = 6;
const MOST_STEPS = 5;

type Sent = { method?: 'POST'; body?: string; type?: string; as: Asked };

/** What one person holds in her hand: a browser with cookies of its own, which can lose its network. */
export class Phone {
  readonly #site: Site;
  readonly #cookies: Cookies = openCookies();
  readonly #files = new Set<string>();
  /** where the server is asked from */
  address: string;
  #agent = newAgent();
  #isCut = false;

  constructor(site: Site, address: string) {
    this.#site = site;
    this.address = address;
  }

  get origin(): string {
    return `http://localhost:${this.#site.port}`;
  }

  /** Closes every connection as it is, in the middle of whatever was said over it. */
  cut(): void {
    this.#isCut = true;
    this.#agent.destroy();
  }

  reconnect(): void {
    this.#isCut = false;
    this.#agent = newAgent();
  }

  /** Opens a page, as far as it leads, with the files that it needs and that are not here yet. */
  async open(path: string): Promise<Page> {
    return await this.#follow(path, await this.#ask(path, { as: 'page' }));
  }

  /** Sends a form of a page by one of its buttons. @param typed what was filled in, instead of what stood there */
  async submit(
    page: Page,
    form: Form,
    typed: Record<string, string | undefined> = {},
    button = form.buttons[0]
  ): Promise<Page> {
    const fields = form.fields.filter(([name]) => !(name in typed));
    const more = Object.entries(typed).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]));
    const pressed = button?.name ? [[button.name, button.value]] : [];
    const body = new URLSearchParams([...fields, ...more, ...pressed]).toString();
    const path = new URL(button?.action || form.action || page.path, new URL(page.path, this.origin)).href.slice(
      this.origin.length
    );
    const type = 'application/x-www-form-urlencoded';
    return await this.#follow(path, await this.#ask(path, { as: 'form', method: 'POST', body, type }));
  }

  /** Downloads a file. */
  async download(path: string): Promise<Buffer> {
    const { status, body } = await this.#ask(path, { as: 'file' });
    if (status >= 400) this.#site.tally.lose(`${path} answered ${status}`);
    return body;
  }

  /** Exchanges something as a script of a page does. */
  async exchange(path: string, body: unknown): Promise<{ status: number; text: string }> {
    const sent = { as: 'notes', method: 'POST', body: JSON.stringify(body), type: 'application/json' } as const;
    const { status, body: answer } = await this.#ask(path, sent);
    return { status, text: answer.toString('utf8') };
  }

  /** Opens an event stream. @param hear called with what comes, piece by piece */
  async listen(path: string, hear: (text: string) => void): Promise<{ ended: Promise<void>; leave: () => void }> {
    const response = await this.#send(path, {}, { accept: 'text/event-stream' });
    if (response.statusCode !== 200) {
      response.resume();
      throw new Error(`${path} answered ${response.statusCode}`);
    }
    response.setEncoding('utf8').on('data', hear);
    const ended = new Promise<void>((done) => {
      response.on('close', done).on('error', () => undefined);
    });
    return { ended, leave: () => void response.destroy() };
  }

  async #follow(path: string, first: Answered): Promise<Page> {
    let [at, answer] = [path, first];
    for (let step = 0; answer.location && step < MOST_STEPS; step++) {
      at = answer.location;
      answer = await this.#ask(at, { as: 'page' });
    }
    if (answer.status >= 400) this.#site.tally.lose(`${at} answered ${answer.status}`);
    const html = answer.body.toString('utf8');
    await this.#fetchFiles(html);
    return { path: at, status: answer.status, html };
  }

  async #fetchFiles(html: string): Promise<void> {
    const named = [...html.matchAll(/(?:href|src)="(\/_app\/[^"]+\.(?:css|js))"/g)].map(([, path = '']) => path);
    const missing = named.filter((path) => !this.#files.has(path));
    for (const path of missing) this.#files.add(path);
    await Promise.all(missing.map((path) => this.#ask(path, { as: 'file' })));
  }

  async #ask(path: string, { as, ...sent }: Sent): Promise<Answered> {
    const begun = performance.now();
    const response = await this.#send(path, sent, { accept: as === 'page' || as === 'form' ? 'text/html' : '*/*' });
    const body = await bytesOf(response);
    this.#site.tally.asked(as, path, performance.now() - begun);
    this.#cookies.take(response.headers['set-cookie'] ?? [], path);
    const { location } = response.headers;
    const to = location && new URL(location, new URL(path, this.origin));
    return { status: response.statusCode ?? 0, body, ...(to && { location: `${to.pathname}${to.search}` }) };
  }

  async #send(
    path: string,
    { method, body, type }: Omit<Sent, 'as'>,
    more: Record<string, string>
  ): Promise<IncomingMessage> {
    const headers = {
      ...more,
      host: `localhost:${this.#site.port}`,
      cookie: this.#cookies.for(path),
      'x-forwarded-for': this.address,
      ...(method && { origin: this.origin, 'content-type': type, 'content-length': Buffer.byteLength(body ?? '') })
    };
    const { port } = this.#site;
    return await new Promise((done, failed) => {
      if (this.#isCut) return failed(new NoNetwork('There is no network.'));
      const asked = send({ port, host: '127.0.0.1', path, method: method ?? 'GET', headers, agent: this.#agent }, done);
      asked.on('error', (error: NodeJS.ErrnoException) => {
        if (this.#isCut) failed(new NoNetwork('The network went away.'));
        // A connection that rested had just been closed on the other side: browsers ask again, too.
        else if (asked.reusedSocket && error.code === 'ECONNRESET')
          done(this.#send(path, { ...(method && { method, body, type }) }, more));
        else failed(error);
      });
      asked.end(body);
    });
  }
}

type Answered = { status: number; body: Buffer; location?: string };

function newAgent(): Agent {
  return new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
}

async function bytesOf(response: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  try {
    for await (const part of response) parts.push(part as Buffer);
  } catch (error) {
    throw new NoNetwork('The network went away.', { cause: error });
  }
  return Buffer.concat(parts);
}
