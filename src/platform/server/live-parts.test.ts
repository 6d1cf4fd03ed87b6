import { expect, test } from 'vitest';
import { changeBetween, takeApart } from './live-parts.ts';

const cell = (name: string, says: string) =>
  `<td><live-part data-part="${name}" class="x"><b>${says}</b></live-part></td>`;
const changes = (old: string, next: string) => changeBetween(takeApart(old), takeApart(next), next);

test('where one part says something else, it alone is sent', () => {
  const [old, next] = [cell('a', 'Maps') + cell('b', 'Zines'), cell('a', 'Maps') + cell('b', '')];
  expect(changes(old, next)).toEqual({ parts: { b: '<b></b>' } });
});

test('where there is a row more, all of it is sent', () => {
  const next = cell('a', 'Maps') + cell('b', 'Zines');
  expect(changes(cell('a', 'Maps'), next)).toEqual({ html: next });
});

test('parts may go over several lines', () => {
  expect(takeApart('<live-part data-part="a">one\ntwo</live-part>').parts.get('a')).toBe('one\ntwo');
});
