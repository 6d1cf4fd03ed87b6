import { expect, test } from 'vitest';
import { readRoomLines } from './typed-rooms.ts';

const read = (text: string) => readRoomLines(text).map(({ name, seats }) => `${name}|${seats}`);

test('rooms are read one a line, with their seats at the end', () => {
  expect(read('Hall 80\n\n  Nook, 6 \nUpstairs (25)\r\nY Neuadd: 120')).toEqual([
    'Hall|80',
    'Nook|6',
    'Upstairs|25',
    'Y Neuadd|120'
  ]);
});

test('a room without seats, or with nothing but a number, is as large as rooms usually are', () => {
  expect(read('Café\n12')).toEqual(['Café|30', '12|30']);
});

test('a number within a name stays in it', () => {
  expect(read('Room 2 40\nRoom 3b 20')).toEqual(['Room 2|40', 'Room 3b|20']);
});
