import { getLocale } from '#paraglide/runtime.js';

/** Names of countries by their codes, in the reader's language as far as the machine knows it. */
export function countryNames(): Intl.DisplayNames {
  return new Intl.DisplayNames([getLocale() === 'cy' ? 'cy' : 'en-GB', 'en-GB'], { type: 'region' });
}
