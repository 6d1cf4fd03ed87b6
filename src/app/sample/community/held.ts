import type { Attendance, Kind } from '#gatherings';

/** A made-up gathering that one of the sample's groups holds. */
export type SampleHeld = {
  group: string;
  title: string;
  kind: Kind;
  attendance?: Attendance;
  /** days from today to the first day on which it may be, negative for what has been; 1 Monday to 7 Sunday */
  ahead: number;
  weekday: number;
  start: string;
  end: string;
  venue?: { name: string; address: string; town: string; lat: number; lon: number; access?: string };
  link?: string;
  about: string;
  bring?: string;
  door?: string;
  fee?: string;
  tags?: string;
  places?: number;
  onlinePlaces?: number;
  members?: true;
  draft?: true;
  cancelled?: string;
  /** how many sign up, in the order of the sample's people from `from` on */
  goers: number;
  from: number;
};

const EXCHANGE = {
  name: 'The Exchange',
  address: '3 Centenary Square, B1 2DR',
  town: 'Birmingham',
  lat: 52.479,
  lon: -1.9085,
  access: 'Lift to all floors. The quiet room is on the second.'
};
const JUNCTION = {
  name: 'Llandudno Junction Library',
  address: 'Queen’s Road',
  town: 'Llandudno Junction',
  lat: 53.2832,
  lon: -3.8068,
  access: 'One step at the side door; the front is level.'
};

const HAYES = {
  name: 'Cardiff Central Library',
  address: 'The Hayes, CF10 1FL',
  town: 'Cardiff',
  lat: 51.4783,
  lon: -3.1768
};

export const SAMPLE_HELD: SampleHeld[] = [
  {
    group: 'Code and Cake',
    title: 'Library Camp: cake and code',
    kind: 'unconference',
    ahead: 8,
    weekday: 6,
    start: '10:30',
    end: '16:30',
    venue: EXCHANGE,
    about:
      'Bring an idea, a half-built thing, or only yourself. We make the timetable together at a quarter to eleven. **There will be cake.**',
    bring: 'Cake, if you bake. A laptop, if you like.',
    door: 'Imran, in the yellow jumper, from 10:00.',
    tags: 'unconference, code, cake',
    places: 60,
    goers: 44,
    from: 0
  },
  {
    group: 'Code and Cake',
    title: 'Library Camp: the first one',
    kind: 'unconference',
    ahead: -130,
    weekday: 6,
    start: '10:30',
    end: '16:30',
    venue: EXCHANGE,
    about: 'A day without talks: **what we speak of, you suggest**. It was our first, and there was too much cake.',
    tags: 'unconference, cake',
    goers: 26,
    from: 0
  },
  {
    group: 'Library People of the North',
    title: 'Autumn get-together',
    kind: 'meet-up',
    ahead: -60,
    weekday: 6,
    start: '11:00',
    end: '15:00',
    venue: HAYES,
    about: 'In Cardiff, as always. Those who caught the last train home had two hours of it.',
    goers: 9,
    from: 8
  },
  {
    group: 'Library People of the North',
    title: 'Spring get-together',
    kind: 'meet-up',
    ahead: -230,
    weekday: 6,
    start: '11:00',
    end: '15:00',
    venue: HAYES,
    about: 'In Cardiff, with daffodils.',
    goers: 7,
    from: 8
  },
  {
    group: 'Library People of the North',
    title: 'Winter get-together',
    kind: 'meet-up',
    ahead: 22,
    weekday: 6,
    start: '11:00',
    end: '15:00',
    venue: JUNCTION,
    about: 'Two hours of *what are you working on*, one of cake, one of walking to the bridge and back.',
    bring: 'Boots. Something to eat together.',
    door: 'Gwen. Orange scarf.',
    tags: 'newcomers, walk',
    places: 30,
    goers: 19,
    from: 8
  },
  {
    group: 'Library People of the North',
    title: 'Reading week swap',
    kind: 'meet-up',
    attendance: 'hybrid',
    ahead: 29,
    weekday: 3,
    start: '14:00',
    end: '16:00',
    venue: { name: 'Wrexham Library', address: 'Rhosddu Road, LL11 1AU', town: 'Wrexham', lat: 53.0489, lon: -2.9965 },
    link: 'https://meet.example/swap',
    about: 'Bring three books that nobody borrows, and say why somebody should.',
    places: 16,
    onlinePlaces: 50,
    goers: 14,
    from: 20
  },
  {
    group: 'Library People of the North',
    title: 'Committee: what next year looks like',
    kind: 'meet-up',
    ahead: 10,
    weekday: 2,
    start: '17:30',
    end: '18:30',
    attendance: 'online',
    link: 'https://meet.example/committee',
    about: 'For members. Notes go on the noticeboard.',
    members: true,
    goers: 7,
    from: 1
  },
  {
    group: 'Archives of the Coast',
    title: 'Photographs day: who is in this picture?',
    kind: 'course',
    ahead: 16,
    weekday: 4,
    start: '10:30',
    end: '15:30',
    venue: {
      name: 'Colwyn Bay Library',
      address: 'Woodland Road West',
      town: 'Colwyn Bay',
      lat: 53.2946,
      lon: -3.7276
    },
    about: 'Vicky shows how crowdsourcing went, and what she would not do again.',
    fee: '£12',
    places: 12,
    goers: 15,
    from: 36
  },
  {
    group: 'Archives of the Coast',
    title: 'Estate maps in Caernarfon',
    kind: 'meet-up',
    ahead: 33,
    weekday: 5,
    start: '10:00',
    end: '13:00',
    venue: { name: 'Archifdy Caernarfon', address: 'Doc Fictoria', town: 'Caernarfon', lat: 53.1412, lon: -4.2755 },
    about: 'Maps on tables, hands washed, questions welcome.',
    cancelled: 'The strongroom is being repaired. We look for a day in spring.',
    goers: 6,
    from: 30
  },
  {
    group: 'Code and Cake',
    title: 'Mend a catalogue record: an evening',
    kind: 'webinar',
    attendance: 'online',
    ahead: 6,
    weekday: 4,
    start: '19:00',
    end: '20:30',
    link: 'https://meet.example/mend',
    about: 'One record each, an hour of help, and a show at the end.',
    onlinePlaces: 25,
    goers: 21,
    from: 14
  },
  {
    group: 'Code and Cake',
    title: 'Spring camp, somewhere with trains',
    kind: 'unconference',
    ahead: 110,
    weekday: 6,
    start: '10:30',
    end: '16:30',
    venue: { name: 'The Lantern', address: 'Meadow Farm Drive', town: 'Shrewsbury', lat: 52.7206, lon: -2.7236 },
    about: 'Shrewsbury is where most lines meet. Not sure of the house yet.',
    draft: true,
    goers: 0,
    from: 0
  },
  {
    group: 'School Libraries, quietly',
    title: 'Half-term lunch',
    kind: 'meet-up',
    ahead: 26,
    weekday: 4,
    start: '12:30',
    end: '14:00',
    venue: { name: 'Chester Storyhouse', address: 'Hunter Street', town: 'Chester', lat: 53.1921, lon: -2.8935 },
    about: 'Lunch, nothing else.',
    members: true,
    goers: 5,
    from: 0
  }
];
