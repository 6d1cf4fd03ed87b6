import { button, type Camp, everybody, HALL, mustFind, type Somebody, think } from './camp.ts';
import { textOf } from './form.ts';

/** A tap takes an organiser a tenth of what others look at a page. */
const TAP = 0.1;

/** Who has an account gets it by a mail, at home, and says that she comes. */
export async function signUp(camp: Camp): Promise<void> {
  const all = camp.people.filter(({ email }) => email !== undefined);
  await everybody(camp, all, {
    within: camp.sizes.think * 2,
    act: async (one) => {
      await signIn(camp, one);
      await think(camp);
      const page = await one.phone.open(camp.path);
      const form = mustFind(page, '?/signUp');
      const answered = await one.phone.submit(page, form, { shown: one.shownTo }, button(form, 'going'));
      if (!textOf(answered.html).includes('You are going')) camp.tally.lose(`${one.name} has no place`);
      one.phone.address = HALL;
    }
  });
}

async function signIn({ server, path }: Camp, { name, phone, email = '' }: Somebody): Promise<void> {
  const asking = await phone.open(`/sign-in?to=${encodeURIComponent(path)}`);
  await phone.submit(asking, mustFind(asking, ''), { email });
  const link = /http:\/\/[^/\s]+(\/sign-in\/\S+)/.exec(server.mailTo(email))?.[1];
  if (!link) throw new Error('No mail came.');
  const page = await phone.open(link);
  const account = await phone.submit(page, mustFind(page, ''));
  await phone.submit(account, mustFind(account, '?/rename'), { name });
}

/** Everybody else joins with a name on the day, all from one address; an organiser lets them in. */
export async function join(camp: Camp): Promise<void> {
  const all = camp.people.filter(({ email }) => email === undefined);
  let isOver = false;
  const lettingIn = letIn(camp, () => isOver);
  await everybody(camp, all, {
    within: camp.sizes.think * 6,
    act: async ({ name, phone }) => {
      const page = await phone.open(camp.door);
      await think(camp);
      const me = await phone.submit(page, mustFind(page, '?/join'), { name });
      if (!textOf(me.html).includes(`You are here as ${name}`)) throw new Error('could not join');
      await think(camp);
      await phone.open(`${camp.path}/pitches`);
    }
  });
  isOver = true;
  await lettingIn;
}

/** Taps of the organiser, one after another, until everybody is there and nobody waits. */
async function letIn(camp: Camp, isOver: () => boolean): Promise<void> {
  const { organiser, path } = camp;
  for (;;) {
    const page = await organiser.open(`${path}/guests`);
    const id = /id="guest-([^"]+)"(?:(?!<\/li>).)*value="in"/s.exec(page.html)?.[1];
    if (id !== undefined) {
      const form = mustFind(page, '?/tap', ['guest', id]);
      await organiser.submit(page, form, {}, button(form, 'in'));
    } else if (isOver()) return;
    await think(camp, TAP);
  }
}

/** Whether everybody is on the list of who comes. */
export async function countEverybody(camp: Camp): Promise<void> {
  const { html } = await camp.organiser.open(`${camp.path}/who`);
  const list = textOf(html);
  for (const { name } of camp.people) if (!list.includes(name)) camp.tally.lose(`${name} is not on the list`);
}
