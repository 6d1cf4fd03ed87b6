import { ensureMessages } from '../scripts/messages.js';

/** Before any test: the code that `#messages` stands for. */
export const setup = ensureMessages;
