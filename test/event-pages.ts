import { readFileSync } from 'node:fs';
import { type Gathering } from '../src/modules/gatherings/index.ts';
import { readGatheringLink } from '../src/modules/gatherings/server/index.ts';
import type { FetchRequest, GuardedFetch } from '../src/platform/server/guarded-fetch.ts';

export const NOW = new Date('2026-11-24T09:00:00Z');
export const HERE = 'https://page.example/event/';

/** A page as such a site has it. */
export function fixture(name: string): string {
  return readFileSync(new URL(`../src/modules/gatherings/server/fixtures/${name}`, import.meta.url), 'utf8');
}

/** A remote server that has these texts at these addresses. */
export function serve(
  texts: Record<string, string>,
  asked: FetchRequest[] = [],
  contentType = 'text/html'
): GuardedFetch {
  return (request) => {
    asked.push(request);
    const text = texts[request.address];
    if (text === undefined) return Promise.resolve({ got: 'refused', reason: 'status', status: 404 });
    return Promise.resolve({ got: 'page', address: request.address, contentType, text });
  };
}

/** What is read of a page, by a reader in Berlin. */
export async function read(page: string, address = HERE): Promise<Gathering[]> {
  const answer = await readGatheringLink(address, {
    fetch: serve({ [address]: page }),
    now: NOW,
    zone: 'Europe/Berlin'
  });
  return 'read' in answer ? answer.read : [];
}

export function readFixture(name: string, address?: string): Promise<Gathering[]> {
  return read(fixture(name), address);
}

/** An event in JSON-LD. */
export function ld(said: Record<string, unknown>): string {
  const event = { '@context': 'https://schema.org', '@type': 'Event', name: 'Camp', ...said };
  return `<script type="application/ld+json">${JSON.stringify(event)}</script>`;
}
