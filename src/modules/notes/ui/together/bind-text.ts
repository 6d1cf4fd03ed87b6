import type { Text } from 'yjs';
import { movedBy, spliceBetween } from './splice.ts';

/** Makes a field show a shared text and write into it. What others write moves neither the cursor nor what is chosen. */
export function bindText(area: HTMLTextAreaElement, text: Text): void {
  takeEarlyTyping(area, text);
  area.value = text.toString();
  area.addEventListener('input', (event) => {
    if (!(event instanceof InputEvent && event.isComposing)) take();
  });
  area.addEventListener('compositionend', take);
  text.observe(({ delta }, { origin }) => {
    if (origin === area) return;
    const [start, end] = [movedBy(area.selectionStart, delta), movedBy(area.selectionEnd, delta)];
    area.value = text.toString();
    if (document.activeElement === area) area.setSelectionRange(start, end);
  });

  function take(): void {
    write(area, text, text.toString());
  }
}

function write(area: HTMLTextAreaElement, text: Text, before: string): void {
  const { at, removed, added } = spliceBetween(before, area.value, area.selectionEnd);
  if (removed === 0 && added === '') return;
  text.doc?.transact(() => {
    text.delete(at, removed);
    text.insert(at, added);
  }, area);
}

/** Who was quicker than this script is not to type it again. */
function takeEarlyTyping(area: HTMLTextAreaElement, text: Text): void {
  if (area.value !== area.defaultValue && text.toString() === area.defaultValue) write(area, text, area.defaultValue);
}
