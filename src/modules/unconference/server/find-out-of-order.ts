import type { Camp, Placement } from '@afield/grid';
import { checkGrid } from '@afield/grid/server';
import type { Later } from '../order.ts';
import { pitchOfShowing } from '../showings.ts';

/** Which session stands before one that it should come after, or at the same time. */
export function findOutOfOrder(camp: Camp, placements: readonly Placement[]): Later[] {
  const all = lateIn(camp, placements).flatMap((pitch) => {
    const said = camp.sessions.find(({ id }) => id === pitch)?.after ?? [];
    return said
      .filter((after) => lateIn(saidAlone(camp, { pitch, after }), placements).includes(pitch))
      .map((after) => ({ pitch: pitchOfShowing(pitch).pitch, after }));
  });
  return [...new Map(all.map((one) => [`${one.pitch} ${one.after}`, one])).values()];
}

function lateIn(camp: Camp, placements: readonly Placement[]): string[] {
  const broken = checkGrid(camp, placements).filter(({ rule }) => rule === 'after');
  return [...new Set(broken.map(({ session }) => session))];
}

function saidAlone(camp: Camp, { pitch, after }: Later): Camp {
  return { ...camp, sessions: camp.sessions.map((one) => ({ ...one, after: one.id === pitch ? [after] : [] })) };
}
