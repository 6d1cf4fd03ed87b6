import type { Pitch } from './pitch.ts';

type Worded = { title: string; about: string };

/** Words that are in many titles and say nothing, in English and Welsh, folded. */
const SMALL = new Set(
  `a an and are as at be by can do for from get has have how i in is it its me my not of on or our out should some somebody
  someone that the their them there they this to up us use using want we what when where which who why will with you your about
  ac ar am at beth ble bod chi cael dim ein ei eu fel fy gan gyda hi i mae mewn na neu ni nid o oes pa pam pan pwy rhywun sut sydd
  ti un wrth y yn yr yw`.split(/\s+/)
);

/** First letters that Welsh changes into one another, so that `llyfrgell` and `lyfrgell`, `cymuned` and `gymuned` begin alike. */
const MUTATED: readonly (readonly [RegExp, string])[] = [
  [/^(?:ngh|ch|ng|g|c)/, 'k'],
  [/^(?:mh|ph|b|f|m|p)/, 'p'],
  [/^(?:nh|th|dd|d|n|t)/, 't'],
  [/^(?:ll|l)/, 'l'],
  [/^(?:rh|r)/, 'r']
];

/** The title says more of a session than the lines below it. */
const WEIGHTS = { title: 1, about: 0.35 } as const;
/** From how much in common on two are pointed out as alike, of 1. */
export const ALIKE_FROM = 0.36;

/**
 * How much two sessions have in common, from 0 to 1: the Dice coefficient of the groups of three letters of their words (Adamson and
 * Boreham 1974), each weighed by where it stands.
 */
export function likeness(one: Worded, other: Worded): number {
  return likenessOf(signOf(one), signOf(other));
}

/** What sessions are compared by: the groups of letters of all that it says, and of its title alone, each with its sum. */
type Sign = { all: Grams; title: Grams };
type Grams = { weights: Map<string, number>; sum: number };

function signOf({ title, about }: Worded): Sign {
  return { all: summed(gramsOf({ title, about })), title: summed(gramsOf({ title, about: '' })) };
}

function likenessOf(one: Sign, other: Sign): number {
  // Two who mean the same often call it alike and say different things of it.
  return Math.max(dice(one.all, other.all), dice(one.title, other.title));
}

function dice(a: Grams, b: Grams): number {
  let common = 0;
  for (const [gram, weight] of a.weights) common += Math.min(weight, b.weights.get(gram) ?? 0);
  const all = a.sum + b.sum;
  return all === 0 ? 0 : (2 * common) / all;
}

/** Those that are like what somebody types, the likest first. */
export function alikeTo<P extends Pick<Pitch, 'title' | 'about'>>(typed: Worded, pitches: readonly P[], most = 3): P[] {
  const sign = signOf(typed);
  return pitches
    .filter(({ title }) => title !== '')
    .map((pitch) => ({ pitch, like: likenessOf(sign, signOf(pitch)) }))
    .filter(({ like }) => like >= ALIKE_FROM)
    .toSorted((a, b) => b.like - a.like)
    .slice(0, most)
    .map(({ pitch }) => pitch);
}

/** Pairs that may be one session, the likest first. */
export function pairsAlike<P extends Pick<Pitch, 'title' | 'about'>>(pitches: readonly P[], most = 12): [P, P][] {
  const signed = pitches.map((pitch) => ({ pitch, sign: signOf(pitch) }));
  const pairs = signed.flatMap((one, index) =>
    signed.slice(index + 1).map((other) => {
      return { pair: [one.pitch, other.pitch] as [P, P], like: likenessOf(one.sign, other.sign) };
    })
  );
  return pairs
    .filter(({ like }) => like >= ALIKE_FROM)
    .toSorted((a, b) => b.like - a.like)
    .slice(0, most)
    .map(({ pair }) => pair);
}

function gramsOf({ title, about }: Worded): Map<string, number> {
  const grams = new Map<string, number>();
  for (const [text, weight] of [
    [about, WEIGHTS.about],
    [title, WEIGHTS.title]
  ] as const) {
    for (const word of wordsOf(text)) {
      for (const gram of threes(word)) grams.set(gram, Math.max(weight, grams.get(gram) ?? 0));
    }
  }
  return grams;
}

function wordsOf(text: string): string[] {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 1 && !SMALL.has(word))
    .map(radical);
}

function radical(word: string): string {
  const [found, letter] = MUTATED.find(([begins]) => begins.test(word)) ?? [];
  return found && letter ? word.replace(found, letter) : word;
}

function threes(word: string): string[] {
  const padded = ` ${word} `;
  return Array.from({ length: padded.length - 2 }, (_, at) => padded.slice(at, at + 3));
}

function summed(weights: Map<string, number>): Grams {
  return { weights, sum: weights.values().reduce((total, weight) => total + weight, 0) };
}
