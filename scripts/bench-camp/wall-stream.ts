import { attributesOf, textOf } from './form.ts';
import { LiveStream, type Said } from './live-stream.ts';
import type { Page, Phone } from './phone.ts';

/** A wall that somebody looks at: the page, and its event stream, as the script of the page keeps it up to date. */
export class WallStream {
  readonly #stream: LiveStream;
  #html: string;
  version: string;
  /** when each version came, by the clock of `performance` */
  readonly cameAt = new Map<string, number>();

  constructor(phone: Phone, page: Page) {
    const { name, version, html } = liveOf(page);
    [this.version, this.#html] = [version, html];
    this.#stream = new LiveStream(
      phone,
      name,
      () => this.version,
      (said) => this.#take(said)
    );
  }

  /** What she reads now. */
  says(): string {
    return wallSays(this.#html);
  }

  /** @returns why it was not opened, where the server said so */
  close(): string[] {
    this.#stream.close();
    return this.#stream.refused;
  }

  #take({ version, from, html, parts }: Said): void {
    if (version === this.version) return;
    if (html !== undefined) this.#html = html;
    else if (from === this.version) for (const [part, inner] of Object.entries(parts ?? {})) this.#put(part, inner);
    else return;
    this.version = version;
    this.cameAt.set(version, performance.now());
  }

  #put(part: string, inner: string): void {
    const parts = /(<live-part data-part="([^"]*)"[^>]*>)(.*?)(<\/live-part>)/gs;
    this.#html = this.#html.replaceAll(parts, (all, open: string, name: string, _old, end: string) =>
      name === part ? open + inner + end : all
    );
  }
}

/** The part of a page that is kept up to date, and its version. */
export function liveOf({ html }: Page): { name: string; version: string; html: string } {
  const tag = /<div\b[^>]*\bdata-live=[^>]*>/.exec(html);
  if (!tag) throw new Error('The page has no part that is kept up to date.');
  const its = attributesOf(tag[0]);
  const inner = insideOf(html.slice(tag.index + tag[0].length));
  return { name: its['data-live'] ?? '', version: its['data-version'] ?? '', html: inner };
}

/** What the wall says to everybody; what is a reader's own stands beside it. */
export function wallSays(html: string): string {
  return textOf(html.replaceAll(/<b data-own-words[^>]*>.*?<\/b>/gs, ''));
}

/** Up to the end of the element that began before. */
function insideOf(html: string): string {
  let depth = 1;
  for (const { 0: tag, index } of html.matchAll(/<div\b|<\/div>/g)) {
    depth += tag === '</div>' ? -1 : 1;
    if (depth === 0) return html.slice(0, index);
  }
  return html;
}
