export type { IdeasFact } from './facts.ts';
export {
  type Idea,
  type IdeaListed,
  type IdeaState,
  LONGEST_ROUGHLY,
  LONGEST_SENTENCE,
  LONGEST_TOWN,
  type Proposal,
  veilIdea
} from './idea.ts';
export { IDEA_ACTS, type IdeaAct, type IdeaStanding, mayWithIdea, standingsToIdea } from './may.ts';
export {
  LONGEST_OFFER,
  type Pledge,
  PLEDGE_SHOWN_TO,
  type PledgeRead,
  type Pledges,
  type PledgeShownTo,
  type PledgeTroubles,
  readTypedPledge,
  type TypedPledge,
  typePledge
} from './pledge.ts';
export { BLANK_IDEA, checkIdea, type CheckedIdea, type IdeaTroubles, type TypedIdea } from './typed-idea.ts';
