/** What the module announces. Ids only: who listens reads what she may. */
export type IdeasFact =
  | { type: 'ideas.started'; idea: string; by: string }
  /** for the first time */
  | { type: 'ideas.pledged'; idea: string; person: string };
