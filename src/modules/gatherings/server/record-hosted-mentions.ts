import { recordMentions } from '#moderation/server';
import type { Hosted } from '../hosted.ts';
import type { GatheringsTx } from './tables.ts';

type Texts = Pick<Hosted, 'about' | 'bring' | 'newcomers' | 'door'>;

/** Notes whom a gathering mentions once others read it. @param before what they read until now; none where it was a draft */
export async function recordHostedMentions(
  tx: GatheringsTx,
  { id, by }: { id: string; by: string },
  now: Texts,
  before?: Texts
): Promise<void> {
  const said = { says: textsOf(now), ...(before && { before: textsOf(before) }) };
  await recordMentions(tx, { text: { kind: 'gathering', id }, by, ...said });
}

function textsOf({ about, bring, newcomers, door }: Texts): string[] {
  return [about, bring, newcomers, door];
}
