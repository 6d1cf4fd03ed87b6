// A script of its own, sent as it is: the framework that other living pages bring weighs fifty times as much.

const signIn = document.querySelector('[data-passkey="sign-in"]');
const add = document.querySelector('[data-passkey="add"]');
const needs = document.querySelector('[data-passkey="needs"]');

if (globalThis.PublicKeyCredential?.parseCreationOptionsFromJSON) {
  if (signIn) await liveSignIn(signIn);
  if (add) liveAdd(add);
}

/** The button, and passkeys among what the browser offers to fill in. */
async function liveSignIn(place) {
  let offer = new AbortController();
  const go = async (mediation) => {
    offer.abort();
    offer = new AbortController();
    const { signal } = offer;
    const answer = await ask('/sign-in/passkey');
    const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(answer);
    const credential = await navigator.credentials.get({ publicKey, mediation, signal });
    const { to } = await ask('/sign-in/passkey', { credential: credential.toJSON(), to: place.dataset.to });
    location.assign(to);
  };
  place.hidden = false;
  place.querySelector('button').addEventListener('click', async () => {
    say(place, '');
    await go('optional').catch((error) => say(place, error.reason ?? 'notUsed'));
  });
  if (await PublicKeyCredential.isConditionalMediationAvailable?.()) {
    await go('conditional').catch((error) => {
      if (error.reason === 'unknown') say(place, error.reason);
    });
  }
}

function liveAdd(form) {
  needs.hidden = true;
  form.hidden = false;
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    say(form, '');
    try {
      const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(await ask('/account/passkeys'));
      const credential = await navigator.credentials.create({ publicKey });
      const name = form.elements['passkey-name'].value;
      const { to } = await ask('/account/passkeys', { credential: credential.toJSON(), name });
      location.assign(to);
    } catch (error) {
      say(form, error.reason ?? (error.name === 'InvalidStateError' ? 'already' : 'notMade'));
    }
  });
}

/** Throws what the server refuses with, an object with its reason. */
async function ask(path, body) {
  const headers = { accept: 'application/json', 'content-type': 'application/json' };
  const response = await fetch(path, body && { method: 'POST', headers, body: JSON.stringify(body) });
  const answer = await response.json().catch(() => ({}));
  if (!response.ok) throw Object.assign(new Error('refused'), answer);
  return answer;
}

/** Every sentence stands in the page already, under its reason. */
function say(place, reason) {
  const line = place.querySelector('[role="alert"]');
  const key = reason.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
  line.textContent = reason && (line.dataset[key] ?? line.dataset.notUsed ?? line.dataset.notMade);
}
