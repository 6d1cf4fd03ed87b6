import { expect, test } from 'vitest';
import { checkServerSetting } from './server-setting.ts';

const typed = {
  name: ' Libraries   of Wales ',
  zone: 'Europe/London',
  languages: ['cy', 'en'],
  contact: 'ann@example.org',
  joining: 'by-invitation'
};

test('what was typed is put in order', () => {
  expect(checkServerSetting(typed)).toEqual({
    setting: { ...typed, name: 'Libraries of Wales', languages: ['en', 'cy'] }
  });
});

test('everything that is wrong is told at once', () => {
  expect(
    checkServerSetting({ name: ' ', zone: 'Europe/Bangor', languages: ['de'], contact: 'ann', joining: '' })
  ).toEqual({
    troubles: {
      name: 'missing',
      zone: 'unknown-zone',
      languages: 'missing',
      contact: 'neither-mail-nor-page',
      joining: 'missing'
    }
  });
});

test('the contact may be a page, but not a script', () => {
  expect(checkServerSetting({ ...typed, contact: 'https://example.org/contact' })).toHaveProperty('setting');
  expect(checkServerSetting({ ...typed, contact: 'javascript:alert(1)' })).toHaveProperty('troubles');
});
