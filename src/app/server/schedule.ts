import type { Job } from '#platform/server/jobs.ts';
import { forgetLoosePictures, forgetOldGatherings, settleWaitingLists } from '#gatherings/server';
import { forgetInvitations } from '#groups/server';
import type { GatheringBefore } from '#gatherings';
import { forgetOldNotices } from '#notifications/server';
import { forgetExpired } from '#people/server';
import type { TimetableBefore } from '#travel';
import {
  forgetAskedGatherings,
  forgetLarge,
  forgetOldSearches,
  forgetSharedAnswers,
  forgetTold,
  forgetToldToday
} from '#travel/server';
import { forgetSettledReports } from '#moderation/server';
import { forgetGuests } from '#unconference/server';
import { answerLargeMeeting } from './answer-meeting.ts';
import { countThisMorning } from './count-this-morning.ts';
import { database } from './database.ts';
import { deleteRemovedTexts } from './delete-removed-texts.ts';
import { forgetOldWants } from './forget-old-wants.ts';
import { mailNotices, remindPeople, tellOfMove, tellWithinReach } from './notices.ts';
import { reportOnAll, reportOnGroup, reportOnServer } from './reach-reports.ts';
import { findLost, refreshAll } from './sources.ts';
import {
  forgetLostFiles,
  refreshTimetables,
  refreshToday,
  runImport,
  tellChanged,
  warnOfEndings
} from './timetables.ts';

/** Everything that is done without anybody waiting for it, and when. */
export const SCHEDULE: Job[] = [
  {
    name: 'people.forget-expired',
    cron: '7 * * * *',
    mostSeconds: 60,
    run: () => forgetExpired(database(), new Date())
  },
  {
    name: 'travel.forget-old',
    cron: '23 3 * * *',
    mostSeconds: 300,
    run: async () => {
      const now = new Date();
      await forgetAskedGatherings(database(), now);
      await forgetSharedAnswers(database(), now);
      await forgetLarge(database(), now);
      await forgetOldSearches(database(), now);
      const before = new Date(now.getTime() - 2 * 86_400_000).toISOString().slice(0, 10);
      await forgetTold(database(), before);
      await forgetToldToday(database(), before);
      await forgetLostFiles();
    }
  },
  {
    // Nothing happens but once a morning; so often because a server may be down at four, and its zone may change.
    name: 'travel.count-morning',
    cron: '*/10 * * * *',
    mostSeconds: 300,
    run: () => countThisMorning(new Date())
  },
  {
    name: 'travel.report-reach',
    cron: '9 2 * * *',
    mostSeconds: 3 * 3600,
    run: async ({ group, server }) => {
      if (group) await reportOnGroup(group, new Date());
      else if (server) await reportOnServer(new Date());
      else await reportOnAll(new Date());
    }
  },
  {
    name: 'gatherings.forget-old',
    cron: '41 3 * * *',
    mostSeconds: 300,
    run: async () => {
      await forgetOldGatherings(database(), new Date());
      await forgetLoosePictures(database(), new Date());
    }
  },
  {
    name: 'gatherings.settle-waiting-lists',
    cron: '* * * * *',
    mostSeconds: 60,
    run: () => settleWaitingLists(database(), new Date())
  },
  {
    name: 'unconference.forget-guests',
    cron: '47 3 * * *',
    mostSeconds: 60,
    run: () => forgetGuests(database(), new Date())
  },
  {
    name: 'unconference.forget-wants',
    cron: '31 * * * *',
    mostSeconds: 60,
    run: () => forgetOldWants(database(), new Date())
  },
  {
    name: 'groups.forget-invitations',
    cron: '53 3 * * *',
    mostSeconds: 60,
    run: () => forgetInvitations(database(), new Date())
  },
  {
    name: 'moderation.delete-removed',
    cron: '17 4 * * *',
    mostSeconds: 300,
    run: async () => {
      await deleteRemovedTexts(database(), new Date());
      await forgetSettledReports(database(), new Date());
    }
  },
  {
    name: 'sources.refresh-due',
    cron: '*/10 * * * *',
    mostSeconds: 900,
    run: refreshAll
  },
  {
    name: 'gatherings.find-lost',
    mostSeconds: 900,
    run: findLost
  },
  {
    name: 'travel.import-timetable',
    mostSeconds: 3 * 3600,
    run: async ({ id, anyway }) => {
      if (id) await runImport(id, anyway === 'yes');
    }
  },
  {
    name: 'travel.answer-meeting',
    mostSeconds: 3600,
    run: async ({ id }) => {
      if (id) await answerLargeMeeting(id);
    }
  },
  {
    name: 'travel.refresh-due',
    cron: '*/10 * * * *',
    mostSeconds: 60,
    run: refreshTimetables
  },
  {
    name: 'travel.warn-of-endings',
    cron: '13 6 * * *',
    mostSeconds: 60,
    run: warnOfEndings
  },
  {
    name: 'travel.refresh-today',
    cron: '* * * * *',
    mostSeconds: 300,
    run: refreshToday
  },
  {
    name: 'travel.tell-changed',
    mostSeconds: 3600,
    run: async ({ timetable, before }) => {
      if (timetable && before) await tellChanged(timetable, JSON.parse(before) as TimetableBefore | null);
    }
  },
  {
    name: 'notifications.mail',
    cron: '* * * * *',
    mostSeconds: 900,
    run: mailNotices
  },
  {
    name: 'notifications.remind',
    cron: '*/5 * * * *',
    mostSeconds: 900,
    run: remindPeople
  },
  {
    name: 'notifications.tell-moved',
    mostSeconds: 900,
    run: async ({ gathering, before }) => {
      if (gathering && before) await tellOfMove(gathering, JSON.parse(before) as GatheringBefore);
    }
  },
  {
    name: 'notifications.within-reach',
    cron: '0 7 1 * *',
    mostSeconds: 3600,
    run: tellWithinReach
  },
  {
    name: 'notifications.forget-old',
    cron: '51 3 * * *',
    mostSeconds: 300,
    run: () => forgetOldNotices(database(), new Date())
  }
];
