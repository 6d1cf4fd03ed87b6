import { fail } from '@sveltejs/kit';
import type { RequestEvent } from '@sveltejs/kit';
import { readSpans } from '#gatherings/server';
import { decodeText } from '#platform/server/guarded-fetch-text.ts';
import { followSource, listSources, readAgain, removeSource, type SourceGiven } from '#sources/server';
import { database } from './database.ts';
import { mayNow } from './rate-limits.ts';
import { refreshing } from './sources.ts';

/** Who may use the page, and whose calendars it is about: a person's, or the server's where null. */
type Owner = (event: RequestEvent) => { person: string; owner: string | null };

const MOST_FILE_BYTES = 10_000_000;

/** What a page about followed calendars shows and does, whoever they belong to. */
export function sourcePage(ownerOf: Owner) {
  return {
    load: async (event: RequestEvent) => {
      const { owner } = ownerOf(event);
      event.setHeaders({ 'cache-control': 'private, no-store' });
      const sources = await listSources(database(), owner);
      const ids = sources.map(({ id }) => id);
      return { sources, spans: await readSpans(database(), ids, new Date().toISOString().slice(0, 10)) };
    },
    actions: {
      follow: async (event: RequestEvent) => {
        const { person, owner } = ownerOf(event);
        const form = await event.request.formData();
        const typed = { name: textOf(form, 'name'), address: textOf(form, 'address') };
        const given = await readGiven(typed.address, form.get('file'));
        if ('wrong' in given) return fail(400, { typed, ...given });
        if (!mayNow('read-calendar', person)) return fail(429, { typed, wrong: 'often' as const });
        const answer = await followSource(refreshing(), { owner, name: typed.name, given });
        if ('most' in answer) return fail(400, { typed, wrong: 'most' as const, most: answer.most });
        if ('followed' in answer) return { done: 'followed' as const, name: answer.followed.name };
        const wrong = 'upload' in given ? ('file' as const) : ('address' as const);
        return fail(400, { typed, wrong, trouble: answer.refused });
      },
      again: async (event: RequestEvent) => {
        const { person, owner } = ownerOf(event);
        if (!mayNow('read-calendar', person)) return fail(429, { wrong: 'often' as const });
        await readAgain(refreshing(), owner, textOf(await event.request.formData(), 'id'));
        return { done: 'read' as const };
      },
      stop: async (event: RequestEvent) => {
        const { owner } = ownerOf(event);
        await removeSource(database(), owner, textOf(await event.request.formData(), 'id'));
        return { done: 'stopped' as const };
      }
    }
  };
}

async function readGiven(
  address: string,
  file: FormDataEntryValue | null
): Promise<SourceGiven | { wrong: 'given' } | { wrong: 'file'; trouble: 'too-big' }> {
  if (typeof file !== 'object' || file === null || file.size === 0)
    return address === '' ? { wrong: 'given' } : { address };
  if (file.size > MOST_FILE_BYTES) return { wrong: 'file', trouble: 'too-big' };
  return { upload: decodeText(Buffer.from(await file.arrayBuffer()), file.type), file: file.name };
}

function textOf(form: FormData, name: string): string {
  return String(form.get(name) ?? '').trim();
}
