import { generateAtomFeed, generateJsonFeed } from 'feedsmith';
import type { GroupNews, News } from './group-news.ts';

/** A group's news as an Atom feed (RFC 4287). The writer puts line breaks around texts, which would belong to them. */
export function writeAtom({ name, about, address, changedAt, news }: GroupNews): string {
  const self = `${address}/feed.atom`;
  const atom = generateAtomFeed({
    id: self,
    title: { value: plain(name) },
    ...(about && { subtitle: { value: plain(about) } }),
    updated: changedAt,
    authors: [{ name: plain(name), uri: address }],
    links: [
      { rel: 'self', type: 'application/atom+xml', href: self },
      { rel: 'alternate', type: 'text/html', href: address }
    ],
    entries: news.map(({ id, title, summary, html, tags, ...one }) => ({
      id,
      title: { value: plain(title) },
      updated: one.changedAt,
      links: [{ rel: 'alternate', type: 'text/html', href: one.address }],
      categories: tags.map((tag) => ({ term: plain(tag) })),
      summary: { value: plain(summary) },
      ...(html && { content: { type: 'html', value: plain(html) } })
    }))
  });
  return atom.replaceAll(/>\s+<!\[CDATA\[/g, '><![CDATA[').replaceAll(/\]\]>\s+<\//g, ']]></');
}

/** The same as a JSON Feed (https://www.jsonfeed.org/version/1.1/). */
export function writeJsonFeed({ name, about, address, news }: GroupNews): string {
  const feed = generateJsonFeed({
    title: name,
    home_page_url: address,
    feed_url: `${address}/feed.json`,
    ...(about && { description: about }),
    authors: [{ name, url: address }],
    items: news.map((one) => ({
      id: one.id,
      url: one.address,
      title: one.title,
      summary: one.summary,
      ...contentOf(one),
      date_modified: one.changedAt,
      tags: one.tags
    }))
  });
  return JSON.stringify(feed, undefined, 2);
}

/** An item of a JSON Feed has to have one. */
function contentOf({ html, summary }: News): { content_html: string } | { content_text: string } {
  return html ? { content_html: html } : { content_text: summary };
}

/** Without what XML cannot hold, not even escaped. */
function plain(text: string): string {
  // oxlint-disable-next-line no-control-regex
  return text.toWellFormed().replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '');
}
