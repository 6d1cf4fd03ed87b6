/** The parts that Afield is made of; `import-rules.ts` says which of them may know which. */
export type Part =
  | 'page'
  | 'route'
  | 'app'
  | 'env'
  | 'messages'
  | 'style'
  | 'rule'
  | 'door'
  | 'ui'
  | 'server'
  | 'server door'
  | 'platform server'
  | 'platform ui'
  | 'package'
  | 'bin'
  | 'migration'
  | 'script'
  | 'test'
  | 'journey'
  | 'data'
  | 'root';

export interface Place {
  part: Part;
  /** The module, or the package, that the file belongs to. */
  owner?: string;
}

const PARTS: [RegExp, Part][] = [
  [/\.(css|woff2?)$/, 'style'],
  [/^src\/paraglide\//, 'messages'],
  [/^src\/modules\/([^/]+)\/index\.ts$/, 'door'],
  [/^src\/modules\/([^/]+)\/server\/index\.ts$/, 'server door'],
  [/^src\/modules\/([^/]+)\/server\//, 'server'],
  [/^src\/modules\/([^/]+)\/ui\//, 'ui'],
  [/^src\/modules\/([^/]+)\//, 'rule'],
  [/^src\/platform\/server\//, 'platform server'],
  [/^src\/platform\/ui\//, 'platform ui'],
  [/^src\/app\/env\.ts$/, 'env'],
  [/^src\/app\//, 'app'],
  [/^src\/routes\/(?:.*\/)?[^/]+\.svelte$/, 'page'],
  [/^src\/routes\/(?:.*\/)?\+(?:page|layout)\.ts$/, 'page'],
  [/^src\//, 'route'],
  [/^packages\/([^/]+)\//, 'package'],
  [/^bin\//, 'bin'],
  [/^migrations\//, 'migration'],
  [/^scripts\//, 'script'],
  [/^data\//, 'data'],
  [/^test\//, 'test'],
  [/^e2e\//, 'journey']
];

/** @param path below the repository */
export function placeOf(path: string): Place {
  for (const [pattern, part] of PARTS) {
    const match = pattern.exec(path);
    if (match) return { part, ...(match[1] && { owner: match[1] }) };
  }
  return { part: 'root' };
}
