import { fileURLToPath } from 'node:url';

/** The folder that package.json lies in, without a slash at its end. */
export const REPOSITORY = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '');
