import { error } from '@sveltejs/kit';
import { feedResponse } from '#app/server/feed-response.ts';
import { groupNews } from '#app/server/group-news.ts';
import { publishing } from '#app/server/publishing.ts';
import { writeJsonFeed } from '#app/server/write-news.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ request, params: { slug } }) => {
  const news = await groupNews(publishing(), slug, new Date());
  if (!news) error(404);
  return feedResponse(request, { text: writeJsonFeed(news), type: 'application/feed+json', kept: 'public' });
};
