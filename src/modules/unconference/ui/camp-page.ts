/** The pages between which one goes about in an unconference, and that of a guest. */
export type CampPage =
  'pitches' | 'wall' | 'mine' | 'notes' | 'plan' | 'grid' | 'repair' | 'paper' | 'guests' | 'hello' | 'me' | 'archive';
