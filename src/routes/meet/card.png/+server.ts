import { error } from '@sveltejs/kit';
import { drawMeetingCard } from '#travel/server';
import { meetingSentence, meetingWhen, placeOn } from '#travel/ui/meeting-words.ts';
import { askedMeeting } from '#app/server/asked-meeting.ts';
import type { RequestHandler } from './$types';

const SHOWN = 3;

/** The picture that chats and mail programs show beside a link to where to meet. */
export const GET: RequestHandler = async (event) => {
  const asked = await askedMeeting(event);
  if (asked?.isOften) error(429);
  const answer = asked?.reply?.answer;
  if (!answer || answer.points.length === 0) error(404);
  const times = asked.reply?.asked?.times ?? asked.typed.times;
  const card = await drawMeetingCard({
    sentence: meetingSentence(answer, times),
    when: meetingWhen(answer, times),
    places: answer.points
      .slice(0, SHOWN)
      .map((point) => ({ name: placeOn(point, times), people: point.day + point.long }))
  });
  return new Response(new Uint8Array(card), {
    headers: { 'content-type': 'image/png', 'cache-control': 'private, no-store' }
  });
};
