import { paraglideVitePlugin } from '@inlang/paraglide-js';
import adapter from '@sveltejs/adapter-node';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';
import { MESSAGES } from './scripts/messages.js';

export default defineConfig({
  plugins: [
    paraglideVitePlugin(MESSAGES),
    sveltekit({
      serviceWorker: { register: false },
      adapter: adapter({ out: process.env.AFIELD_BUILD ?? 'build', precompress: true })
    })
  ]
});
