// Asks how far slow work is and says so in place; loads the page again when it is over.
const told = document.querySelector("[data-asks]");

async function ask() {
  const answer = await fetch(told.dataset.asks);
  if (answer.status !== 200) {
    location.reload();
    return;
  }
  const words = await answer.text();
  // The same words put in again would be read out again.
  if (words !== told.textContent) told.textContent = words;
}

// A server that does not answer is asked again.
setInterval(() => ask().catch(() => {}), 1000);
