/** What the module announces. Ids only: who listens reads what she may. */
export type UnconferenceFact =
  /** two sessions are one now */
  | { type: 'unconference.merged'; gathering: string; pitch: string; into: string; by: string }
  /** somebody helps another from now on; both hear of it */
  | { type: 'unconference.paired'; pair: string }
  | { type: 'unconference.commented'; comment: string; by: string }
  /** somebody hosts it too */
  | { type: 'unconference.host-joined'; pitch: string; by: string };
