import type { Answer } from './sign-up.ts';

/** What a change that people must hear of was before it. */
export type GatheringBefore = {
  start: string;
  end: string;
  zone: string;
  place?: string;
  /** where that place is, so that the way there can be compared */
  point?: { lat: number; lon: number };
  attendance: string;
};

/** What the module announces. Ids only: who listens reads what she may. */
export type GatheringsFact =
  | { type: 'gatherings.published'; gathering: string; by: string }
  /** hours or place; other changes are told to nobody */
  | { type: 'gatherings.moved'; gathering: string; by: string; before: GatheringBefore }
  | { type: 'gatherings.cancelled'; gathering: string; by: string }
  | { type: 'gatherings.co-host-asked'; gathering: string; group: string; by: string }
  /** also where a group that had said yes holds it no longer */
  | { type: 'gatherings.co-host-answered'; gathering: string; group: string; by: string; accepted: boolean }
  /** what a member saw elsewhere */
  | { type: 'gatherings.offered'; statement: string; group: string; by: string }
  | { type: 'gatherings.offer-answered'; statement: string; group: string; person: string; accepted: boolean }
  | { type: 'gatherings.answered'; gathering: string; person: string; answer: Answer }
  | { type: 'gatherings.place-offered'; gathering: string; person: string; until: string }
  | { type: 'gatherings.place-lapsed'; gathering: string; person: string }
  | { type: 'gatherings.taken-out'; gathering: string; person: string; by: string }
  | { type: 'gatherings.message-sent'; gathering: string; message: string; by: string };
