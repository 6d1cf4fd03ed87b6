import { diffWordsWithSpace } from 'diff';
import { applyUpdate, Doc, encodeStateAsUpdate, type Text } from 'yjs';

/** Beyond this many changed words a text counts as written anew. */
const MOST_CHANGES = 2000;

/**
 * Merges three ways: what somebody made of a text that she saw a while ago goes into the text as it is by now. What either wrote is
 * there afterwards; what either deleted is gone. The three meet in a Yjs document, whose rules then hold here as well.
 * @param base the text as she saw it
 * @param typed what she made of it
 */
export function mergeTyped(text: Text, base: string, typed: string): void {
  if (base === typed) return;
  const now = text.toString();
  if (now === base) return change(text, typed);
  const trunk = new Doc();
  trunk.getText().insert(0, base);
  const [theirs, hers] = [branchOf(trunk, now), branchOf(trunk, typed)];
  applyUpdate(theirs, encodeStateAsUpdate(hers));
  change(text, theirs.getText().toString());
}

function branchOf(trunk: Doc, says: string): Doc {
  const branch = new Doc();
  applyUpdate(branch, encodeStateAsUpdate(trunk));
  change(branch.getText(), says);
  return branch;
}

/** Changes no more of a text than has to be, so that what others change beside it stays. */
function change(text: Text, says: string): void {
  const from = text.toString();
  const changes = diffWordsWithSpace(from, says, { maxEditLength: MOST_CHANGES }) ?? [
    { value: from, removed: true, added: false },
    { value: says, removed: false, added: true }
  ];
  let at = 0;
  for (const { value, added, removed } of changes) {
    if (removed) text.delete(at, value.length);
    else {
      if (added) text.insert(at, value);
      at += value.length;
    }
  }
}
