import type { Exchanged } from './exchange.ts';

/** How what is written here stands: `kept` on the server too, or on the way there, or why not. */
export type State = Exchanged['answer'] | 'sending';

/**
 * Says below a form how its notes stand, in the words that stand there. That each letter is on its way is only shown; what goes wrong,
 * and that it is right again, is said to who listens.
 */
export function stateSayer(form: HTMLFormElement): (state: State) => void {
  const [shown, heard] = [form.querySelector('[data-shown]'), form.querySelector('[role="status"]')];
  let toldTrouble = false;
  return (state) => {
    const words = form.querySelector(`[data-says="${state}"]`)?.textContent ?? '';
    if (shown && shown.textContent !== words) shown.textContent = words;
    const isTrouble = state !== 'kept' && state !== 'sending';
    if (heard && state !== 'sending' && isTrouble !== toldTrouble) heard.textContent = words;
    if (state !== 'sending') toldTrouble = isTrouble;
  };
}
