import type { RequestEvent } from '@sveltejs/kit';
import { qrPath } from '#platform/server/qr-path.ts';
import { campOfPage } from './camp-page.ts';
import { localNow, readLiveWall } from './live-wall.ts';
import { settings } from './settings.ts';

/** What a screen that hangs somewhere shows: nothing of the site around it, and nothing that is its owner's own. */
export async function screenPage(event: RequestEvent & { params: { slug: string } }) {
  event.setHeaders({ 'cache-control': 'private, no-store' });
  const { camp } = await campOfPage(event);
  const { version, ...wall } = await readLiveWall(camp);
  return {
    isBare: true,
    camp,
    wall,
    version,
    clock: localNow(camp.zone).slice(11, 16),
    qr: qrPath(new URL(`/gatherings/${camp.slug}/wall`, settings().origin).href)
  };
}
