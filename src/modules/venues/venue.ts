export const ACCESS_ANSWERS = ['yes', 'no', 'unknown'] as const;
/** Whether somewhere has what some people cannot do without. Nobody having said is not the same as no. */
export type AccessAnswer = (typeof ACCESS_ANSWERS)[number];

/** Where a gathering meets. */
export type Venue = {
  id: string;
  name: string;
  /** street and number, as one would say it */
  address: string;
  town: string;
  lat: number;
  lon: number;
  /** whether somebody said where it is; otherwise it is only known in which town */
  pointTold: boolean;
  stepFree: AccessAnswer;
  hearingLoop: AccessAnswer;
  /** a few words each, or nothing */
  sockets: string;
  wifi: string;
  access: string;
  nearestStop: string;
};

/** As one line: what it is called, and in which town. */
export function venueLine({ name, town }: Pick<Venue, 'name' | 'town'>): string {
  return town && !name.toLowerCase().includes(town.toLowerCase()) ? `${name}, ${town}` : name;
}
