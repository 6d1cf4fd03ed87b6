/** A gathering as a notice names it. */
export type NoticeGathering = { slug: string; title: string };
/** Hours and place, as they were or as they are now: YYYY-MM-DDTHH:MM by the clock of the place. */
export type NoticeHours = { start: string; end: string; place?: string };

/** What somebody is told. Names and times as they were when it happened; what can be looked up is linked. */
export type Notice =
  | { kind: 'gathering-published'; gathering: NoticeGathering; group: string; start: string }
  | {
      kind: 'gathering-moved';
      gathering: NoticeGathering;
      before: NoticeHours;
      now: NoticeHours;
      /** what it does to her verdict, each a sentence in her language */
      verdict?: { before: string; now: string };
    }
  | { kind: 'gathering-cancelled'; gathering: NoticeGathering; start: string; because: string }
  | { kind: 'place-offered'; gathering: NoticeGathering; until: string; zone: string }
  | { kind: 'place-lapsed'; gathering: NoticeGathering }
  | { kind: 'taken-out'; gathering: NoticeGathering; because: string }
  | { kind: 'organiser-wrote'; gathering: NoticeGathering; from: string; text: string; message?: string }
  | { kind: 'reminder-week'; gathering: NoticeGathering; start: string; place?: string }
  | { kind: 'reminder-day'; gathering: NoticeGathering; start: string; place?: string }
  | {
      kind: 'reminder-evening';
      gathering: NoticeGathering;
      start: string;
      place?: string;
      /** the answer in a sentence, and the ways leg by leg, in her language */
      verdict?: string;
      legs?: string[];
      bring: string;
      door: string;
    }
  | { kind: 'co-host-asked'; gathering: NoticeGathering; group: string; by: string }
  | { kind: 'co-host-answered'; gathering: NoticeGathering; group: string; answer: 'yes' | 'no' }
  | { kind: 'asked-to-join'; group: NoticeGroup; who: string; words: string }
  | { kind: 'let-in'; group: NoticeGroup }
  | { kind: 'not-let-in'; group: NoticeGroup; words: string }
  | { kind: 'asked-in'; group: NoticeGroup; by: string; path: string }
  | { kind: 'seen-offered'; group: NoticeGroup; by: string }
  | { kind: 'offer-answered'; group: NoticeGroup; taken: boolean }
  /** `keptOut`: for good, or until they lift it */
  | { kind: 'left-out'; group: NoticeGroup; keptOut?: true }
  | { kind: 'group-removed'; name: string }
  | { kind: 'role-changed'; group: NoticeGroup; role: 'owner' | 'organiser' | 'member' }
  | { kind: 'posted' | 'replied'; group: NoticeGroup; by: string; title: string; path: string }
  | { kind: 'mentioned'; by: string; where: string; path: string; text: { kind: string; id: string } }
  | { kind: 'idea-started'; idea: NoticeIdea; by: string; group: NoticeGroup }
  /** how many would come by then */
  | { kind: 'idea-answered'; idea: NoticeIdea; comes: number }
  | { kind: 'idea-planned'; idea: NoticeIdea; gathering: NoticeGathering; start: string }
  /** of a session that one hosts: somebody wrote below it, or hosts it too */
  | {
      kind: 'session-commented' | 'session-host-joined';
      gathering: NoticeGathering;
      by: string;
      where: string;
      path: string;
      text: { kind: string; id: string };
    }
  /** the sessions `one` and `where` are one now */
  | {
      kind: 'session-merged';
      gathering: NoticeGathering;
      one: string;
      where: string;
      path: string;
      text: { kind: string; id: string };
    }
  /** a session that one hosts, or would like to see, was withdrawn, or is back */
  | {
      kind: 'session-withdrawn';
      gathering: NoticeGathering;
      isBack: boolean;
      where: string;
      path: string;
      text: { kind: string; id: string };
    }
  /** an organiser changed or withdrew a session that one hosts or suggested, or went back on that */
  | {
      kind: 'session-looked-after';
      gathering: NoticeGathering;
      did: 'changed' | 'withdrawn' | 'changed-back' | 'brought-back';
      by: string;
      because: string;
      /** what it was called before */
      where: string;
      path: string;
      text: { kind: string; id: string };
    }
  /** `helps`: the reader helps the other, and is not the one who asked */
  | { kind: 'paired'; gathering: NoticeGathering; with: string; helps: boolean; what: 'buddy' | 'step' }
  | { kind: 'report-made'; what: string; path: string }
  | { kind: 'report-settled'; what: string; done: boolean; words: string }
  | {
      kind: 'text-decided';
      what: string;
      did: 'hidden' | 'removed' | 'shown-again';
      /** who did it, and of which group, where it was one of its organisers; empty where she has left */
      by: string;
      group?: NoticeGroup;
      because: string;
    }
  | {
      kind: 'verdict-changed';
      gathering: NoticeGathering;
      /** the word of the verdict that it is now; `isWorse`: harder than before, or easier again */
      now: string;
      isWorse: boolean;
      /** what matters most, and the whole answers, each a sentence in her language */
      lines: string[];
      verdict: { before: string; now: string };
    }
  /** what is known of her way on the day; sentences in her language */
  | { kind: 'way-today'; gathering: NoticeGathering; lines: string[] }
  /** a question of where to meet that took minutes; the answer is a sentence in her language */
  | { kind: 'meeting-answered'; sentence: string; path: string }
  /** `why`: a sentence in the administrator's language */
  | { kind: 'timetable-failed'; name: string; why: string }
  /** `isAsked`: its address is asked for a newer one by itself */
  | { kind: 'timetable-ending'; name: string; stage: 'soon' | 'very-soon' | 'over'; lastDate: string; isAsked: boolean }
  | { kind: 'announced'; gathering: NoticeGathering }
  | {
      kind: 'session-moved';
      gathering: NoticeGathering;
      text: { kind: 'pitch'; id: string };
      number: number;
      /** what it is called; empty where that is withheld */
      session: string;
      /** another time, only another room, only another length, a place for the first time, or none any more */
      what: 'slot' | 'room' | 'length' | 'placed' | 'left-out';
      /** of one that is placed or left out: it is held at another time too, as it was */
      stays?: true;
      hosting: boolean;
      from?: { time: string; room: string };
      to?: { time: string; room: string };
      /** of one that has another length */
      until?: string;
    }
  | { kind: 'within-reach'; rows: { slug: string; line: string }[] };

/** Those of some kinds. */
export type NoticeOf<Kind extends Notice['kind']> = Extract<Notice, { kind: Kind }>;

export type NoticeIdea = { id: string; sentence: string };
export type NoticeGroup = { slug: string; name: string };
export type NoticeKind = Notice['kind'];

export const TOPICS = [
  'my-gatherings',
  'reminder-week',
  'reminder-day',
  'reminder-evening',
  'new-gatherings',
  'within-reach',
  'groups',
  'noticeboard',
  'mentions',
  'moderation',
  'server'
] as const;
/** What one can have mailed or not; `server` is for who runs it. */
export type Topic = (typeof TOPICS)[number];

/** What is mailed unless a person said otherwise. */
export const MAILED: Record<Topic, boolean> = {
  'my-gatherings': true,
  'reminder-week': true,
  'reminder-day': false,
  'reminder-evening': true,
  'new-gatherings': true,
  'within-reach': false,
  groups: true,
  noticeboard: false,
  mentions: true,
  moderation: true,
  server: true
};

const TOPIC_OF: Record<NoticeKind, Topic> = {
  'gathering-published': 'new-gatherings',
  'gathering-moved': 'my-gatherings',
  'gathering-cancelled': 'my-gatherings',
  'place-offered': 'my-gatherings',
  'place-lapsed': 'my-gatherings',
  'taken-out': 'my-gatherings',
  'organiser-wrote': 'my-gatherings',
  'reminder-week': 'reminder-week',
  'reminder-day': 'reminder-day',
  'reminder-evening': 'reminder-evening',
  'co-host-asked': 'groups',
  'co-host-answered': 'groups',
  'asked-to-join': 'groups',
  'let-in': 'groups',
  'not-let-in': 'groups',
  'asked-in': 'groups',
  'seen-offered': 'groups',
  'offer-answered': 'groups',
  'left-out': 'groups',
  'group-removed': 'groups',
  'role-changed': 'groups',
  posted: 'noticeboard',
  replied: 'noticeboard',
  mentioned: 'mentions',
  'idea-started': 'noticeboard',
  'idea-answered': 'noticeboard',
  'idea-planned': 'new-gatherings',
  'session-commented': 'my-gatherings',
  'session-host-joined': 'my-gatherings',
  'session-merged': 'my-gatherings',
  'session-looked-after': 'my-gatherings',
  'session-withdrawn': 'my-gatherings',
  paired: 'my-gatherings',
  'report-made': 'moderation',
  'report-settled': 'moderation',
  'text-decided': 'moderation',
  'verdict-changed': 'my-gatherings',
  'way-today': 'my-gatherings',
  'session-moved': 'my-gatherings',
  announced: 'my-gatherings',
  'meeting-answered': 'my-gatherings',
  'timetable-failed': 'server',
  'timetable-ending': 'server',
  'within-reach': 'within-reach'
};

export function topicOf({ kind }: Pick<Notice, 'kind'>): Topic {
  return TOPIC_OF[kind];
}

/** Topics that are only ever mailed: turned off, nothing is told at all. */
export function isOnlyMailed(topic: Topic): boolean {
  return topic.startsWith('reminder-') || topic === 'within-reach';
}

export type ListedNotice = { id: string; notice: Notice; toldAt: Date; isNew: boolean };

/** What is withheld now of what a notice names. */
export type WithheldOfNotice = { gathering: boolean; group: boolean; thread: boolean; idea: boolean; text: boolean };

/** A notice without the names of what is withheld: they are empty. */
export function veilNotice(notice: Notice, withheld: WithheldOfNotice): Notice {
  const veiled = { ...notice };
  if (withheld.gathering && 'gathering' in veiled) veiled.gathering = { ...veiled.gathering, title: '' };
  if (withheld.idea && 'idea' in veiled) veiled.idea = { ...veiled.idea, sentence: '' };
  if (withheld.thread && 'title' in veiled) veiled.title = '';
  if ((withheld.thread || withheld.text) && 'where' in veiled) veiled.where = '';
  if (withheld.text && 'session' in veiled) veiled.session = '';
  if (!withheld.group || !('group' in veiled)) return veiled;
  if (veiled.kind === 'gathering-published') veiled.group = '';
  else if (typeof veiled.group === 'object') veiled.group = { ...veiled.group, name: '' };
  return veiled;
}
