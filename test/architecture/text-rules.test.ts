import { expect, test } from 'vitest';
import { literalTexts } from './text-rules.ts';

function said(text: string): number {
  return literalTexts({ path: 'src/routes/+page.svelte', text }).length;
}

test('texts of a page are found where they are shown or read aloud', () => {
  expect(said('<p>Good morning</p>')).toBe(1);
  expect(said('<input placeholder="Your town" />')).toBe(1);
  expect(said('<img alt="A hill" src="hill.png" />')).toBe(1);
  expect(said('{#if a}<b>Bore da</b>{:else}<Notice><p>Nos da</p></Notice>{/if}')).toBe(2);
  expect(said("<p>{busy ? 'Please wait' : name}</p>")).toBe(1);
  expect(said('<p>{`Hello ${name}`}</p>')).toBe(1);
});

test('messages, names, signs, classes and what one types are not texts', () => {
  expect(said('<p class="big text">{m.travel_leave()} · {time} – 21:15 →</p>')).toBe(0);
  expect(said('<a href="/sign-in" class={wide ? "wide" : "narrow"}>Afield</a>')).toBe(0);
  expect(
    said('<script lang="ts">const a = "Good morning";</script><style>p::before { content: "Ah so"; }</style>')
  ).toBe(0);
  expect(said('<code>npm start</code><!-- Why it is so -->')).toBe(0);
});
