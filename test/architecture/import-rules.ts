import { importsOf } from './imports.ts';
import { troubleWithLibrary } from './library-rules.ts';
import { placeOf, type Part, type Place } from './place.ts';
import { resolveImport, type FrontDoors } from './resolve-import.ts';
import { isTest, type Source } from './sources.ts';

type Known = Part | `own ${Part}`;

const MODULE_DOORS: Known[] = ['door', 'server door'];

/** Which part may import which; `own` is the same module or the same package. */
const MAY_IMPORT: Record<Part, Known[]> = {
  page: ['page', 'route', 'door', 'ui', 'platform ui', 'messages', 'style', 'package'],
  route: [
    'route',
    'app',
    'env',
    'data',
    ...MODULE_DOORS,
    'ui',
    'platform server',
    'platform ui',
    'messages',
    'package'
  ],
  app: ['app', 'env', ...MODULE_DOORS, 'ui', 'platform server', 'platform ui', 'messages', 'package'],
  env: [],
  messages: ['messages'],
  style: [],
  rule: ['own rule', 'package'],
  door: ['own rule', 'package'],
  ui: ['own rule', 'own ui', 'door', 'ui', 'platform ui', 'messages', 'style', 'package'],
  server: [
    'own rule',
    'own server',
    'own ui',
    ...MODULE_DOORS,
    'platform server',
    'platform ui',
    'messages',
    'package'
  ],
  'server door': ['own server'],
  'platform server': ['platform server'],
  'platform ui': ['platform ui', 'messages', 'style'],
  package: ['own package'],
  bin: ['bin', 'app', 'env', ...MODULE_DOORS, 'platform server', 'package', 'script'],
  migration: [],
  script: ['script', 'app', 'env', ...MODULE_DOORS, 'platform server', 'package'],
  test: ['test', 'script', 'app', 'env', ...MODULE_DOORS, 'platform server', 'package'],
  journey: ['journey', 'test', 'script', 'package'],
  data: [],
  root: ['root', 'script', 'test']
};

/** What the file imports and should not, each as `from → to`. */
export function importTroubles(source: Source, doors: FrontDoors): string[] {
  return importsOf(source).flatMap(({ specifier, dynamic }) => {
    const target = resolveImport(source.path, specifier, doors);
    const from = placeOf(source.path);
    const trouble =
      'library' in target
        ? troubleWithLibrary(source.path, from, target.library, dynamic)
        : troubleWithFile(source.path, from, 'ours' in target ? `packages/${target.ours.split('/')[1]}/` : target.file);
    return trouble ? [`${source.path} → ${specifier}: ${trouble}`] : [];
  });
}

function troubleWithFile(path: string, from: Place, file: string): string | undefined {
  if (file.startsWith('..')) return 'it lies outside the repository';
  if (file.endsWith('/$types') || file.endsWith('/$types.js')) return undefined;
  const to = placeOf(file);
  const own = to.owner !== undefined && to.owner === from.owner;
  if (MAY_IMPORT[from.part].includes(to.part)) return undefined;
  if (own && MAY_IMPORT[from.part].includes(`own ${to.part}`)) return undefined;
  if (isTest(path) && (own || to.part === 'test' || to.part === 'messages' || to.part === 'platform ui'))
    return undefined;
  return `${describe(from)} may not know ${own ? 'its own' : 'the'} ${describe(to)}`;
}

function describe({ part, owner }: Place): string {
  return owner ? `${part} of ${owner}` : part;
}
