export type PublishTroubles = Partial<{ date: 'over'; venue: 'missing' }>;

/**
 * What keeps a gathering from being published: it is over, or nobody would know where to go.
 * @param ready its end, where that is known already
 */
export function troublesOfPublishing(
  ready: { endsAt: Date | undefined; isOnline: boolean; hasVenue: boolean },
  now: Date
): PublishTroubles {
  return {
    ...(ready.endsAt && ready.endsAt <= now && { date: 'over' as const }),
    ...(!ready.isOnline && !ready.hasVenue && { venue: 'missing' as const })
  };
}
