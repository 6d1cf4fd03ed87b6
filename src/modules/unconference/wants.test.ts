import { expect, test } from 'vitest';
import { checkWants, LONGEST_NEEDS, LONGEST_WANT, MOST_SEATS, NO_WANTS, typeWants } from './wants.ts';

test('everything is up to her: an empty form says nothing, and is no mistake', () => {
  expect(checkWants(NO_WANTS)).toEqual({ wants: [] });
  expect(checkWants({ ...NO_WANTS, cake: '  ', needs: ' \n\n' })).toEqual({ wants: [] });
});

test('what she typed is kept tidily, and shown in the form again', () => {
  const typed = {
    cake: ' Bara  brith ',
    lift: 'offers',
    from: 'Bangor',
    seats: ' 3',
    leaves: 'Friday at six',
    needs: ''
  };
  const read = checkWants({ ...typed, needs: 'Vegan\r\n\r\n no  stairs ' });
  const wants = 'wants' in read ? read.wants : [];
  expect(wants).toEqual([
    { kind: 'cake', text: 'Bara brith', side: null, seats: null, leaves: '' },
    { kind: 'lift', text: 'Bangor', side: 'offers', seats: 3, leaves: 'Friday at six' },
    { kind: 'needs', text: 'Vegan\nno stairs', side: null, seats: null, leaves: '' }
  ]);
  expect(typeWants(wants)).toEqual({ ...typed, cake: 'Bara brith', seats: '3', needs: 'Vegan\nno stairs' });
  expect(typeWants([])).toEqual(NO_WANTS);
});

test('a lift needs a side and a place, and seats are counted', () => {
  expect(checkWants({ ...NO_WANTS, from: 'Bangor' })).toEqual({ troubles: { lift: 'missing' } });
  expect(checkWants({ ...NO_WANTS, lift: 'flies', leaves: 'At six' })).toEqual({ troubles: { lift: 'missing' } });
  expect(checkWants({ ...NO_WANTS, lift: 'seeks' })).toEqual({ troubles: { from: 'missing' } });
  for (const seats of ['0', '-1', '2.5', 'two', String(MOST_SEATS + 1)])
    expect(checkWants({ ...NO_WANTS, lift: 'offers', from: 'Bangor', seats })).toEqual({
      troubles: { seats: 'no-number' }
    });
});

test('what is too long for a list is said beside its field', () => {
  const long = 'a'.repeat(LONGEST_WANT + 1);
  const typed = {
    cake: long,
    lift: 'seeks',
    from: long,
    seats: '',
    leaves: long,
    needs: 'a'.repeat(LONGEST_NEEDS + 1)
  };
  const trouble = 'too-long';
  expect(checkWants(typed)).toEqual({ troubles: { cake: trouble, from: trouble, leaves: trouble, needs: trouble } });
});
