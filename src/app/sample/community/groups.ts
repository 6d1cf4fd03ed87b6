import type { Joining } from '#groups';

/** A made-up thread: who starts it, what it says, and the answers in order. People by their names. */
export type SampleThread = {
  by: string;
  title: string;
  text: string;
  replies: [by: string, text: string][];
  pinned?: true;
};

/** A made-up group: the first of `people` owns it, the next two organise. */
export type SampleGroup = {
  name: string;
  about: string;
  joining: Joining;
  conduct?: string;
  /** how many of the sample's people are members, besides those named */
  people: string[];
  others: number;
  threads: SampleThread[];
};

const CONDUCT =
  'Be kind. Listen as much as you talk. Say who you are before you say what is wrong. Whoever makes others feel small is asked to go.';

export const SAMPLE_GROUPS: SampleGroup[] = [
  {
    name: 'Library People of the North',
    about:
      'For everybody who works in a library between Holyhead and Chester, with or without a title. We meet every few weeks, ' +
      '**wherever most of us can get to**, and there is always cake.',
    joining: 'open',
    conduct: CONDUCT,
    people: ['Gwen Pritchard', 'Tom Ashworth', 'Huw Bebb'],
    others: 34,
    threads: [
      {
        by: 'Gwen Pritchard',
        title: 'Where next?',
        text: 'Cardiff is five hours away for most of us. *Llandudno Junction* in January? The library there has a room for thirty, and the trains meet.',
        replies: [
          ['Huw Bebb', 'From Dolgellau that is the T2 and a train. I am in.'],
          ['Marged Tudor', 'Aberystwyth to the Junction is a long day. Machynlleth, one time?'],
          ['Tom Ashworth', 'I can ask for the room. @gwen-pritchard, how many of us?']
        ],
        pinned: true
      },
      {
        by: 'Catrin Moss',
        title: 'First time at one of these',
        text: 'I am an assistant at Rhyl and have never been to anything. Do I need to bring something, or know anybody?',
        replies: [
          ['Sian Lloyd', 'Bring yourself. Look for the woman with the orange scarf at the door, that is me.'],
          ['Ben Osgood', 'It was my first time last spring, and I had three new friends by lunch.']
        ]
      },
      {
        by: 'Priya Raman',
        title: 'Who has tried lending laptops?',
        text: 'We have money for twelve. What would you do differently?',
        replies: [['Bryn Hallam', 'Number the chargers. Nothing else matters.']]
      }
    ]
  },
  {
    name: 'Code and Cake',
    about: 'Unconferences for people in libraries who make things, or would like to. No slides needed.',
    joining: 'open',
    people: ['Imran Qureshi', 'Ned Corrigan', 'Farah Siddique'],
    others: 22,
    threads: [
      {
        by: 'Ned Corrigan',
        title: 'Session ideas for Birmingham',
        text: 'Mine: *What could a catalogue tell a web developer?* I know nothing and would like to be told.',
        replies: [
          ['Beth Ollerton', 'Cataloguing zines. No background needed.'],
          ['Kofi Mensah', 'Documentation that people read. I have failed at it twice and can tell how.']
        ]
      }
    ]
  },
  {
    name: 'Archives of the Coast',
    about:
      'Archivists and volunteers along the coast, from Flint to Aberdaron. Tell us where you work when you ask to join.',
    joining: 'approval',
    people: ['Elin Vaughan', 'Vicky Drummond', 'Ffion Marlowe'],
    others: 11,
    threads: [
      {
        by: 'Elin Vaughan',
        title: 'A scanner that goes round',
        text: 'We could own one together. Who would have it when?',
        replies: [['Ifan Gittins', 'The railway would take February.']]
      }
    ]
  },
  {
    name: 'School Libraries, quietly',
    about: 'A small circle of school librarians. By invitation, so that we can talk about our schools.',
    joining: 'invitation',
    people: ['Beth Ollerton', 'Esyllt Marsh'],
    others: 4,
    threads: [
      {
        by: 'Esyllt Marsh',
        title: 'The head wants the room back',
        text: 'What did you say when it was your turn?',
        replies: [['Sara Bickerton', 'Numbers. How many came in at lunch, every day for a month.']]
      }
    ]
  }
];
