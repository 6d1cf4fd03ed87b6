import * as m from '#messages';
import { CARD_COLOURS as C } from './card-colours.ts';
import { cardBox, type CardElement, cardSheet, cardText } from './card-sheet.ts';
import { drawCard } from './draw-card.ts';

/** The picture that goes with a link to where to meet: the sentence, when it is, and how many each of the first places has. */
export function drawMeetingCard(answer: {
  sentence: string;
  /** whose day it is and when, as the page says it */
  when: string;
  places: { name: string; people: number }[];
}): Promise<Buffer> {
  const { sentence, when, places } = answer;
  const title = m.travel_meet_title();
  return drawCard(cardSheet({ title, under: when, sentence, ink: C.ink, below: places.map(row) }));
}

function row({ name, people }: { name: string; people: number }, index: number): CardElement {
  return cardBox({ justifyContent: 'space-between', fontSize: 32, color: C.quiet, paddingTop: 8 }, [
    cardText({}, `${index + 1}. ${name}`),
    cardText({ color: C.ink }, String(people))
  ]);
}
