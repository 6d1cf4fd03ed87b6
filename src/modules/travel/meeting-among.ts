/** Among which places the best is looked for: towns around, venues known here, stations, or those that somebody names. */
export const AMONG = ['towns', 'venues', 'stations', 'named'] as const;
export type Among = (typeof AMONG)[number];

/** Only towns of so many people; 0: of any size. */
export const TOWN_SIZES = [0, 5_000, 20_000, 50_000, 100_000] as const;
export type TownSize = (typeof TOWN_SIZES)[number];

/** What stands in an address; whoever names places means those, unless she says otherwise. */
export function readAmong(params: URLSearchParams): { among: Among; size: TownSize } {
  const isNamed = (params.get('where') ?? '').trim() !== '';
  const among = AMONG.find((one) => one === params.get('among')) ?? (isNamed ? 'named' : 'towns');
  return { among, size: TOWN_SIZES.find((one) => String(one) === params.get('size')) ?? 0 };
}
