/** What one browser keeps of a site, each for the paths below its own. */
export type Cookies = { take: (set: readonly string[], at: string) => void; for: (path: string) => string };

export function openCookies(): Cookies {
  const kept = new Map<string, { name: string; value: string; path: string }>();
  return {
    take: (set, at) => {
      for (const one of set) {
        const [pair = '', ...settings] = one.split(';').map((part) => part.trim());
        const [name, value] = [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)];
        const said = (what: string) => settings.find((each) => each.toLowerCase().startsWith(what))?.slice(what.length);
        const path = said('path=') ?? at.replace(/\/[^/]*$/, '');
        if (said('max-age=') === '0' || value === '') kept.delete(`${name} ${path}`);
        else kept.set(`${name} ${path}`, { name, value, path });
      }
    },
    for: (asked) =>
      [...kept.values()]
        .filter(
          ({ path }) => path === '/' || asked === path || asked.startsWith(`${path}/`) || asked.startsWith(`${path}?`)
        )
        .map(({ name, value }) => `${name}=${value}`)
        .join('; ')
  };
}
