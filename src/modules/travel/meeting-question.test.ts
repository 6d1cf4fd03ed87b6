import { expect, test } from 'vitest';
import { chosenPlaces, readMeeting, typedMeeting } from './meeting-question.ts';

const TODAY = '2027-05-01';
const address = (rest: Record<string, string> = {}) =>
  new URLSearchParams({ who: 'Bangor', date: '2027-05-15', start: '10:30', end: '15:30', ...rest });
const read = (rest: Record<string, string> = {}) => readMeeting(typedMeeting(address(rest))!, TODAY);
const starts = (who: string) => {
  const answer = read({ who });
  return 'asked' in answer ? answer.asked.starts.map(({ name, people }) => `${people} ${name}`) : answer.troubles;
};

test('an address without a question asks nothing', () => {
  expect(typedMeeting(new URLSearchParams())).toBeUndefined();
});

test('a question is read from an address whole', () => {
  expect(read({ where: 'Chester\r\nCardiff', usual: 'Cardiff', matter: 'fair' })).toEqual({
    asked: {
      starts: [{ name: 'Bangor', people: 1 }],
      times: [{ date: '2027-05-15', start: '10:30', end: '15:30' }],
      among: 'named',
      size: 0,
      where: ['Chester', 'Cardiff'],
      usual: 'Cardiff',
      matter: 'fair'
    }
  });
});

test('each line is a place, with how many start there before or after it', () => {
  expect(starts('Bangor\n5 Wrexham\n3 × Rhyl\r\nHolyhead x 2\nPorthmadog: 4')).toEqual([
    '1 Bangor',
    '5 Wrexham',
    '3 Rhyl',
    '2 Holyhead',
    '4 Porthmadog'
  ]);
});

test('a place that is named twice counts twice, and nobody starts from a place of none', () => {
  expect(starts('Bangor\nbangor\n0 Rhyl')).toEqual(['2 Bangor']);
});

test('a name may have a number in it', () => {
  expect(starts('Platform 2, Crewe')).toEqual(['1 Platform 2, Crewe']);
});

test('what is missing or wrong is said of each field at once', () => {
  expect(read({ who: '', date: '2027-02-30', start: 'morning', end: '' })).toEqual({
    troubles: { who: 'needed', times: [{ date: 'not-a-date', start: 'not-a-time', end: 'not-a-time' }] }
  });
  expect(read({ date: '2027-04-30' })).toEqual({ troubles: { times: [{ date: 'over' }] } });
});

test('more people or places than can be counted in seconds are refused', () => {
  expect(read({ who: '9999 Bangor\n2 Rhyl' })).toEqual({ troubles: { who: 'too-many' } });
  expect(read({ where: Array.from({ length: 201 }, (_, n) => `Town ${n}`).join('\n') })).toEqual({
    troubles: { where: 'too-many' }
  });
});

test('which of several places was chosen is read from every group of choices', () => {
  const chosen = chosenPlaces(new URLSearchParams('is=Bangor=place:1&is0=Newport=stop:2:a=b&isle=Man'));
  expect([...chosen]).toEqual([
    ['Bangor', 'place:1'],
    ['Newport', 'stop:2:a=b']
  ]);
});

test('it is looked among towns, unless places are named or something else is said', () => {
  const among = (rest: Record<string, string>) => typedMeeting(address(rest))?.among;
  expect([among({}), among({ where: 'Chester' }), among({ among: 'stations', where: 'Chester' })]).toEqual([
    'towns',
    'named',
    'stations'
  ]);
  expect(read({ among: 'named' })).toEqual({ troubles: { where: 'needed' } });
  expect(typedMeeting(address({ size: '20000' }))?.size).toBe(20_000);
  expect(typedMeeting(address({ size: '12' }))?.size).toBe(0);
});
