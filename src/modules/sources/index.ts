export { type ListedSource, MOST_SOURCES, type Skipped } from './source.ts';
