/** The process is there. */
export const GET = (): Response => new Response('ok\n');
