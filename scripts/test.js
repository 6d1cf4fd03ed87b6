import { ensureBuilt } from './build.js';
import { findChromium } from './find-chromium.js';
import { ensureInstalled } from './install.js';
import { QUICK_LANES } from './quick-stages.js';
import { endWithSignals } from './run.js';
import { runLanes, total } from './stages.js';
import { ensureSynced } from './sync.js';
import { vitestStage } from './vitest-stage.js';

/** Beside the folder that `npm start` serves from, so that both may go on at once. */
const BUILD = '.afield/test-build';

let isBuilt = false;
const build = {
  name: 'build',
  run: async () => {
    await ensureBuilt(BUILD);
    isBuilt = true;
    return { passed: 1, failed: 0, says: '' };
  }
};
const engine = vitestStage('engine', ['--project', 'engine']);
const useCases = vitestStage('use cases and races', ['--project', 'use-cases']);
const journeys = vitestStage('journeys', ['--config', 'vitest.e2e.config.ts'], async () => {
  if (!isBuilt) throw new Error('The site could not be built, so nobody walked through its pages.');
  return { AFIELD_CHROMIUM: await findChromium(), AFIELD_BUILD: BUILD };
});

endWithSignals();
const start = performance.now();
const counts = await testAll().catch((error) => {
  console.error(error.message);
  return { passed: 0, failed: 1 };
});
console.log(`This took ${Math.round((performance.now() - start) / 1000)} s.`);
console.log(`${counts.passed} passed, ${counts.failed} failed`);
process.exitCode = counts.failed > 0 ? 1 : 0;

async function testAll() {
  await ensureInstalled();
  await ensureSynced();
  const [types, rest] = QUICK_LANES;
  const quick = await runLanes([types, [...rest, build]]);
  return total([quick, await runLanes([[engine, useCases, journeys]])]);
}
