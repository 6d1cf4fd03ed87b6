/**
 * As whom somebody is blocked: by her handle, by the name that stood at a text of hers, or as whoever wrote a text that named nobody,
 * by what it was called. Nothing tells who blocks that two of these are one person.
 */
export type BlockedAs =
  { by: 'handle'; handle: string } | { by: 'name'; label: string } | { by: 'text'; kind: string; label: string };

type Kept = { known_by: BlockedAs['by']; label: string; text_kind: string | null; handle: string | null };

/** As it was kept; whoever gave up her handle is called nothing. */
export function readBlockedAs({ known_by, label, text_kind, handle }: Kept): BlockedAs {
  if (known_by === 'handle') return { by: 'handle', handle: handle ?? '' };
  return known_by === 'name' ? { by: 'name', label } : { by: 'text', kind: text_kind ?? '', label };
}
