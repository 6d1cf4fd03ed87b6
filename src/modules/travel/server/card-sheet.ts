import * as m from '#messages';
import { CARD_COLOURS as C } from './card-colours.ts';

/** What satori lays out: an element without a framework. */
export type CardElement = { type: string; props: { style?: object; children?: unknown; src?: string } & object };

/** The sheet that every card is: what it is about, the sentence in its tone, and what stands below. */
export function cardSheet(card: {
  title: string;
  under: string;
  sentence: string;
  ink: string;
  below: CardElement[];
}): CardElement {
  const { title, under, sentence, ink, below } = card;
  return cardBox(
    {
      boxSizing: 'border-box',
      width: 1200,
      height: 630,
      padding: 20,
      backgroundColor: C.sheet,
      fontFamily: 'Bitter, Bitter Extended'
    },
    [
      cardBox({ ...column, border: `2px solid ${C.ink}`, padding: 6 }, [
        cardBox({ ...column, justifyContent: 'space-between', border: `2px solid ${C.ink}`, padding: '36px 44px' }, [
          cardBox({ justifyContent: 'space-between', fontSize: 32, color: C.quiet }, [
            cardBox({ flexDirection: 'column' }, [
              cardText({}, shorten(title, 52)),
              cardText({ fontSize: 26 }, shorten(under, 64))
            ]),
            cardText({ color: C.ink }, m.app_name())
          ]),
          cardText({ fontSize: sizeOf(sentence), lineHeight: 1.2, textWrap: 'balance', color: ink }, sentence),
          cardBox({ flexDirection: 'column' }, below)
        ])
      ])
    ]
  );
}

const column = { display: 'flex', flexDirection: 'column', flexGrow: 1 } as const;

export function cardBox(style: object, children: CardElement[]): CardElement {
  return { type: 'div', props: { style: { display: 'flex', ...style }, children } };
}

export function cardText(style: object, children: string): CardElement {
  return { type: 'div', props: { style, children } };
}

function shorten(title: string, most: number): string {
  return title.length <= most ? title : `${title.slice(0, most - 1).trimEnd()}…`;
}

function sizeOf(sentence: string): number {
  if (sentence.length < 70) return 66;
  return sentence.length < 130 ? 54 : 44;
}
