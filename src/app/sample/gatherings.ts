import type { SampleGathering } from './sample-gathering.ts';

const EXCHANGE = 'The Exchange, Centenary Square, Birmingham B1 2DR';

/** Twenty, of every kind that a calendar brings: without an end, all day, over two days, online, in a place that is only a name. */
export const SAMPLE_GATHERINGS: SampleGathering[] = [
  {
    slug: 'library-camp',
    title: 'Library Camp: cake and code',
    about: 'An unconference for people who work in libraries. Pitch on the day.',
    ahead: 8,
    weekday: 6,
    start: '10:30',
    end: '16:30',
    location: EXCHANGE,
    geo: [52.479, -1.9085],
    categories: ['Unconference', 'Free']
  },
  {
    slug: 'small-libraries',
    title: 'Small libraries, big plans',
    about: 'A meet-up for one-person libraries.',
    ahead: 3,
    weekday: 4,
    start: '10:00',
    end: '15:30',
    location: 'Llandudno Junction Library, Llandudno Junction',
    geo: [53.2832, -3.8068],
    categories: ['Meet-up', 'Free']
  },
  {
    slug: 'chartership',
    title: 'Chartership: writing your statement',
    about: 'A course for those on their way to a qualification.',
    ahead: 12,
    weekday: 4,
    start: '09:30',
    end: '16:00',
    location: 'Central Library, The Hayes, Cardiff CF10 1FL',
    geo: [51.4794, -3.1757],
    categories: ['Course']
  },
  {
    slug: 'summer-bytes',
    title: 'Bytes: metadata in 40 minutes',
    about: 'A webinar over lunch.',
    ahead: 5,
    weekday: 2,
    start: '12:00',
    end: '12:40',
    location: 'Online',
    categories: ['Webinar', 'Free']
  },
  {
    slug: 'local-studies',
    title: 'Local studies get-together',
    about: 'Bring a map that puzzles you.',
    ahead: 6,
    weekday: 3,
    start: '11:00',
    end: '15:00',
    location: 'Shrewsbury',
    categories: ['Meet-up']
  },
  {
    slug: 'gwyl-y-llyfr',
    title: 'Gŵyl y Llyfr',
    about: 'Readings and a book fair at the end of Llŷn.',
    ahead: 15,
    weekday: 6,
    start: '10:00',
    end: '18:00',
    location: 'Aberdaron, Gwynedd',
    categories: ['Meet-up', 'Free']
  },
  {
    slug: 'school-libraries',
    title: 'School libraries conference',
    about: 'Two days, with a night in between.',
    ahead: 20,
    weekday: 4,
    start: '10:00',
    end: '15:30',
    lasts: 1,
    location: 'Aberystwyth Arts Centre, Aberystwyth',
    geo: [52.4161, -4.0646],
    categories: ['Conference']
  },
  {
    slug: 'copyright',
    title: 'Copyright for the rest of us',
    about: 'A workshop with real cases.',
    ahead: 9,
    weekday: 2,
    start: '13:30',
    end: '16:30',
    location: 'Wrexham Library, Rhosddu Road, Wrexham LL11 1AU',
    geo: [53.0489, -2.9965],
    categories: ['Course']
  },
  {
    slug: 'evening-of-zines',
    title: 'An evening of zines',
    about: 'Make one and take it home. It ends when it ends.',
    ahead: 7,
    weekday: 5,
    start: '18:30',
    location: 'Caernarfon',
    categories: ['Meet-up', 'Free']
  },
  {
    slug: 'archives-day',
    title: 'Open day at the archives',
    about: 'Come at any hour.',
    ahead: 11,
    weekday: 6,
    location: 'Ruthin, Denbighshire',
    categories: ['Free']
  },
  {
    slug: 'teachmeet',
    title: 'TeachMeet: search that people can find',
    about: 'Seven minutes each. In person or online.',
    ahead: 13,
    weekday: 3,
    start: '14:00',
    end: '16:30',
    location: 'Bangor University Main Library, College Road, Bangor, Gwynedd and online',
    geo: [53.2289, -4.1297],
    categories: ['Unconference', 'Free']
  },
  {
    slug: 'newport-branch',
    title: 'Branch meeting',
    about: 'Which Newport? The calendar does not say.',
    ahead: 14,
    weekday: 2,
    start: '11:00',
    end: '14:00',
    location: 'Newport',
    categories: ['Meet-up']
  },
  {
    slug: 'health-libraries',
    title: 'Health libraries: what we measured',
    about: 'A day of short talks.',
    ahead: 18,
    weekday: 3,
    start: '10:00',
    end: '16:00',
    location: 'Singleton Park Library, Swansea',
    geo: [51.6095, -3.9806],
    categories: ['Conference']
  },
  {
    slug: 'rhyl-coding',
    title: 'Code club for librarians',
    about: 'Laptops are lent.',
    ahead: 4,
    weekday: 1,
    start: '17:00',
    end: '19:30',
    location: 'Rhyl Library, Church Street, Rhyl',
    geo: [53.3195, -3.4906],
    categories: ['Course', 'Free']
  },
  {
    slug: 'hereford-manuscripts',
    title: 'Chained books, open data',
    about: 'A visit and an afternoon of linked data.',
    ahead: 16,
    weekday: 5,
    start: '11:00',
    end: '16:00',
    location: 'Hereford Cathedral Library, Hereford',
    geo: [52.0543, -2.7162],
    categories: ['Meet-up']
  },
  {
    slug: 'coffee-online',
    title: 'Friday coffee, online',
    about: 'Every week, for half an hour.',
    ahead: 2,
    weekday: 5,
    start: '10:30',
    end: '11:00',
    location: 'https://meet.example/coffee',
    categories: ['Webinar', 'Free'],
    repeats: 'FREQ=WEEKLY;COUNT=8'
  },
  {
    slug: 'corwen-wellbeing',
    title: 'Reading and wellbeing',
    about: 'What rural branches have tried.',
    ahead: 10,
    weekday: 4,
    start: '10:30',
    end: '14:30',
    location: 'Corwen',
    categories: ['Meet-up', 'Free']
  },
  {
    slug: 'liverpool-leaders',
    title: 'New leaders’ workshop',
    about: 'For those who never meant to lead.',
    ahead: 17,
    weekday: 2,
    start: '10:00',
    end: '16:30',
    location: 'Liverpool Central Library, William Brown Street, Liverpool',
    geo: [53.4099, -2.9808],
    categories: ['Course']
  },
  {
    slug: 'cancelled-dolgellau',
    title: 'Mountain libraries walk',
    about: 'Called off.',
    ahead: 19,
    weekday: 6,
    start: '10:00',
    end: '15:00',
    location: 'Dolgellau',
    categories: ['Meet-up'],
    cancelled: true
  },
  {
    slug: 'manchester-carnival',
    title: 'Data carnival',
    about: 'Stalls, demos and a parade of charts.',
    ahead: 25,
    weekday: 6,
    start: '10:00',
    end: '17:00',
    location: 'Manchester Central Library, St Peter’s Square, Manchester',
    geo: [53.4781, -2.2446],
    categories: ['Unconference']
  }
];
