import { findNode } from './find-node.js';
import { run } from './run.js';

/**
 * @typedef {{passed: number, failed: number, says: string}} Outcome what a stage says is for people to read
 * @typedef {{name: string, run: () => Promise<Outcome>}} Stage
 */

/** A stage that one program answers with yes or no. */
export function programStage(name, args, env = {}) {
  return {
    name,
    run: async () => {
      const { ok, says } = await run(findNode(), args, env);
      return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, says: ok ? '' : says };
    }
  };
}

/**
 * Runs lanes side by side and the stages of each lane one after another; tells of each as it ends. A stage that throws
 * counts as one that failed.
 * @param {Stage[][]} lanes
 * @returns {Promise<{passed: number, failed: number}>}
 */
export async function runLanes(lanes) {
  const outcomes = await Promise.all(
    lanes.map(async (lane) => {
      const done = [];
      for (const stage of lane) done.push(await runStage(stage));
      return done;
    })
  );
  return total(outcomes.flat());
}

/** @param {{passed: number, failed: number}[]} outcomes */
export function total(outcomes) {
  const sum = (key) => outcomes.reduce((all, outcome) => all + outcome[key], 0);
  return { passed: sum('passed'), failed: sum('failed') };
}

/** @param {Stage} stage @returns {Promise<Outcome>} */
async function runStage(stage) {
  const start = performance.now();
  const outcome = await stage.run().catch((error) => ({ passed: 0, failed: 1, says: error.message }));
  const seconds = Math.round((performance.now() - start) / 1000);
  const counts = outcome.failed > 0 ? `${outcome.failed} failed, ${outcome.passed} passed` : `${outcome.passed} passed`;
  console.log(`${outcome.failed > 0 ? '✗' : '✓'} ${stage.name}: ${counts} in ${seconds} s`);
  if (outcome.says) console.log(`\n${outcome.says}\n`);
  return outcome;
}
