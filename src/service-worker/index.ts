import { assetFor } from './assets.ts';
import { isCampPage, keepPages, pageFor } from './pages.ts';
import { sendForm, sendTap, sendWaiting } from './waiting.ts';

/** Lets the pages of an unconference be read without a network, and keeps what is sent there until there is one. */
declare const self: ServiceWorkerGlobalScope;

self.addEventListener('install', () => void self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (url.origin !== self.location.origin) return;
  if (request.mode === 'navigate' && isCampPage(url)) {
    event.respondWith(request.method === 'POST' ? sendForm(request) : pageFor(request));
  } else if (request.headers.has('x-tap') && isCampPage(url)) {
    event.respondWith(sendTap(request));
  } else if (request.method === 'GET' && url.pathname.startsWith('/_app/immutable/')) {
    event.respondWith(assetFor(request));
  }
});

/** A page tells which others belong to it; it hears when they are here. */
self.addEventListener('message', (event) => {
  const { keep } = event.data as { keep: string[] };
  const pages = keep.map((address) => new URL(address, self.location.origin)).filter(isCampPage);
  event.waitUntil(keepPages(pages).then((kept) => event.source?.postMessage({ kept })));
});

self.addEventListener('sync', (event) => (event as ExtendableEvent).waitUntil(sendWaiting()));
