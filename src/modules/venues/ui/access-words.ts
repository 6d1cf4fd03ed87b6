import type { AccessAnswer, Venue } from '../venue.ts';
import * as m from '#messages';

const STEP_FREE = {
  yes: m.venues_step_free_yes,
  no: m.venues_step_free_no,
  unknown: m.venues_step_free_unknown
} satisfies Record<AccessAnswer, () => string>;
const HEARING_LOOP = {
  yes: m.venues_hearing_loop_yes,
  no: m.venues_hearing_loop_no,
  unknown: m.venues_hearing_loop_unknown
} satisfies Record<AccessAnswer, () => string>;

/** What is known of getting in and taking part at a venue, each as a line; what nobody has said is said too. */
export function accessWords({ stepFree, hearingLoop, sockets, wifi, nearestStop }: Venue): string[] {
  return [
    STEP_FREE[stepFree](),
    HEARING_LOOP[hearingLoop](),
    ...(sockets ? [m.venues_sockets_are({ words: sockets })] : []),
    ...(wifi ? [m.venues_wifi_is({ words: wifi })] : []),
    ...(nearestStop ? [m.venues_nearest_stop_is({ words: nearestStop })] : [])
  ];
}
