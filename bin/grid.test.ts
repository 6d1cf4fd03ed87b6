import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';

const CAMP = {
  rooms: [
    { id: 'Hall', seats: 30 },
    { id: 'Nook', seats: 2 }
  ],
  slots: [{ id: '10:00' }, { id: '11:00' }],
  sessions: [{ id: 'cake', hosts: ['ann'] }, { id: 'tea' }, { id: 'film', equipment: ['projector'] }],
  people: [
    { id: 'ann', must: ['tea'] },
    { id: 'ben', must: ['cake', 'tea'] }
  ]
};

function grid(camp: unknown, ...flags: string[]) {
  const input = typeof camp === 'string' ? camp : JSON.stringify(camp);
  const { stdout, stderr, status } = spawnSync(process.execPath, ['bin/afield.ts', 'grid', ...flags], {
    input,
    encoding: 'utf8'
  });
  return { stdout, stderr, status };
}

test('a camp from standard input comes back as one line of JSON', () => {
  const { stdout, status } = grid(CAMP, '--json', '--seed', '5', '--iterations', '2000');
  expect(status).toBe(0);
  expect(stdout.trimEnd()).not.toContain('\n');
  const answer = JSON.parse(stdout) as Record<string, unknown>;
  expect(answer).toMatchObject({ points: 9, best: 9, seed: 5, iterations: 2000 });
  expect(answer.unplaced).toEqual([{ session: 'film', why: 'needs' }]);
  expect(answer.placements).toHaveLength(2);
  expect(grid(CAMP, '--json', '--seed', '5', '--iterations', '2000').stdout).toBe(stdout);
});

test.each([
  [CAMP, [], 'The flag --json is missing.'],
  [CAMP, ['--json', '--turnout', '0'], '--turnout takes a number that can be, not “0”.'],
  [CAMP, ['--json', '--seed', '1.5'], '--seed takes a number that can be, not “1.5”.'],
  [{ ...CAMP, closed: [{ room: 'Attic', slot: '10:00' }] }, ['--json'], 'closed[0].room “Attic” is none of the rooms.'],
  ['', ['--json'], 'The camp is not JSON: Unexpected end of JSON input.']
])('what cannot be used gets one sentence and exit code 2: %#', (camp, flags, sentence) => {
  expect(grid(camp, ...flags)).toEqual({ stdout: '', stderr: `${sentence}\n`, status: 2 });
});
