import { foldName } from './fold-name.ts';

/** Languages that addresses come in most; the names are those of the Unicode project. */
const LANGUAGES = ['en', 'cy', 'de', 'fr', 'nl', 'ga'];

/** What people write besides. */
const OTHER_NAMES: Record<string, string> = {
  uk: 'GB',
  gb: 'GB',
  'great britain': 'GB',
  'prydain fawr': 'GB',
  england: 'GB',
  lloegr: 'GB',
  wales: 'GB',
  cymru: 'GB',
  scotland: 'GB',
  'deyrnas unedig': 'GB',
  'yr alban': 'GB',
  'northern ireland': 'GB',
  'gogledd iwerddon': 'GB',
  usa: 'US',
  us: 'US',
  'united states of america': 'US',
  eire: 'IE',
  'republic of ireland': 'IE',
  holland: 'NL',
  schweiz: 'CH'
};

let names: Map<string, string> | undefined;

/** The country (ISO 3166) that a part of an address names; undefined where it is none. */
export function countryNamed(part: string): string | undefined {
  names ??= namesOfCountries();
  return names.get(foldName(part));
}

function namesOfCountries(): Map<string, string> {
  const letters = Array.from({ length: 26 }, (_, index) => String.fromCharCode(65 + index));
  const codes = letters.flatMap((first) => letters.map((second) => first + second)).filter(isInUse);
  const found = new Map(Object.entries(OTHER_NAMES));
  for (const language of LANGUAGES) {
    const shown = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
    for (const code of codes) {
      const name = shown.of(code);
      if (name) found.set(foldName(name), code);
    }
  }
  return found;
}

/** Not one that another replaced, as GB did UK. */
function isInUse(code: string): boolean {
  return new Intl.Locale('und', { region: code }).region === code;
}
