import { keepShown, keptPage } from './pages.ts';
import { readerOf } from './reader-of.ts';
import { allWaiting, forget, remember, type Waiting } from './waiting-store.ts';

declare const self: ServiceWorkerGlobalScope;

/** Refused for good: to be said again by who said it. What is too much now, or wrong with the server, may be right later. */
const isRefused = ({ status }: Response) => status >= 400 && status < 500 && status !== 429;

let sending: Promise<void> | undefined;

/** Sends a form; without a network it waits here, and the page comes back and says so. */
export async function sendForm(request: Request): Promise<Response> {
  await sendWaiting();
  const copy = request.clone();
  try {
    return await fetch(request);
  } catch {
    if (!(await waitHere(copy))) return Response.error();
    return Response.redirect(`${new URL(request.url).pathname}?waiting`, 303);
  }
}

/** Sends what a page sends while it stays; where it waits here, the page hears 202. */
export async function sendTap(request: Request): Promise<Response> {
  await sendWaiting();
  const copy = request.clone();
  const response = await fetch(request).catch(() => undefined);
  if (!response) return (await waitHere(copy)) ? new Response(null, { status: 202 }) : Response.error();
  // Where the device has no room for the page, the tap was sent all the same.
  await keepShown(response.clone()).catch(() => undefined);
  return response;
}

/** @returns false where nobody knows who sends it */
async function waitHere(form: Request): Promise<boolean> {
  const reader = readerOf((await (await keptPage(new URL(form.url)))?.text()) ?? '');
  if (reader === undefined) return false;
  const [type, body] = [form.headers.get('content-type') ?? '', await form.arrayBuffer()];
  await remember({ address: form.url, type, body, reader, refused: false });
  await askToBeCalled();
  return true;
}

/** Sends what waits, in the order in which it was said; stops where there is no network. */
export async function sendWaiting(): Promise<void> {
  sending ??= sendAll().finally(() => (sending = undefined));
  await sending;
}

/** How many forms of somebody wait, and how many were refused since this was last asked. */
export async function tellWaiting(reader: string | undefined): Promise<{ waiting: number; refused: number }> {
  const all = (await allWaiting()).filter((one) => one.reader === reader);
  const refused = all.filter((one) => one.refused);
  for (const { id } of refused) await forget(id);
  return { waiting: all.length - refused.length, refused: refused.length };
}

async function sendAll(): Promise<void> {
  for (const one of await allWaiting()) {
    if (one.refused) continue;
    try {
      if (!(await send(one))) return;
    } catch {
      return;
    }
  }
}

/** @returns whether the next may be sent */
async function send({ id, ...one }: Waiting & { id: number }): Promise<boolean> {
  const page = await fetch(new URL(one.address).pathname, { headers: { accept: 'text/html' } });
  // Somebody else may be signed in here by now.
  if (readerOf(await page.text()) !== one.reader) return page.ok;
  const headers = { 'content-type': one.type, accept: 'text/html' };
  const response = await fetch(one.address, { method: 'POST', body: one.body, headers });
  if (response.ok) await forget(id);
  else if (isRefused(response)) await remember({ ...one, refused: true }, id);
  else return false;
  return true;
}

/** Where a browser can, it wakes this worker up once there is a network. */
async function askToBeCalled(): Promise<void> {
  const { sync } = self.registration as { sync?: { register: (tag: string) => Promise<void> } };
  await sync?.register('waiting').catch(() => undefined);
}
