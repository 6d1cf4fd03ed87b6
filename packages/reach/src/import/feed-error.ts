/** A feed that cannot be used at all; its message is one sentence for a person and names the file. */
export class FeedError extends Error {
  override name = 'FeedError';
}
