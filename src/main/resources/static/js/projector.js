// Counts the seconds of the code down between two refreshes; the page works without it.
(function () {
  const bar = document.querySelector("progress.thread-progress");
  const number = document.querySelector(".projector-note .num");
  if (!bar || !number) return;
  setInterval(() => {
    bar.value = Math.max(0, bar.value - 1);
    number.textContent = bar.value;
  }, 1000);
})();
