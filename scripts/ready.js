import { ensureBuilt } from './build.js';
import { ensureInstalled } from './install.js';

// For an image of a container, whose own Node runs Afield and which nobody writes to later: all that a first start would make.
await ensureInstalled();
await ensureBuilt();
const { postgresPrograms } = await import('../src/platform/server/postgres-programs.ts');
postgresPrograms(undefined);
