export { ACCESS_ANSWERS, type AccessAnswer, type Venue, venueLine } from './venue.ts';
