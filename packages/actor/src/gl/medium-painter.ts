import { eyesOnMedium } from '../medium/behind.js';
import type { Medium, PicturePoint } from '../medium/medium.js';
import { bendOf, mediumPlace } from '../medium/surface.js';
import { MeshBuilder } from '../mesh.js';
import type { ActorScene } from '../scene.js';
import type { Camera } from './camera.js';
import type { Sink } from './defocus.js';
import { createGeometry, type Geometry } from './geometry.js';
import { exposeLight, towards } from './light.js';
import { MEDIA, MEDIUM_VERTEX } from './medium-shader.js';
import { lensOf } from './painter.js';
import { createProgram, type Program } from './program.js';
import type { ShownPicture } from './shown-picture.js';

/** Draws a medium over what is already there. */
export interface MediumPainter {
  paint(scene: ActorScene, medium: Medium, picture: ShownPicture, sink: Sink, final: boolean): void;
}

/** Fine enough for a sheet that is bent to a half circle. */
const SHEET_STEPS = 24;
/** Half the size of a hole that leaves an eye and its lids free. */
const HOLE_CM = { width: 1.75, height: 0.85 } as const;

/** What the edge of a device's case is made of. */
const RIMS = { phone: [0.16, 0.16, 0.17], tablet: [0.3, 0.3, 0.31], monitor: [0.02, 0.02, 0.02] } as const;

function sheet() {
  const builder = new MeshBuilder();
  for (let row = 0; row <= SHEET_STEPS; row += 1) {
    for (let column = 0; column <= SHEET_STEPS; column += 1) {
      builder.vertex([(2 * column) / SHEET_STEPS - 1, (2 * row) / SHEET_STEPS - 1, 0], [0, 0, 1]);
    }
  }
  builder.sheet(0, SHEET_STEPS + 1, SHEET_STEPS + 1);
  return builder.build();
}

/** Compiles the media when they are first drawn. */
export function createMediumPainter(gl: WebGL2RenderingContext, sensor: Camera): MediumPainter {
  const programs: Partial<Record<keyof typeof MEDIA, Program>> = {};
  let geometry: Geometry | undefined;
  const programOf = (material: keyof typeof MEDIA): Program => {
    programs[material] ??= createProgram(gl, MEDIUM_VERTEX, MEDIA[material]);
    return programs[material];
  };
  return {
    paint: (scene, medium, picture, sink, final) => {
      const program = programOf(medium.kind === 'print' ? 'print' : 'screen');
      geometry ??= createGeometry(gl, sheet());
      gl.useProgram(program.handle);
      gl.bindTexture(gl.TEXTURE_2D, picture.texture);
      exposeShape(gl, program, scene, medium);
      exposePicture(gl, program, medium, picture);
      exposeSurface(gl, program, medium, sink.height);
      exposeLight(gl, program, scene.light);
      gl.uniformMatrix4fv(program.uniform('camera'), false, lensOf(scene, sink.width / sink.height));
      sensor.expose(program, final);
      // Nothing is before it, not even the nose of who wears it; it may only hide itself.
      gl.clear(gl.DEPTH_BUFFER_BIT);
      gl.enable(gl.DEPTH_TEST);
      geometry.draw();
      gl.disable(gl.DEPTH_TEST);
    },
  };
}

function exposeShape(gl: WebGL2RenderingContext, program: Program, scene: ActorScene, medium: Medium): void {
  const { widthCm, heightCm, borderCm, cornerCm } = medium;
  const { perCm, axisRad } = bendOf(medium);
  gl.uniformMatrix4fv(program.uniform('medium'), false, mediumPlace(scene));
  gl.uniform3f(program.uniform('bend'), perCm, Math.cos(axisRad), Math.sin(axisRad));
  gl.uniform2f(program.uniform('halfCm'), widthCm / 2 + borderCm, heightCm / 2 + borderCm);
  gl.uniform2f(program.uniform('pictureCm'), widthCm / 2, heightCm / 2);
  gl.uniform1f(program.uniform('cornerCm'), cornerCm);
}

function exposePicture(gl: WebGL2RenderingContext, program: Program, medium: Medium, picture: ShownPicture): void {
  const { tones, glare } = medium;
  const contrast = medium.kind === 'print' ? medium.halftone : medium.grid;
  gl.uniform2f(program.uniform('kept'), picture.kept.x, picture.kept.y);
  gl.uniform1f(program.uniform('upwards'), picture.upwards ? 1 : 0);
  gl.uniform4f(program.uniform('tones'), tones.gamma, tones.saturation, tones.black, contrast);
  gl.uniform3fv(program.uniform('gains'), tones.gains);
  gl.uniform3fv(program.uniform('glareDirection'), towards(glare));
  gl.uniform2f(program.uniform('glare'), glare.strength, Math.sin((glare.sizeDeg * Math.PI) / 180));
}

function exposeSurface(gl: WebGL2RenderingContext, program: Program, medium: Medium, frameHeight: number): void {
  if (medium.kind !== 'print') {
    gl.uniform1f(program.uniform('linesPerCm'), medium.pixelsPerCm);
    gl.uniform3f(program.uniform('screen'), medium.brightness, medium.bands, medium.bandPhase);
    gl.uniform1f(program.uniform('frameHeight'), frameHeight);
    gl.uniform3fv(program.uniform('rim'), RIMS[medium.kind]);
    return;
  }
  const holes = medium.cutOutEyes ? eyesOnMedium(medium) : null;
  const place = ({ x, y }: PicturePoint) => [(x - 0.5) * medium.widthCm, (0.5 - y) * medium.heightCm];
  gl.uniform1f(program.uniform('linesPerCm'), medium.dotsPerCm);
  gl.uniform1f(program.uniform('gloss'), medium.gloss);
  gl.uniform4fv(program.uniform('holes'), holes ? holes.flatMap(place) : [0, 0, 0, 0]);
  gl.uniform2f(program.uniform('holeCm'), holes ? HOLE_CM.width : 0, HOLE_CM.height);
}
