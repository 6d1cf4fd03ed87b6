import { every, type Line } from './line.ts';

/** Plausible times, all made up. The trains that the day from Bangor to Birmingham needs stand first. */
export const TRAIN_LINES: Line[] = [
  {
    name: 'Holyhead – Chester',
    mode: 'train',
    stops: [
      ['holyhead', 0],
      ['llanfairpwll', 24],
      ['bangor', 29],
      ['llanfairfechan', 37],
      ['conwy', 44],
      ['junction', 47],
      ['colwyn', 53],
      ['rhyl', 64],
      ['prestatyn', 70],
      ['flint', 81],
      ['chester', 95]
    ],
    out: every(60, '04:24', '20:24'),
    back: every(60, '06:09', '22:09')
  },
  {
    name: 'Chester – Crewe',
    mode: 'train',
    stops: [
      ['chester', 0],
      ['crewe', 23]
    ],
    out: every(60, '05:22', '22:22'),
    back: every(60, '05:23', '22:23')
  },
  {
    name: 'Crewe – Birmingham',
    mode: 'train',
    stops: [
      ['crewe', 0],
      ['stafford', 21],
      ['wolverhampton', 38],
      ['birmingham', 57]
    ],
    out: every(60, '06:00', '22:00'),
    back: [...every(60, '05:37', '21:37').map((time) => time.replace(':37', ':36')), '18:47']
  },
  {
    name: 'Birmingham – Shrewsbury',
    mode: 'train',
    stops: [
      ['birmingham', 0],
      ['wolverhampton', 18],
      ['shrewsbury', 55]
    ],
    out: every(120, '07:25', '21:25'),
    back: every(120, '05:33', '19:33')
  },
  {
    name: 'Chester – Cardiff',
    mode: 'train',
    stops: [
      ['chester', 0],
      ['wrexham', 16],
      ['ruabon', 23],
      ['chirk', 29],
      ['gobowen', 35],
      ['shrewsbury', 55],
      ['ludlow', 84],
      ['leominster', 95],
      ['hereford', 109],
      ['abergavenny', 133],
      ['newport', 160],
      ['cardiff', 175]
    ],
    out: every(120, '05:20', '19:20'),
    back: every(120, '06:17', '18:17')
  },
  {
    name: 'Llandudno – Blaenau Ffestiniog',
    mode: 'train',
    stops: [
      ['llandudno', 0],
      ['junction', 9],
      ['llanrwst', 31],
      ['betws', 38],
      ['blaenau', 66]
    ],
    out: ['07:20', '10:20', '13:20', '16:20', '19:20'],
    back: ['06:25', '08:50', '11:50', '14:50', '17:50', '20:35']
  },
  {
    name: 'Aberystwyth – Shrewsbury',
    mode: 'train',
    stops: [
      ['aberystwyth', 0],
      ['machynlleth', 29],
      ['newtown', 68],
      ['welshpool', 84],
      ['shrewsbury', 109]
    ],
    out: every(120, '05:30', '19:30'),
    back: every(120, '06:27', '20:27')
  },
  {
    name: 'Pwllheli – Machynlleth',
    mode: 'train',
    stops: [
      ['pwllheli', 0],
      ['porthmadog', 23],
      ['harlech', 46],
      ['barmouth', 71],
      ['machynlleth', 128]
    ],
    out: ['06:29', '09:37', '11:37', '13:38', '15:37', '17:35'],
    back: ['06:45', '08:57', '10:57', '12:57', '14:57', '17:03', '19:05']
  },
  {
    name: 'Shrewsbury – Swansea',
    mode: 'train',
    stops: [
      ['shrewsbury', 0],
      ['craven', 27],
      ['llandrindod', 82],
      ['llanwrtyd', 113],
      ['llandeilo', 157],
      ['llanelli', 194],
      ['swansea', 219]
    ],
    out: ['05:19', '09:04', '14:05', '18:04'],
    back: ['04:36', '09:13', '13:14', '18:21']
  },
  {
    name: 'Haverfordwest – Carmarthen – Swansea',
    mode: 'train',
    stops: [
      ['haverfordwest', 0],
      ['carmarthen', 39],
      ['llanelli', 65],
      ['swansea', 84]
    ],
    out: every(120, '05:50', '19:50'),
    back: every(120, '06:35', '20:35')
  },
  {
    name: 'Swansea – Cardiff – Bristol',
    mode: 'train',
    stops: [
      ['swansea', 0],
      ['neath', 11],
      ['portTalbot', 18],
      ['bridgend', 30],
      ['cardiff', 51],
      ['newport', 65],
      ['bristol', 98]
    ],
    out: every(60, '05:25', '21:25'),
    back: every(60, '06:10', '22:10')
  },
  {
    name: 'Chester – Liverpool',
    mode: 'train',
    stops: [
      ['chester', 0],
      ['liverpool', 43]
    ],
    out: every(60, '06:02', '22:02'),
    back: every(60, '06:13', '22:13')
  },
  {
    name: 'Chester – Manchester',
    mode: 'train',
    stops: [
      ['chester', 0],
      ['warrington', 27],
      ['manchester', 62]
    ],
    out: every(60, '06:19', '21:19'),
    back: every(60, '06:50', '21:50')
  },
  {
    name: 'Crewe – Manchester',
    mode: 'train',
    stops: [
      ['crewe', 0],
      ['stockport', 24],
      ['manchester', 35]
    ],
    out: every(60, '06:28', '22:28'),
    back: every(60, '06:11', '21:11')
  }
];
