import { expect, test } from 'vitest';
import { fitTags, readTags, troubleOfTags, tagsBeside } from './tags.ts';

test('tags are read without the sign before them, and each once', () => {
  expect(readTags(' #maps, zines;Zines\n# data  sets ,')).toEqual(['maps', 'Zines', 'data sets']);
});

test('ten tags of forty letters are the most', () => {
  const ten = Array.from({ length: 10 }, (_, index) => `tag ${index}`);
  expect(troubleOfTags(ten)).toBeUndefined();
  expect(troubleOfTags([...ten, 'one more'])).toBe('too-many');
  expect(troubleOfTags(['x'.repeat(41)])).toBe('too-long');
});

test('of what a calendar gives, what is too long or too much is left out', () => {
  expect(fitTags(['Maps', 'x'.repeat(41), 'zines, data'])).toEqual(['Maps', 'zines', 'data']);
  expect(fitTags(Array.from({ length: 30 }, (_, index) => `tag ${index}`))).toHaveLength(10);
});

test('a tag that only repeats the kind is not shown beside it', () => {
  expect(tagsBeside(['Meet-up', 'meetup', 'Cwrdd', 'cake'], ['meet-up', 'Cwrdd'])).toEqual(['cake']);
  expect(tagsBeside(['Meet-up', 'cake'], [])).toEqual(['Meet-up', 'cake']);
});
