import { expect, test } from 'vitest';
import type { StartingPlace } from '../starting-place.ts';
import { readStartForm } from './read-start-form.ts';

const STOP: StartingPlace = { place: 'stop:1:BNG', name: 'Bangor station', lat: 53.222, lon: -4.136, kind: 'stop' };
const TOWN: StartingPlace = { place: 'place:2', name: 'Bethesda', lat: 53.18, lon: -4.06, kind: 'place' };

function formOf(fields: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return form;
}

test('minutes to a stop are asked for where none are given, and what was typed is kept', () => {
  const read = readStartForm([TOWN, STOP], formOf({ 'minutes-1': ' ', 'way-1': 'bike' }));
  expect(read).toEqual({ wrong: { [STOP.place]: 'missing' }, typed: { [STOP.place]: { minutes: ' ', way: 'bike' } } });
});

test('no minutes at all are minutes too; a town has none', () => {
  const read = readStartForm([TOWN, STOP], formOf({ 'minutes-1': '0', 'way-1': 'walk' }));
  expect(read).toMatchObject({ places: [TOWN, { ...STOP, minutes: 0, way: 'walk' }] });
});
