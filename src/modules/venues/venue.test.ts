import { expect, test } from 'vitest';
import { venueLine } from './venue.ts';

test('a venue is named with its town, once', () => {
  expect(venueLine({ name: 'The Exchange', town: 'Birmingham' })).toBe('The Exchange, Birmingham');
  expect(venueLine({ name: 'Rhyl Library', town: 'Rhyl' })).toBe('Rhyl Library');
});
