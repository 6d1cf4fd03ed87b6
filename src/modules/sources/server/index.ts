export { exportOf as exportSourcesOf } from './export-of.ts';
export {
  followSource,
  type Followed,
  holderOf,
  listSources,
  readAgain,
  removeSource,
  type SourceGiven
} from './follow-source.ts';
export { refreshDueSources, type Refreshing, refreshSource } from './refresh-source.ts';
export { makeSeenSource, seenSourceOf, type SeenSourceOf } from './seen-source.ts';
export type { SourcesDb, SourcesTables, SourcesTx } from './tables.ts';
