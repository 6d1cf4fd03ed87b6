import { render } from 'svelte/server';
import type { LiveWall, WallView } from '../index.ts';
import RoomBoard from './RoomBoard.svelte';
import RoundBoard from './RoundBoard.svelte';
import ScreenBoard from './ScreenBoard.svelte';
import WallBoard from './WallBoard.svelte';

/** A view of the wall as HTML, as its page shows it, in the language of who calls. */
export function renderWall(wall: LiveWall, view: WallView): string {
  return drawn(wall, view).body;
}

function drawn(wall: LiveWall, view: WallView) {
  if (view === 'board') return render(WallBoard, { props: { wall } });
  if (view === 'screen') return render(ScreenBoard, { props: { wall } });
  if (view.startsWith('round.')) return render(RoundBoard, { props: { wall, roundId: view.slice('round.'.length) } });
  return render(RoomBoard, { props: { wall, roomId: view.slice('room.'.length) } });
}
