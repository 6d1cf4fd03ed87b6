export {
  type ListedNotice,
  MAILED,
  type Notice,
  type NoticeGathering,
  type NoticeGroup,
  type NoticeHours,
  type NoticeKind,
  type Topic,
  topicOf,
  TOPICS
} from './notice.ts';
