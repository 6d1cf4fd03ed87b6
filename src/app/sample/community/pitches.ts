import type { PitchKind } from '#unconference';

export type SamplePitch = {
  /** none: somebody is looked for */
  by: string;
  hosted: boolean;
  title: string;
  about: string;
  kind: PitchKind;
  projector?: true;
  background?: true;
  /** suggested for somebody else, who is named or not */
  ideaOf?: string;
  /** the title of the one that it was joined into */
  joined?: string;
  /** of ten people, how many would like to see it */
  draw: number;
};

const pitch = (
  by: string,
  title: string,
  about: string,
  kind: PitchKind,
  draw: number,
  {
    hosted = true,
    ...more
  }: Pick<SamplePitch, 'projector' | 'background' | 'ideaOf' | 'joined'> & {
    hosted?: false | true;
  } = {}
): SamplePitch => ({
  by,
  title,
  about,
  kind,
  draw,
  hosted,
  ...more
});

/** What people suggest for the camp of the sample. */
export const SAMPLE_PITCHES: SamplePitch[] = [
  pitch('Gwen Pritchard', 'Local history on a map', 'Old postcards, new pins. Bring one.', 'workshop', 6, {
    projector: true
  }),
  pitch('Imran Qureshi', 'Python for people who catalogue', 'An hour, a laptop, one dull task less.', 'workshop', 5, {
    projector: true
  }),
  pitch('Nia Parri', 'Cataloguing zines', 'They have no ISBN. Now what?', 'discussion', 3),
  pitch('Priya Raman', 'Ask me about systematic reviews', 'Bring your worst question.', 'discussion', 2),
  pitch('Marged Tudor', 'What do you do with four screens?', 'Ours show the weather.', 'show-and-tell', 3),
  pitch('Huw Bebb', 'Getting money out of finance', 'Letters that worked, and one that did not.', 'discussion', 6),
  pitch('Catrin Moss', 'My first code club', 'What went wrong, in two minutes.', 'lightning-talk', 4),
  pitch('Hannah Whitlock', 'Oral history without a studio', 'A telephone, a quiet corner, a form.', 'show-and-tell', 4),
  pitch('Oluwaseun Adeyemi', 'Working four days', 'How we asked, and what changed.', 'discussion', 5),
  pitch('Alys Penhurst', 'Linked data for small museums', 'From a card index to something that links.', 'workshop', 2, {
    projector: true,
    background: true
  }),
  pitch('Rhian Colley', 'Reading groups in prison', 'What can be said, and what is read.', 'discussion', 3),
  pitch('Esyllt Marsh', 'Once round the canal', 'Talk while walking. Forty minutes, level.', 'walk', 4),
  pitch('Farah Siddique', 'Somebody should show us accessible PDFs', 'I only know that ours are not.', 'workshop', 5, {
    hosted: false
  }),
  pitch('Bryn Hallam', 'Board games that fill a library', 'Three to try, one to avoid.', 'show-and-tell', 4),
  pitch('Ifan Gittins', 'How do you catalogue zines?', 'We have four boxes of them.', 'discussion', 2),
  pitch('Declan Forde', 'Games nights in a library', 'Who brings the biscuits?', 'discussion', 2, {
    joined: 'Board games that fill a library'
  }),
  pitch('Gwen Pritchard', 'What do you say when there is no money?', '', 'discussion', 3, { hosted: false, ideaOf: '' })
];
