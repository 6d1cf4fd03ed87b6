import { get } from 'node:http';

/**
 * Many who watch, in a process of their own: told a port and paths, it opens one event stream each, and says of every thing that
 * all of them were told when the last of them had it, in nanoseconds of the clock that processes share.
 */
type Told = { port: number; paths: string[]; mark: string };

process.once('message', ({ port, paths, mark }: Told) => {
  let open = 0;
  const had = new Map<string, number>();
  const hear = (text: string) => {
    for (const [word] of text.matchAll(new RegExp(`${mark}\\d+`, 'g'))) {
      const count = (had.get(word) ?? 0) + 1;
      had.set(word, count);
      if (count === paths.length) process.send?.({ word, at: String(process.hrtime.bigint()) });
    }
  };
  for (const [n, path] of paths.entries()) {
    const headers = { host: `localhost:${port}`, 'accept-language': n % 2 === 1 ? 'cy' : 'en' };
    const request = get({ port, host: '127.0.0.1', path, headers, agent: false });
    request.on('response', (response) => {
      if (response.statusCode !== 200) throw new Error(`${path} answered ${response.statusCode}`);
      response.setEncoding('utf8').on('data', hear);
      if (++open === paths.length) process.send?.({ open });
    });
  }
});
