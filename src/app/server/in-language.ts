import { AsyncLocalStorage } from 'node:async_hooks';
import { overwriteServerAsyncLocalStorage, serverAsyncLocalStorage } from '#paraglide/runtime.js';

/** Words in the language of one person, outside of her requests: for mails. */
export function inLanguage<Answer>(language: 'en' | 'cy', word: () => Answer): Answer {
  if (!serverAsyncLocalStorage) overwriteServerAsyncLocalStorage(new AsyncLocalStorage<{ locale?: 'en' | 'cy' }>());
  return serverAsyncLocalStorage?.run({ locale: language }, word) as Answer;
}
