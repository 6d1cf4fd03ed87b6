import { join } from 'node:path';
import { alone } from './alone.js';
import { findNode } from './find-node.js';
import { ensureLanes } from './lanes.js';
import { ensureMessages } from './messages.js';
import { REPOSITORY } from './repository.js';
import { run } from './run.js';

/**
 * Writes what is made of sources: the code of the messages and of the lanes, and what SvelteKit derives from the routes.
 * @throws {Error} with what SvelteKit said
 */
export async function ensureSynced() {
  await ensureMessages();
  await ensureLanes();
  // As in a build: both work in .svelte-kit.
  await alone(join(REPOSITORY, '.afield', 'building'), async () => {
    const { ok, says } = await run(findNode(), ['node_modules/@sveltejs/kit/svelte-kit.js', 'sync']);
    if (!ok) throw new Error(`SvelteKit could not derive its types:\n${says}`);
  });
}
