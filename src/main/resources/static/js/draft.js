// Keeps what is typed on the server while it is typed (tandem.people.accounts.Drafted); the form works without it.
(function () {
  const PAUSE = 1500;
  const AGAIN = 15000;
  const timers = new Map();
  const sending = new Map();

  const lineOf = (form) => form && form.querySelector("[data-draft]");

  function plan(form, pause) {
    clearTimeout(timers.get(form));
    timers.set(form, setTimeout(() => keep(form), pause));
  }

  function cancel(form) {
    clearTimeout(timers.get(form));
    timers.delete(form);
  }

  async function send(form, last) {
    const line = lineOf(form);
    const body = new URLSearchParams();
    for (const [name, value] of new FormData(form)) if (typeof value === "string") body.append(name, value);
    body.set("_draft", line.dataset.draft);
    try {
      const answer = await fetch(line.dataset.to, {
        method: "POST", body, keepalive: last, headers: { "HX-Request": "true" }, signal: AbortSignal.timeout(8000),
      });
      if (answer.ok || answer.status === 413) line.innerHTML = await answer.text();
      else if (answer.status === 401) line.textContent = line.dataset.signedOut;
      else throw answer.status;
    } catch {
      line.textContent = line.dataset.failed;
      if (!timers.has(form)) plan(form, AGAIN);
    }
  }

  function keep(form, last = false) {
    cancel(form);
    const sent = send(form, last).finally(() => sending.get(form) === sent && sending.delete(form));
    sending.set(form, sent);
  }

  for (const typed of ["input", "change"]) {
    document.addEventListener(typed, (event) => lineOf(event.target.form) && plan(event.target.form, PAUSE));
  }

  // Whoever leaves the page leaves nothing behind.
  addEventListener("pagehide", () => [...timers.keys()].forEach((form) => keep(form, true)));

  // What is saved for good or discarded must not come back by a draft that arrives later.
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (!lineOf(form) && !form.hasAttribute("data-draft-removal")) return;
    [...timers.keys()].forEach(cancel);
    if (sending.size === 0) return;
    event.preventDefault();
    const button = event.submitter;
    Promise.allSettled([...sending.values()]).then(() => {
      [...timers.keys()].forEach(cancel);
      sending.clear();
      form.requestSubmit(button);
    });
  }, true);
})();
