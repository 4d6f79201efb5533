import { NEUTRAL_SCENE, SCRIPTS, sceneAt } from '@live-capture/actor';
import { expect, test } from 'vitest';
import { CONTROL_GROUPS, PRESETS, SECOND_FACE_SLIDERS } from './controls.js';
import { Player, playIn, presetOf, writePlay } from './play.js';

test('a link names a script or a preset, and a visitor without one sees the approach', () => {
  expect(playIn(new URLSearchParams())).toEqual({ script: 'approach' });
  expect(playIn(new URLSearchParams('script=nod'))).toEqual({ script: 'nod' });
  expect(playIn(new URLSearchParams('script=none'))).toEqual({ script: null, scene: NEUTRAL_SCENE });
  expect(playIn(new URLSearchParams('preset=mask'))).toEqual({ script: null, scene: PRESETS.mask.scene });
  expect(playIn(new URLSearchParams('preset=toString'))).toEqual({ script: 'approach' });
});

test('a play comes back from its own link', () => {
  for (const query of ['script=turn', 'preset=dark', 'script=none']) {
    const link = new URLSearchParams('script=approach&preset=far');
    writePlay(playIn(new URLSearchParams(query)), link);
    expect(playIn(link)).toEqual(playIn(new URLSearchParams(query)));
  }
});

test('a scene that a slider changed is no preset any more', () => {
  expect(presetOf(PRESETS.turned.scene)).toBe('turned');
  expect(presetOf({ ...PRESETS.turned.scene, yawDeg: 29 })).toBeNull();
});

test('a script stands at its beginning until it is started, and begins anew each time', () => {
  const player = new Player({ script: 'turn' });
  expect(player.scene(99_000)).toEqual(sceneAt(SCRIPTS.turn, 0));
  player.restart(1000);
  expect(player.scene(2500)).toEqual(sceneAt(SCRIPTS.turn, 1500));
  player.restart(5000);
  expect(player.scene(5000)).toEqual(sceneAt(SCRIPTS.turn, 0));
});

test('an actor who plays a script does what it is told; one in the hands of sliders does not', () => {
  const player = new Player({ script: 'still' });
  player.tell('turn_left', 0);
  expect(player.scene(2_000).yawDeg).toBeGreaterThan(20);
  player.tell('', 2_000);
  expect(player.scene(4_000).yawDeg).toBe(0);
  player.tell('turn_left', 4_000);
  player.play = { script: null, scene: NEUTRAL_SCENE };
  expect(player.scene(6_000)).toEqual(NEUTRAL_SCENE);
});

test('every slider changes what it reads and nothing else', () => {
  const scene = { ...NEUTRAL_SCENE, secondFace: { xCm: 1, yCm: 2, distanceCm: 80, yawDeg: 4 } };
  const sliders = [...CONTROL_GROUPS.flatMap((group) => group.sliders), ...SECOND_FACE_SLIDERS];
  expect(new Set(sliders.map(({ id }) => id)).size).toBe(sliders.length);
  for (const slider of sliders) {
    const changed = slider.write(scene, slider.max);
    expect(slider.read(changed), slider.id).toBe(slider.max);
    for (const other of sliders) {
      if (other !== slider) expect(other.read(changed), `${slider.id} ${other.id}`).toBe(other.read(scene));
    }
  }
});
