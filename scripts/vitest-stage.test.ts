import { expect, test } from 'vitest';
import { readCounts } from './vitest-stage.js';

const file = { status: 'passed', assertionResults: [{}] };

test('tests are counted, and nothing is said when all went well', () => {
  const report = { numPassedTests: 3, numFailedTests: 0, testResults: [file] };
  expect(readCounts(report, true, 'much')).toEqual({ passed: 3, failed: 0, says: '' });
});

test('a failed test and a file that cannot be read are a failure each', () => {
  const unreadable = { status: 'failed', assertionResults: [] };
  const failing = { status: 'failed', assertionResults: [{}] };
  const report = { numPassedTests: 2, numFailedTests: 1, testResults: [file, unreadable, failing] };
  expect(readCounts(report, false, 'why')).toEqual({ passed: 2, failed: 2, says: 'why' });
});

test('a run that did not start, ended badly or tested nothing is a failure', () => {
  expect(readCounts(undefined, false, 'why')).toEqual({ passed: 0, failed: 1, says: 'why' });
  const report = { numPassedTests: 2, numFailedTests: 0, testResults: [file] };
  expect(readCounts(report, false, 'why').failed).toBe(1);
  expect(readCounts({ ...report, numPassedTests: 0 }, true, 'why').failed).toBe(1);
});
