import { EYE, WIDE_OPEN_CM } from '../face/anatomy.js';
import { figurePlace, headTurn } from '../figure-place.js';
import { bystanderLook, type Look, personLook } from '../look.js';
import { type Mat4, perspective } from '../maths/matrix.js';
import { MESHES, type MeshName, PARTS, type Part, upperLidDeg } from '../parts.js';
import type { PlainScene } from '../plain-scene.js';
import { NEUTRAL_SCENE } from '../scene.js';
import type { Camera } from './camera.js';
import { FIGURE_VERTEX, MATERIALS, type Material } from './figure-shader.js';
import { createGeometry, type Geometry } from './geometry.js';
import { exposeLight } from './light.js';
import { createProgram, type Program } from './program.js';

/** Draws people into the current target. */
export interface Painter {
  /** `final` says that nothing is done to the picture afterwards. */
  paint(scene: PlainScene, aspect: number, final: boolean): void;
}

/** A phone is held as near as this to fill a wide camera's frame. */
const NEAR_CM = 2;
const FAR_CM = 400;
/** What the camera's lens makes of a scene. */
export function lensOf({ fieldOfViewDeg }: PlainScene, aspect: number): Mat4 {
  return perspective(fieldOfViewDeg, aspect, NEAR_CM, FAR_CM);
}

/** The bystander as a scene of its own: the same light, a plain face. */
function bystander(scene: PlainScene): PlainScene | null {
  return scene.secondFace && { ...NEUTRAL_SCENE, light: scene.light, skinTone: scene.skinTone, ...scene.secondFace };
}

/** Compiles the materials; meshes are made when first drawn. */
export function createPainter(gl: WebGL2RenderingContext, sensor: Camera): Painter {
  const programs = new Map<Material, Program>();
  const geometries = new Map<MeshName, Geometry>();
  const programOf = (material: Material): Program => {
    const program = programs.get(material) ?? createProgram(gl, FIGURE_VERTEX, MATERIALS[material]);
    programs.set(material, program);
    return program;
  };
  const geometryOf = (name: MeshName): Geometry => {
    const geometry = geometries.get(name) ?? createGeometry(gl, MESHES[name]());
    geometries.set(name, geometry);
    return geometry;
  };
  const paintPart = (part: Part, scene: PlainScene, look: Look, camera: Mat4, final: boolean): void => {
    const geometry = geometryOf(part.mesh);
    const program = programOf(part.material);
    gl.useProgram(program.handle);
    gl.uniformMatrix4fv(program.uniform('part'), false, part.place(scene));
    gl.uniformMatrix4fv(program.uniform('turn'), false, headTurn(scene));
    gl.uniformMatrix4fv(program.uniform('figure'), false, figurePlace(scene));
    gl.uniformMatrix4fv(program.uniform('camera'), false, camera);
    gl.uniform1f(program.uniform('jawCm'), scene.mouthOpen * WIDE_OPEN_CM);
    gl.uniform1f(program.uniform('smile'), scene.smile);
    gl.uniform4fv(program.uniform('shape'), look.shape);
    exposeLight(gl, program, scene.light);
    gl.uniform3fv(program.uniform('tint'), part.tint(look));
    gl.uniform3fv(program.uniform('skin'), look.skin);
    gl.uniform1f(program.uniform('kind'), part.kind);
    gl.uniform1f(program.uniform('upperLid'), EYE.y + EYE.radius * Math.sin((upperLidDeg(scene) * Math.PI) / 180));
    sensor.expose(program, final);
    geometry.draw();
  };
  const paintPerson = (scene: PlainScene, look: Look, camera: Mat4, final: boolean): void => {
    for (const part of PARTS) {
      if (part.cover === undefined || part.cover === scene.cover) paintPart(part, scene, look, camera, final);
    }
  };
  return {
    paint: (scene, aspect, final) => {
      const camera = lensOf(scene, aspect);
      gl.enable(gl.DEPTH_TEST);
      gl.enable(gl.CULL_FACE);
      if (scene.present) paintPerson(scene, personLook(scene), camera, final);
      const other = bystander(scene);
      if (other) paintPerson(other, bystanderLook(scene.skinTone), camera, final);
      gl.disable(gl.DEPTH_TEST);
      gl.disable(gl.CULL_FACE);
    },
  };
}
