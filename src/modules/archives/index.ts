export {
  type ArchivedComment,
  type ArchivedNotes,
  type ArchivedPicture,
  type ArchivedSession,
  type ArchivedWall,
  bySort,
  type CampArchive,
  countArchive
} from './archive.ts';
export { isLeftOut, LEFT_OUT_BY, type LeftOut, type LeftOutBy } from './left-out.ts';
