import type { Topic } from '../notice.ts';
import * as m from '#messages';

/** What a topic is called where one chooses. */
export function topicWords(topic: Topic): string {
  const words: Record<Topic, () => string> = {
    'my-gatherings': m.notifications_topic_my_gatherings,
    'reminder-week': m.notifications_topic_reminder_week,
    'reminder-day': m.notifications_topic_reminder_day,
    'reminder-evening': m.notifications_topic_reminder_evening,
    'new-gatherings': m.notifications_topic_new_gatherings,
    'within-reach': m.notifications_topic_within_reach,
    groups: m.notifications_topic_groups,
    noticeboard: m.notifications_topic_noticeboard,
    mentions: m.notifications_topic_mentions,
    moderation: m.notifications_topic_moderation,
    server: m.notifications_topic_server
  };
  return words[topic]();
}
