import { expect, test } from 'vitest';
import { checkPictureWords, NO_PICTURE } from './picture.ts';

test('a picture says what it shows, who made it and on what terms', () => {
  expect(checkPictureWords({ ...NO_PICTURE, id: 'a' })).toEqual({
    troubles: { alt: 'missing', credit: 'missing', licence: 'missing' }
  });
  const typed = { ...NO_PICTURE, alt: ' A table  of cakes', credit: 'Gwen', licence: 'cc-by' };
  expect(checkPictureWords(typed)).toEqual({ words: { alt: 'A table of cakes', credit: 'Gwen', licence: 'cc-by' } });
});

test('one that only decorates needs no words for what it shows', () => {
  const typed = { ...NO_PICTURE, decorative: true, alt: 'dots', credit: 'Gwen', licence: 'own' };
  expect(checkPictureWords(typed)).toEqual({ words: { alt: '', credit: 'Gwen', licence: 'own' } });
});
