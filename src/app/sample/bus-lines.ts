import { every, type Line } from './line.ts';

/** Coaches and buses to where no train goes; made up like the trains. */
export const BUS_LINES: Line[] = [
  {
    name: 'T2 Bangor – Aberystwyth',
    mode: 'coach',
    stops: [
      ['bangorBus', 0],
      ['caernarfon', 27],
      ['porthmadogBus', 72],
      ['dolgellau', 122],
      ['machynlleth', 161],
      ['aberystwyth', 201]
    ],
    out: ['06:50', '09:50', '13:50', '16:50'],
    back: ['06:40', '10:40', '13:40', '16:40']
  },
  {
    name: 'T3 Wrexham – Barmouth',
    mode: 'coach',
    stops: [
      ['wrexham', 0],
      ['ruabon', 17],
      ['llangollen', 36],
      ['corwen', 58],
      ['bala', 84],
      ['dolgellau', 121],
      ['barmouth', 146]
    ],
    out: every(120, '05:50', '19:50'),
    back: every(120, '06:10', '18:10')
  },
  {
    name: 'T1 Aberystwyth – Carmarthen',
    mode: 'coach',
    stops: [
      ['aberystwyth', 0],
      ['lampeter', 74],
      ['carmarthen', 127]
    ],
    out: every(120, '06:25', '18:25'),
    back: every(120, '06:40', '18:40')
  },
  {
    name: '5 Bangor – Caernarfon',
    mode: 'bus',
    stops: [
      ['bangor', 0],
      ['bangorBus', 6],
      ['caernarfon', 34]
    ],
    out: every(30, '06:15', '22:15'),
    back: every(30, '05:55', '22:25')
  },
  {
    name: '4 Llangefni – Bangor',
    mode: 'bus',
    stops: [
      ['llangefni', 0],
      ['menai', 22],
      ['bangorBus', 31],
      ['bangor', 37]
    ],
    out: every(60, '06:12', '21:12'),
    back: every(60, '06:58', '22:58')
  },
  {
    name: '51 Rhyl – Ruthin',
    mode: 'bus',
    stops: [
      ['rhylBus', 0],
      ['denbigh', 42],
      ['ruthin', 66]
    ],
    out: every(60, '06:20', '20:20'),
    back: every(60, '06:30', '20:30')
  },
  {
    name: 'X1 Ruthin – Corwen',
    mode: 'bus',
    stops: [
      ['ruthin', 0],
      ['corwen', 34]
    ],
    out: ['08:10', '11:10', '14:10', '17:10'],
    back: ['07:20', '10:20', '13:20', '16:20']
  },
  {
    name: '17 Pwllheli – Aberdaron',
    mode: 'bus',
    stops: [
      ['pwllheliBus', 0],
      ['aberdaron', 43]
    ],
    out: ['08:05', '11:05', '14:30', '17:35'],
    back: ['07:10', '09:10', '12:10', '15:35']
  }
];
