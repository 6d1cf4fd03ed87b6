// A script of its own, sent as it is: counts the time of a talk down, by the server's clock.

const ahead = Date.now() - Date.parse(document.querySelector('[data-read-at]').dataset.readAt);

setInterval(tick, 250);
tick();

function tick() {
  const from = document.querySelector('input[data-from]');
  const talking = document.querySelector('[data-talking]');
  if (from) from.value = talking?.dataset.talking ?? '';
  const clock = document.querySelector('[data-until]');
  if (!clock) return;
  const left = Math.ceil((Date.parse(clock.dataset.until) - Date.now() + ahead) / 1000);
  clock.classList.toggle('over', left <= 0);
  const words = left > 0 ? `${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')}` : clock.dataset.over;
  if (clock.textContent !== words) clock.textContent = words;
}
