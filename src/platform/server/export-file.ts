/** One file of what somebody takes with her. */
export type ExportFile = { path: string; content: string | Uint8Array };

/** Data that another program can read. */
export function jsonFile(path: string, data: unknown): ExportFile {
  return { path, content: `${JSON.stringify(data, undefined, 2)}\n` };
}

/**
 * A text in Markdown under a heading.
 * @param facts what is said of it before it begins, each a line
 */
export function markdownFile(path: string, title: string, facts: readonly string[], text: string): ExportFile {
  const said = facts.map((fact) => `- ${fact}\n`).join('');
  return { path, content: [`# ${title}\n`, said, `${text}\n`].filter((part) => part.trim() !== '').join('\n') };
}
