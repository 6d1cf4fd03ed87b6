export { exportOf as exportArchivesOf } from './export-of.ts';
export {
  moveLeftOut as takeOverLeftOut,
  saveLeftOut as leaveOut,
  selectLeftOut as readLeftOut
} from './left-out-queries.ts';
export type { ArchivesDb, ArchivesTables, ArchivesTx } from './tables.ts';
