export {
  BLANK_VENUE,
  typeVenue,
  checkVenue,
  type CheckedVenue,
  type TypedVenue,
  type VenueTroubles
} from './typed-venue.ts';
export { ACCESS_ANSWERS, type AccessAnswer, type Venue, venueLine } from './venue.ts';
