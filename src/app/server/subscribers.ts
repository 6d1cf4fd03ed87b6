import type { Transaction } from 'kysely';
import { endSignUps, keepBefore } from '#gatherings/server';
import type { Fact } from './facts.ts';
import { enqueue } from './jobs.ts';
import { tellAnnounced, tellWallChanged, tellWithdrawn } from './listeners/camp-notices.ts';
import {
  tellCancelled,
  tellCoHostAnswered,
  tellCoHostAsked,
  tellLapsed,
  tellMessage,
  tellMoved,
  tellOffered,
  tellPublished,
  tellTakenOut
} from './listeners/gathering-notices.ts';
import {
  tellAskedToJoin,
  tellInvited,
  tellLetIn,
  tellOfferAnswered,
  tellPosted,
  tellRefused,
  tellRemoved,
  tellReplied,
  tellRole,
  tellSeenOffered,
  tellTakenOutOfGroup
} from './listeners/group-notices.ts';
import { tellIdeaStarted, tellPlanned, tellPledged } from './listeners/idea-notices.ts';
import { tellMeetingAnswered } from './listeners/meeting-notices.ts';
import { tellMentioned } from './listeners/mention-notices.ts';
import { tellAuthor, tellDecided, tellReported, tellShownAgain } from './listeners/moderation-notices.ts';
import { reportOfGathering, reportOfTimetables } from './listeners/reach-listeners.ts';
import { tellCommented, tellHostJoined, tellLookedAfter, tellMerged, tellPaired } from './listeners/session-notices.ts';
import { tellTimetableChanged, tellTimetableEnding, tellTimetableFailed } from './listeners/timetable-notices.ts';
import { endHerStreams, freshenRights, freshenWall } from './listeners/wall-news.ts';
import type { AllTables } from './tables.ts';

/** Does what follows from a fact, in the transaction that ends with the fact being told. */
type Listener<F extends Fact> = (tx: Transaction<AllTables>, fact: F, now: Date) => Promise<void>;

/** Who listens to what, in this order. A fact that nobody listens to says so here. */
const SUBSCRIBERS: { [T in Fact['type']]: Listener<Extract<Fact, { type: T }>>[] } = {
  'groups.founded': [],
  'groups.asked-to-join': [tellAskedToJoin],
  'groups.let-in': [tellLetIn],
  'groups.refused': [tellRefused],
  'groups.invited': [tellInvited],
  'groups.joined': [],
  'groups.left': [endHerStreams],
  'groups.taken-out': [tellTakenOutOfGroup, endHerStreams],
  'groups.kept-out': [endSignUps, endHerStreams],
  'groups.role-changed': [tellRole],
  'groups.removed': [tellRemoved],
  'groups.posted': [tellPosted],
  'groups.replied': [tellReplied],
  'gatherings.published': [tellPlanned, tellPublished, reportOfGathering],
  'gatherings.moved': [keepBefore, tellMoved, reportOfGathering, freshenRights],
  'gatherings.cancelled': [tellCancelled, reportOfGathering, freshenRights],
  'gatherings.co-host-asked': [tellCoHostAsked],
  'gatherings.co-host-answered': [tellCoHostAnswered],
  'gatherings.offered': [tellSeenOffered],
  'gatherings.offer-answered': [tellOfferAnswered],
  'gatherings.answered': [],
  'gatherings.place-offered': [tellOffered],
  'gatherings.place-lapsed': [tellLapsed],
  'gatherings.taken-out': [tellTakenOut],
  'gatherings.message-sent': [tellMessage],
  'ideas.started': [tellIdeaStarted],
  'ideas.pledged': [tellPledged],
  'moderation.mentioned': [tellMentioned],
  'moderation.reported': [tellReported],
  'moderation.decided': [tellDecided, tellAuthor, freshenWall],
  'moderation.brought-back': [tellShownAgain, freshenWall],
  'unconference.merged': [tellMerged],
  'unconference.paired': [tellPaired],
  'unconference.commented': [tellCommented],
  'unconference.host-joined': [tellHostJoined],
  'unconference.looked-after': [tellLookedAfter],
  'unconference.withdrawn': [tellWithdrawn],
  'travel.timetable-changed': [tellTimetableChanged, reportOfTimetables],
  'unconference.wall-changed': [tellWallChanged],
  'unconference.announced': [tellAnnounced],
  'travel.timetable-failed': [tellTimetableFailed],
  'travel.timetable-ending': [tellTimetableEnding],
  'travel.meeting-answered': [tellMeetingAnswered]
};

/** Tells a fact to all who listen to it. */
export async function tellFact(tx: Transaction<AllTables>, fact: Fact, now: Date): Promise<void> {
  const listeners = SUBSCRIBERS[fact.type] as Listener<Fact>[];
  for (const listen of listeners) await listen(tx, fact, now);
  if (listeners.length > 0) await enqueue(tx, 'notifications.mail', {});
}
