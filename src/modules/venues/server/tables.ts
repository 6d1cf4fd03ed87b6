import type { Generated, Kysely, Transaction } from 'kysely';
import type { AccessAnswer } from '../venue.ts';

export type VenueTable = {
  id: Generated<string>;
  /** whose gatherings it was made for, and who may change it */
  group_id: string | null;
  made_by: string | null;
  name: string;
  address: string;
  town: string;
  lat: number;
  lon: number;
  /** whether somebody said where it is; otherwise the point is the middle of its town */
  point_told: Generated<boolean>;
  step_free: AccessAnswer;
  hearing_loop: AccessAnswer;
  sockets: string;
  wifi: string;
  access: string;
  nearest_stop: string;
  made_at: Date;
};

export type VenuesTables = { venue: VenueTable };
export type VenuesDb = Kysely<VenuesTables>;
export type VenuesTx = Transaction<VenuesTables>;
