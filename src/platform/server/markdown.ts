import MarkdownIt, { type Env, type Token } from 'markdown-it';
import { MENTION } from './mention.ts';

/**
 * @param addressOf where somebody's page is, by her handle; undefined where there is nobody of that name
 * @param origin of this site, for pages that are read elsewhere: links into the site lead there
 */
export type MarkdownOptions = { addressOf?: (handle: string) => string | undefined; origin?: string };

/** Headings of a text stand below those of its page: h1 becomes h3. */
const LOWER_BY = 2;
const LOWEST = 6;
/** Pages of the web, mail, a telephone, and places in this site. */
const ADDRESS = /^(https?:\/\/|mailto:|tel:|\/(?![/\\])|#)/i;

const markdown = new MarkdownIt({ html: false, linkify: true, breaks: true });
markdown.linkify.set({ fuzzyLink: false });
markdown.validateLink = (address) => ADDRESS.test(address.trim());
markdown.core.ruler.push('no-images', ({ tokens }) => forEachInline(tokens, linkImages));
markdown.core.ruler.push('mentions', ({ tokens, env }) =>
  forEachInline(tokens, (children) => linkMentions(children, env))
);
markdown.core.ruler.push('for-a-page', ({ tokens, env }) => dress(tokens, env));

/**
 * What somebody wrote in Markdown as HTML that any page may show: no HTML of hers, no picture that is fetched from elsewhere,
 * links that vouch for nothing, headings from h3 down.
 */
export function renderMarkdown(text: string, options: MarkdownOptions = {}): string {
  return markdown.render(text, options);
}

/** The handles that a text addresses with @, each once and in small letters; not those in code and links. */
export function mentionedHandles(text: string): string[] {
  const handles = new Set<string>();
  const addressOf = (handle: string) => void handles.add(handle);
  markdown.parse(text, { addressOf });
  return [...handles];
}

/** The words of a text without its marks, as one line. */
export function plainOf(text: string): string {
  const blocks = markdown.parse(text, {}).map(({ children, content }) => (children ? wordsOf(children) : content));
  return blocks.join(' ').replaceAll(/\s+/g, ' ').trim();
}

/** A text as programs read it that know no marks: paragraphs apart, points of a list as such, a link with its address. */
export function plainTextOf(text: string): string {
  let said = '';
  let point = '';
  let wasPoint = false;
  for (const { type, level, content, children, info, markup } of markdown.parse(text, {})) {
    if (type.endsWith('list_close') && level === 0) wasPoint = false;
    if (type === 'list_item_open') point = info ? `${info}${markup} ` : '• ';
    const words = children ? lineOf(children) : content.trimEnd();
    if (words === '') continue;
    const isPoint = point !== '';
    const apart = isPoint && wasPoint ? '\n' : '\n\n';
    said += `${said && apart}${point}${words}`;
    [point, wasPoint] = ['', isPoint];
  }
  return said;
}

function lineOf(tokens: Token[]): string {
  let address = '';
  let start = 0;
  let line = '';
  for (const token of tokens) {
    if (token.type === 'link_open') [address, start] = [String(token.attrGet('href') ?? ''), line.length];
    else if (token.type === 'link_close') line += line.slice(start) === address ? '' : ` (${address})`;
    else line += token.type.endsWith('break') ? '\n' : token.content;
  }
  return line;
}

function wordsOf(tokens: Token[]): string {
  return tokens.map(({ type, content }) => (type.endsWith('break') ? ' ' : content)).join('');
}

function forEachInline(tokens: Token[], change: (children: Token[]) => Token[]): void {
  for (const token of tokens) if (token.children) token.children = change(token.children);
}

/** A picture from another site would tell that site who reads this: it becomes a link to it. */
function linkImages(children: Token[]): Token[] {
  let inLink = 0;
  return children.flatMap((token) => {
    if (token.type.startsWith('link_')) inLink += token.nesting;
    if (token.type !== 'image') return [token];
    const address = String(token.attrGet('src') ?? '');
    const words = textToken(token, token.content || address);
    return inLink > 0 ? [words] : linkTokens(token, address, words);
  });
}

function linkMentions(children: Token[], { addressOf }: Env & MarkdownOptions): Token[] {
  if (!addressOf) return children;
  let inLink = 0;
  return children.flatMap((token) => {
    if (token.type.startsWith('link_')) inLink += token.nesting;
    return token.type === 'text' && inLink === 0 ? splitMentions(token, addressOf) : [token];
  });
}

function splitMentions(token: Token, addressOf: (handle: string) => string | undefined): Token[] {
  return token.content.split(MENTION).flatMap((part, index) => {
    if (index % 2 === 0) return part === '' ? [] : [textToken(token, part)];
    const address = addressOf(part.toLowerCase());
    const words = textToken(token, `@${part}`);
    return address === undefined ? [words] : linkTokens(token, address, words);
  });
}

function linkTokens(like: Token, address: string, words: Token): Token[] {
  const open = tokenLike(like, 'link_open', 'a', 1);
  open.attrSet('href', address);
  return [open, words, tokenLike(like, 'link_close', 'a', -1)];
}

function textToken(like: Token, content: string): Token {
  const token = tokenLike(like, 'text', '', 0);
  token.content = content;
  return token;
}

function tokenLike(like: Token, type: string, tag: string, nesting: Token['nesting']): Token {
  const token = new (like.constructor as new (type: string, tag: string, nesting: Token['nesting']) => Token)(
    type,
    tag,
    nesting
  );
  token.level = like.level;
  return token;
}

function dress(tokens: Token[], { origin }: Env & MarkdownOptions): void {
  for (const token of tokens) {
    if (token.type.startsWith('heading_')) token.tag = `h${Math.min(Number(token.tag.slice(1)) + LOWER_BY, LOWEST)}`;
    for (const child of token.children ?? []) if (child.type === 'link_open') vouchForNothing(child, origin);
  }
}

function vouchForNothing(link: Token, origin: string | undefined): void {
  const address = String(link.attrGet('href'));
  if (origin && address.startsWith('/')) link.attrSet('href', `${origin}${address}`);
  if (!/^[/#]/.test(address)) link.attrSet('rel', 'nofollow ugc noopener');
}
