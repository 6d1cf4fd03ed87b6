import { expect, test } from 'vitest';
import { giveWords } from '../test/factories.ts';
import { ask, peopleOf } from '../test/permissions/asked-server.ts';
import { makeGatheringWorld } from '../test/permissions/gathering-world.ts';
import { makeGroupWorld } from '../test/permissions/group-world.ts';
import { startAfield } from './afield.ts';

const server = await peopleOf(await startAfield());
const group = await makeGroupWorld(server, 'member', 'open');
const gathering = await makeGatheringWorld(server, 'member', { stage: 'published', shownTo: 'everyone' });

/** What is done too often, how often it may be, and what stands on the page then. */
type TooOften = { what: string; most: number; path: string; form: Record<string, string>; says: string };
const TOO_OFTEN: TooOften[] = [
  {
    what: 'reports',
    most: 20,
    path: `/report/thread/${group.thread}?/report`,
    form: { trouble: 'hurtful', words: 'It hurts' },
    says: 'You have reported a lot'
  },
  {
    what: 'posts on a noticeboard',
    most: 20,
    path: `/groups/${group.slug}/board/${group.thread}?/reply`,
    form: { text: 'Me too' },
    says: 'Me too'
  },
  {
    what: 'signs up',
    most: 60,
    path: `/gatherings/${gathering.slug}?/signUp`,
    form: { answer: 'maybe', words: 'I bring cake' },
    says: 'I bring cake'
  },
  {
    what: 'follows',
    most: 100,
    path: '/people?/follow',
    form: { person: server.people.owner.handle ?? '' },
    says: 'You have followed a lot'
  }
];

test.each(TOO_OFTEN)(
  'who $what too often reads so beside the form, and loses nothing she typed',
  async ({ most, path, form, says }) => {
    for (let i = 0; i < most; i++) expect((await ask(server, 'member', { path, form })).status).not.toBe(429);
    const { status, body, isChanged } = await ask(server, 'member', { path, form });
    expect({ status, isChanged }).toEqual({ status: 429, isChanged: false });
    expect(body).toContain(says);
  }
);

test('who searches too often reads so, and still what is on', async () => {
  const path = '/?q=camp';
  for (let i = 0; i < 60; i++)
    expect((await ask(server, 'visitor', { path })).body).not.toContain('You have searched a lot');
  expect((await ask(server, 'visitor', { path })).body).toContain('You have searched a lot');
});

test('a whole hall comes back with four words each, from one address; who guesses is soon told to wait', async () => {
  const { id, slug, guest: person } = gathering;
  const code = await giveWords(server.db, { person, gathering: id });
  const back = async (words: string) =>
    (await ask(server, 'visitor', { path: `/gatherings/${slug}/join?/back`, form: { code: words } })).status;
  for (let i = 0; i < 25; i++) expect(await back(code)).toBe(303);
  for (let i = 0; i < 20; i++) expect(await back('one two three four')).toBe(400);
  expect(await back('one two three four')).toBe(429);
});
