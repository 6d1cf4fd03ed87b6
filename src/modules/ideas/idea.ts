/** Open for answers; planned once a gathering is made of it; closed by who began it or looks after the group. */
export type IdeaState = 'open' | 'planned' | 'closed';

/** A place and a time, as far as somebody has thought of them: YYYY-MM-DD and HH:MM, or empty. */
export type Proposal = { town: string; date: string; start: string; end: string };

export type IdeaAuthor = { id: string; name: string; handle: string | null };

/** "Somebody should …": one sentence, in a group or on the whole server. */
export type Idea = {
  id: string;
  /** null for one on the whole server */
  group: { id: string; slug: string; name: string } | null;
  /** null once her account is gone */
  author: IdeaAuthor | null;
  sentence: string;
  /** in her words: "a Saturday in spring" */
  roughly: string;
  proposal: Proposal;
  startedAt: Date;
  changedAt: Date | null;
  state: IdeaState;
  /** that was made of it */
  gathering: string | null;
  /** its words are hidden from others than those who look after it; null for who does not read why */
  hidden: { because: string | null } | null;
};

/** An idea in a list. */
export type IdeaListed = Pick<Idea, 'id' | 'sentence' | 'roughly' | 'proposal'> & {
  group: { slug: string; name: string } | null;
  /** how many would come */
  comes: number;
  /** whether the reader is among them */
  isMine: boolean;
};

export const LONGEST_SENTENCE = 200;
export const LONGEST_ROUGHLY = 80;
export const LONGEST_TOWN = 80;

export function stateOf({ gathering, closedAt }: { gathering: string | null; closedAt: Date | null }): IdeaState {
  if (gathering !== null) return 'planned';
  return closedAt === null ? 'open' : 'closed';
}

/** As others read it whose author's words are hidden: that there is an idea, and what was answered. */
export function veilIdea(idea: Idea): Idea {
  if (!idea.hidden) return idea;
  const empty = { sentence: '', roughly: '', proposal: { town: '', date: '', start: '', end: '' } };
  return { ...idea, ...empty, hidden: { because: null } };
}
