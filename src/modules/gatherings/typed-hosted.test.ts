import { expect, test } from 'vitest';
import { checkHosted, type TypedHosted } from './typed-hosted.ts';

const typed: TypedHosted = {
  title: '  Cake   and code ',
  kind: 'meet-up',
  attendance: 'in-person',
  date: '2026-12-05',
  start: '10:30',
  lastDate: '',
  end: '16:30',
  zone: 'Europe/London',
  room: '',
  link: '',
  about: 'One\r\n\r\nTwo\r\n',
  bring: '',
  door: '',
  newcomers: '',
  tags: '#maps, Zines; maps',
  fee: '',
  placesInPerson: '',
  placesOnline: '20',
  shownTo: 'everyone'
};
const check = (more: Partial<TypedHosted> = {}) => checkHosted({ ...typed, ...more });

test('spaces are put in order, tags stand once, and no number means as many as come', () => {
  expect(check()).toMatchObject({
    checked: {
      title: 'Cake and code',
      about: 'One\n\nTwo',
      tags: ['maps', 'Zines'],
      places: { inPerson: null, online: 20 },
      shownTo: 'everyone'
    }
  });
});

test('a title is needed, a link is the address of a page, and places are counted from one', () => {
  expect(check({ title: ' ', link: 'zoom', placesInPerson: '0', placesOnline: 'many' })).toEqual({
    troubles: {
      title: 'missing',
      link: 'not-an-address',
      placesInPerson: 'not-a-number',
      placesOnline: 'not-a-number'
    }
  });
});

test('a link that would run a program is none', () => {
  expect(check({ link: 'javascript:alert(1)' })).toEqual({ troubles: { link: 'not-an-address' } });
});

test('texts end somewhere', () => {
  expect(check({ title: 'a'.repeat(121), about: 'a'.repeat(20_001), tags: 'a,b,c,d,e,f,g,h,i,j,k' })).toEqual({
    troubles: { title: 'too-long', about: 'too-long', tags: 'too-many' }
  });
});
