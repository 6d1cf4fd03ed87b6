import { expect, test } from 'vitest';
import { PROVIDER_REFUSALS, readProviderRefusal } from './provider-refusal.ts';

test('an address that the other service has not checked is a reason of its own, however it is told', () => {
  expect(readProviderRefusal('account_not_linked')).toBe('unverified');
  expect(readProviderRefusal('unverified')).toBe('unverified');
});

test('what nobody here can do anything about has just failed', () => {
  expect(readProviderRefusal('invalid_code')).toBe('failed');
  expect(readProviderRefusal('toString')).toBe('failed');
  expect(readProviderRefusal(null)).toBe('failed');
});

test('every reason stands for itself', () => {
  expect(PROVIDER_REFUSALS.map(readProviderRefusal)).toEqual([...PROVIDER_REFUSALS]);
});
