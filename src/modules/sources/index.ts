export type { ListedSource, Skipped } from './source.ts';
