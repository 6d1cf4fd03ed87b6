import { NO_NOTES, type NotesSaid } from '#notes';
import type { PitchKind } from '#unconference';

/** A session of the camp that has been, with what was written about it. */
export type PastSession = {
  by: string;
  title: string;
  about: string;
  kind: PitchKind;
  notes?: NotesSaid;
  /** who says that she was there, and whether everybody may read so */
  present?: [name: string, named: boolean][];
  comments?: [by: string, text: string][];
};

/** In the order of its wall: times down, rooms across. The last ones stood nowhere. */
export const PAST_SESSIONS: PastSession[] = [
  {
    by: 'Imran Qureshi',
    title: 'What an unconference is, by trying one',
    about: 'For everybody who has never been to one, which this time is most of us.',
    kind: 'discussion',
    notes: {
      ...NO_NOTES,
      notes:
        'We went round once, a sentence each. Most had come **because of one person they knew**, and half had never spoken at anything.\n\nWhat helps:\n\n- a name for the room that is easy to find\n- somebody at the door who says *you can walk out again*\n- a board that can be read from the second row',
      decisions: 'The board gets larger letters. Lunch gets longer.',
      actions: 'Imran asks about the hall for a Saturday in autumn.'
    },
    present: [
      ['Imran Qureshi', true],
      ['Catrin Moss', true],
      ['Huw Bebb', false]
    ],
    comments: [['Catrin Moss', 'I have never been to one. Is that a reason to come, or not to?']]
  },
  {
    by: 'Elin Vaughan',
    title: 'Reading old hands',
    about: 'Bring a letter that you cannot read. We read it together.',
    kind: 'workshop',
    notes: {
      ...NO_NOTES,
      notes:
        'Eleven letters, nine of them read by the end. The long *s* is not an *f*, and the loop under the line is usually a *y*.',
      links:
        '- [How to date a hand](https://palaeography.example/dates)\n- [Abbreviations, in a table](https://palaeography.example/short)'
    },
    present: [['Elin Vaughan', true]]
  },
  {
    by: 'Tom Ashworth',
    title: 'Story times for fifty',
    about: 'What to do when everybody comes.',
    kind: 'show-and-tell',
    notes: {
      ...NO_NOTES,
      notes: '> If it is too loud, whisper.\n\nTom brought the blanket. It works.',
      decisions: 'Nobody needs a microphone.'
    }
  },
  {
    by: 'Nia Parri',
    title: 'Knitting, and what people say while they do',
    about: 'Needles and wool are there. Cymraeg a Saesneg.',
    kind: 'discussion',
    comments: [
      ['Gwen Pritchard', 'May I only listen?'],
      ['Nia Parri', 'Of course. Somebody has to hold the wool.']
    ]
  },
  {
    by: 'Owen Prytherch',
    title: 'Scanning on no money',
    about: 'A box, two lamps and a telephone.',
    kind: 'workshop',
    notes: {
      ...NO_NOTES,
      notes: 'Light from both sides, never from above. Glass on top keeps a map flat.',
      actions: 'Owen writes down the measures of the box.'
    },
    present: [
      ['Owen Prytherch', true],
      ['Gwen Pritchard', false]
    ]
  },
  {
    by: 'Catrin Moss',
    title: 'Code club without anybody who codes',
    about: 'I have twelve children, six laptops and no idea.',
    kind: 'discussion'
  },
  {
    by: 'Steffan Wynne',
    title: 'A walk to the smallest library of the town',
    about: 'It is in a telephone box.',
    kind: 'walk'
  }
];
