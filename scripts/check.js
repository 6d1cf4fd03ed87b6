import { ensureInstalled } from './install.js';
import { QUICK_LANES } from './quick-stages.js';
import { endWithSignals } from './run.js';
import { runLanes } from './stages.js';
import { ensureSynced } from './sync.js';

endWithSignals();
try {
  await ensureInstalled();
  await ensureSynced();
  const { passed, failed } = await runLanes(QUICK_LANES);
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
