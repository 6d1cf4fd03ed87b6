const ASSETS = 'assets';
const ASSET = /\/_app\/immutable\/[\w./-]+/g;

/** A script, style or font: its name changes with what is in it, so that what is here is right. */
export async function assetFor(request: Request): Promise<Response> {
  const here = await caches.match(request);
  if (here) return here;
  const response = await fetch(request);
  if (response.ok) await (await caches.open(ASSETS)).put(request, response.clone());
  return response;
}

/** Keeps all that a page or a style sheet refers to, and what that refers to in turn. */
export async function keepAssetsOf(text: string): Promise<void> {
  const assets = await caches.open(ASSETS);
  for (const address of new Set(text.match(ASSET))) {
    if (await assets.match(address)) continue;
    const response = await fetch(address);
    if (!response.ok) continue;
    await assets.put(address, response.clone());
    if (address.endsWith('.css')) await keepAssetsOf(inFolderOf(address, await response.text()));
  }
}

/** Style sheets name their fonts from where they lie. */
function inFolderOf(sheet: string, text: string): string {
  const folder = sheet.slice(0, sheet.lastIndexOf('/'));
  return text.replaceAll(/url\(["']?\.\//g, `url(${folder}/`);
}
