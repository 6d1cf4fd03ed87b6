import type { Component } from 'svelte';
import { render } from 'svelte/server';
import site from '../../../app.css?raw';
import colours from '../../../colours.css?raw';
import fonts from '../../../fonts.css?raw';
import onPaper from '../../../print.css?raw';
import type { CampArchive } from '../index.ts';
import ArchiveIndex from './ArchiveIndex.svelte';
import ArchiveSession from './ArchiveSession.svelte';
import own from './archive.css?raw';

type Page = { path: string; content: string };

/** No script is in it; if one were, it would not run. */
const POLICY = "script-src 'none'; connect-src 'none'; object-src 'none'; frame-src 'none'; form-action 'none'";

/** Where fonts.css finds its files, of which an archive has copies. */
const FONT = /url\('(@[^']+\/)([^'/]+)'\)/g;

/**
 * The pages of an archive, one after another, in a language: whoever asks may do something else in between.
 * @param prose Markdown as HTML
 */
export function* archivePages(
  archive: CampArchive,
  { language, prose }: { language: string; prose: (text: string) => string }
): Generator<Page> {
  const about = archive.about.trim() === '' ? '' : prose(archive.about);
  yield { path: 'index.html', content: page(ArchiveIndex, { archive, about }, { language, root: '' }) };
  for (const [index, session] of archive.sessions.entries()) {
    const [before, after] = [archive.sessions[index - 1], archive.sessions[index + 1]];
    const props = { archive, session, prose, before, after };
    const content = page(ArchiveSession, props, { language, root: '../' });
    yield { path: `sessions/${session.file}.html`, content };
  }
}

/** The style sheet of all pages: the site's own, and a little more. */
export function archiveStyles(): Page {
  const faces = fonts.replaceAll(FONT, "url('fonts/$2')");
  return { path: 'style.css', content: `${faces}${colours}${site.replace(/^@import[^;]+;$/m, '')}${onPaper}${own}` };
}

/** Where the fonts of the pages come from, and what they are called there. */
export function archiveFonts(): { library: string; path: string }[] {
  return [...fonts.matchAll(FONT)].map(([, folder = '', file = '']) => ({
    library: `${folder}${file}`,
    path: `fonts/${file}`
  }));
}

function page<Props extends Record<string, unknown>>(
  component: Component<Props>,
  props: Props,
  { language, root }: { language: string; root: string }
): string {
  const { head, body } = render(component as Component, { props });
  // What Svelte marks for scripts is of no use where there are none.
  const plain = (html: string) => html.replaceAll(/<!--.*?-->/gs, '');
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<link rel="stylesheet" href="${root}style.css">
${plain(head)}
</head>
<body>
<main class="wrap">
${plain(body)}
</main>
</body>
</html>
`;
}
