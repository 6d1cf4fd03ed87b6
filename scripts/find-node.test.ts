import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { findNode, whichRuns } from './find-node.js';

/** A program that fails as a Node does whose library is missing. */
function failing(why: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'afield-node-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const path = join(folder, 'node');
  writeFileSync(path, `#!/bin/sh\necho '${why}' >&2\nexit 127\n`);
  chmodSync(path, 0o755);
  return path;
}

test('a Node that runs is found', () => {
  expect(whichRuns(findNode())).toBe(findNode());
});

test('where a library is missing, it is said which, and how one gets it', () => {
  const node = failing('node: error while loading shared libraries: libatomic.so.1: cannot open shared object file');
  expect(() => whichRuns(node)).toThrow(/libatomic\.so\.1.*\n.*apt-get install libatomic1/);
});

test('where it does not run for another reason, that is said', () => {
  expect(() => whichRuns(failing('GLIBC_2.34 not found'))).toThrow(/GLIBC_2\.34 not found\n.*Node 26 or newer/);
  expect(() => whichRuns('/nowhere/node')).toThrow(/ENOENT/);
});
