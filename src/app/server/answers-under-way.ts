/** How much is done, and of how much; 0 of 0 where it has only begun. */
export type Progress = { done: number; of: number };

/** An answer, or how far it is. */
export type Soon<Reply> = { reply: Reply } | { progress: Progress };

type UnderWay<Reply> = Progress & { answer: Promise<Reply>; reply?: { is: Reply }; endedAt?: number };

/** An answer that was given stays for whoever opens the same address, and for its picture. */
const KEPT_MILLISECONDS = 5 * 60_000;
const MOST_KEPT = 40;

/**
 * Answers that take seconds: whoever asks waits a moment, and is otherwise told how far it is, while it goes on; asking the same again
 * asks after the same.
 * @param patience how long somebody waits, milliseconds
 */
export function answersUnderWay<Reply>({
  patience,
  now = Date.now,
  isKept = () => true
}: {
  patience: number;
  now?: () => number;
  /** whether a reply is the same for whoever asks next */
  isKept?: (reply: Reply) => boolean;
}) {
  const all = new Map<string, UnderWay<Reply>>();
  const forget = () => {
    for (const [key, { endedAt = Infinity }] of all) if (endedAt < now() - KEPT_MILLISECONDS) all.delete(key);
    const [oldest] = [...all].filter(([, { endedAt }]) => endedAt !== undefined).map(([key]) => key);
    if (all.size > MOST_KEPT && oldest !== undefined) all.delete(oldest);
  };
  const settle = async (key: string, underWay: UnderWay<Reply>) => {
    try {
      const reply = await underWay.answer;
      Object.assign(underWay, { reply: { is: reply }, endedAt: now() });
      if (!isKept(reply)) all.delete(key);
    } catch {
      // Whoever waits for it hears why.
      all.delete(key);
    }
  };
  const begin = (key: string, ask: (onProgress: (done: number, of: number) => void) => Promise<Reply>) => {
    const answer = ask((done, of) => Object.assign(underWay, { done, of }));
    const underWay: UnderWay<Reply> = { done: 0, of: 0, answer };
    all.set(key, underWay);
    void settle(key, underWay);
    return underWay;
  };
  return {
    /** whether this was asked already, so that asking again costs nothing */
    isKnown: (key: string): boolean => {
      forget();
      return all.has(key);
    },
    answerSoon: async (
      key: string,
      ask: (onProgress: (done: number, of: number) => void) => Promise<Reply>
    ): Promise<Soon<Reply>> => {
      const { answer, ...underWay } = all.get(key) ?? begin(key, ask);
      if (underWay.reply) return { reply: underWay.reply.is };
      const waited = new Promise<undefined>((resolve) => {
        setTimeout(() => resolve(undefined), patience);
      });
      const reply = await Promise.race([answer.then((is) => ({ is })), waited]);
      if (reply) return { reply: reply.is };
      const { done = 0, of = 0 } = all.get(key) ?? {};
      return { progress: { done, of } };
    }
  };
}
