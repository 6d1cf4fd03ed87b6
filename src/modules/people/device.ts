/** What a browser says about itself, as a person would name it; undefined where it says nothing known. */
export interface Device {
  browser: string | undefined;
  system: string | undefined;
}

/** In order: several browsers also name those whose pages they want to be given. */
const BROWSERS = [
  [/\bEdgA?\//, 'Edge'],
  [/\bOPR\//, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\b(Firefox|FxiOS)\//, 'Firefox'],
  [/(Chrome|CriOS)\//, 'Chrome'],
  [/\bSafari\//, 'Safari']
] as const;

const SYSTEMS = [
  [/\biPhone\b/, 'iPhone'],
  [/\biPad\b/, 'iPad'],
  [/\bAndroid\b/, 'Android'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b/, 'Mac'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bLinux\b/, 'Linux']
] as const;

/** Names the device that a sign-in was made with, from its User-Agent. */
export function nameDevice(userAgent: string | null): Device {
  return { browser: first(BROWSERS, userAgent), system: first(SYSTEMS, userAgent) };
}

function first(known: readonly (readonly [RegExp, string])[], userAgent: string | null): string | undefined {
  return known.find(([sign]) => sign.test(userAgent ?? ''))?.[1];
}
