import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test } from 'vitest';
import { testDatabase } from '../../../../test/database.ts';
import { placeLabel } from '../place.ts';
import { addTimetable } from './add-timetable.ts';
import { findPlaces } from './find-places.ts';
import { loadGazetteer } from './load-gazetteer.ts';
import { placeOfText } from './place-of-text.ts';
import { replaceStops } from './replace-stops.ts';
import { updateTimetable } from './timetable-queries.ts';

const now = new Date('2026-11-24T09:00:00Z');
const data = fileURLToPath(new URL('../../../../data', import.meta.url));
const db = await testDatabase();

beforeAll(async () => {
  await loadGazetteer(db, data, now);
  const id = await addTimetable(db, { name: 'Rail in Wales', from: { path: '/nowhere' } }, now);
  await updateTimetable(db, id, { state: 'ready', imported_at: now });
  await replaceStops(db, id, [
    { id: 'BNG', name: 'Bangor', lat: 53.2224, lon: -4.136 },
    { id: 'LLJ', name: 'Llandudno Junction', lat: 53.284, lon: -3.809 },
    { id: 'B', name: 'Berlin Hbf', lat: 52.525, lon: 13.369 }
  ]);
}, 60_000);

const labels = async (text: string) => (await findPlaces(db, text)).map(placeLabel);

test.each([
  ['Llandudno Junction', 'Llandudno Junction'],
  ['Aberdaron', 'Aberdaron (Gwynedd)'],
  ['Corwen', 'Corwen (Denbighshire)'],
  ['Caerdydd', 'Cardiff'],
  ['Blaenau-Ffestiniog', 'Blaenau Ffestiniog (Gwynedd)'],
  ['llandudno jn', 'Llandudno Junction'],
  ['Göttingen', 'Göttingen (Lower Saxony)'],
  ['München', 'Munich (Upper Bavaria)'],
  ['Cologne', 'Köln (Regierungsbezirk Köln)']
])('%s is found as %s', async (typed, label) => {
  expect((await labels(typed))[0]).toBe(label);
});

test('a typing error is forgiven', async () => {
  expect(await labels('Bangr')).toContain('Bangor (Gwynedd)');
  expect(await labels('Aberystwith')).toContain('Aberystwyth (Ceredigion)');
});

test('of several places of one name the stop of a timetable comes first, then those near one', async () => {
  const found = await findPlaces(db, 'Bangor');
  expect(found[0]).toMatchObject({ kind: 'stop', timetable: 'Rail in Wales' });
  expect(found.slice(1, 3).map(placeLabel)).toContain('Bangor (Gwynedd)');
  expect(found.filter((place) => placeLabel(place) === 'Bangor (Gwynedd)')).toHaveLength(1);
});

test('a place chosen from a list is found again by what the list called it', async () => {
  expect((await findPlaces(db, 'Newport (Pembrokeshire)'))[0]).toMatchObject({ otherName: 'Trefdraeth' });
});

test('a place is found by its name and district, as people write them', async () => {
  expect(await labels('Bangor, Gwynedd')).toEqual(['Bangor (Gwynedd)']);
});

test('an address leads to its town', async () => {
  expect(await placeOfText(db, 'Central Library, The Hayes, Cardiff CF10 1FL')).toMatchObject({
    found: { name: 'Cardiff' }
  });
  expect(await placeOfText(db, 'Kassel, Kulturbahnhof')).toMatchObject({ found: { name: 'Kassel' } });
  expect(await placeOfText(db, 'Berlin')).toMatchObject({ found: { country: 'DE' } });
});

test('more than one Bangor or Newport is a question, unless the address tells them apart', async () => {
  expect(await placeOfText(db, 'Bangor University')).toHaveProperty('several');
  expect(await placeOfText(db, 'Newport')).toHaveProperty('several');
  expect(await placeOfText(db, 'Town Hall, Newport, Pembrokeshire')).toMatchObject({
    found: { otherName: 'Trefdraeth' }
  });
});

test('what is no place is unknown', async () => {
  expect(await placeOfText(db, 'to be announced')).toEqual({ unknown: true });
  expect(await findPlaces(db, '!?')).toEqual([]);
});
