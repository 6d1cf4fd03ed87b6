const event = (uid: string, title: string, place: string, from: string, until: string) => [
  'BEGIN:VEVENT',
  `UID:${uid}@example.org`,
  `SUMMARY:${title}`,
  `LOCATION:${place}`,
  `DTSTART;TZID=Europe/Berlin:20231213T${from}00`,
  `DTEND;TZID=Europe/Berlin:20231213T${until}00`,
  'END:VEVENT'
];

/** Three gatherings in Germany on 13 December 2023, as a calendar file. */
export const GERMAN_CALENDAR = [
  'BEGIN:VCALENDAR',
  'VERSION:2.0',
  'PRODID:-//Example//EN',
  'X-WR-CALNAME:Bibliotheken unterwegs',
  ...event('berlin', 'Bibliothekstag', 'Berlin', '1030', '1630'),
  ...event('kassel', 'Stammtisch', 'Kassel', '1030', '1630'),
  ...event('munich', 'Barcamp', 'München', '1200', '1630'),
  'END:VCALENDAR',
  ''
].join('\r\n');
