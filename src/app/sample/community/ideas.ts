import type { PledgeShownTo } from '#ideas';

/** A made-up idea: who begins it, where it stands, and who of the sample's people says what to it. */
export type SampleIdea = {
  /** none for one on the whole server */
  group?: string;
  by: string;
  sentence: string;
  roughly: string;
  town?: string;
  /** so many would come, from the sample's people from `from` on */
  comes: number;
  from: number;
  offers: { by: string; helps?: string; room?: string }[];
};

/** In turns, as people choose. */
export const SAMPLE_SHOWN_TO: PledgeShownTo[] = ['everyone', 'pledged', 'everyone', 'nobody'];

export const SAMPLE_IDEAS: SampleIdea[] = [
  {
    group: 'Library People of the North',
    by: 'Marged Tudor',
    sentence: 'Somebody should show us how zines are made, with scissors and everything.',
    roughly: 'a Saturday in spring',
    comes: 17,
    from: 0,
    offers: [
      { by: 'Beth Ollerton', helps: 'the making: I bring paper, staplers and forty old magazines' },
      { by: 'Huw Bebb', room: 'Our library in Dolgellau, for twenty' }
    ]
  },
  {
    by: 'Ned Corrigan',
    sentence: 'Somebody should hold an evening where everyone brings one question that nobody answered.',
    roughly: 'before Easter',
    town: 'Shrewsbury',
    comes: 9,
    from: 20,
    offers: [{ by: 'Farah Siddique', helps: 'the questions, and keeping the time' }]
  }
];
