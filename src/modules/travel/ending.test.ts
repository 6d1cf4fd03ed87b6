import { expect, test } from 'vitest';
import { type EndingStage, endingStage, warningDue } from './ending.ts';

test('the end of a timetable is near two weeks before, very near three days before, and then past', () => {
  const stage = (today: string) => endingStage('2026-12-12', today);
  expect(stage('2026-11-27')).toBeUndefined();
  expect(stage('2026-11-28')).toBe('soon');
  expect(stage('2026-12-08')).toBe('soon');
  expect(stage('2026-12-09')).toBe('very-soon');
  expect(stage('2026-12-12')).toBe('very-soon');
  expect(stage('2026-12-13')).toBe('over');
});

function warnings(stages: (EndingStage | undefined)[]): EndingStage[] {
  let warned: EndingStage | null = null;
  return stages.flatMap((stage) => {
    const due = warningDue(stage, warned);
    warned = due.warned;
    return due.warn && stage ? [stage] : [];
  });
}

test('each stage is warned of once, and again only after the timetable was renewed for longer', () => {
  expect(warnings([undefined, 'soon', 'soon', 'very-soon', 'over', 'over'])).toEqual(['soon', 'very-soon', 'over']);
  expect(warnings(['soon', 'very-soon', undefined, 'soon'])).toEqual(['soon', 'very-soon', 'soon']);
});

test('a feed that only ever reaches a few days ahead is warned of once', () => {
  expect(warnings(['very-soon', 'soon', 'very-soon', 'soon', 'very-soon'])).toEqual(['very-soon']);
});
