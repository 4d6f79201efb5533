import { EYE, PIVOT, PUPIL_PLANE_Z, WIDE_OPEN_CM } from '../face/anatomy.js';
import { bystanderLook, type Look, personLook } from '../look.js';
import { about, headRotation, type Mat4, perspective, translation, type Vec3 } from '../maths/matrix.js';
import { MESHES, type MeshName, PARTS, type Part, upperLidDeg } from '../parts.js';
import { type ActorLight, type ActorScene, NEUTRAL_SCENE } from '../scene.js';
import type { Camera } from './camera.js';
import { FIGURE_VERTEX, MATERIALS, type Material } from './figure-shader.js';
import { createGeometry, type Geometry } from './geometry.js';
import { createProgram, type Program } from './program.js';

/** Draws people into the current target. */
export interface Painter {
  /** `final` says that nothing is done to the picture afterwards. */
  paint(scene: ActorScene, aspect: number, final: boolean): void;
}

const NEAR_CM = 8;
const FAR_CM = 400;
const RADIANS = Math.PI / 180;

function lightDirection({ azimuthDeg, elevationDeg }: ActorLight): Vec3 {
  const [a, e] = [azimuthDeg * RADIANS, elevationDeg * RADIANS];
  return [Math.sin(a) * Math.cos(e), Math.sin(e), Math.cos(a) * Math.cos(e)];
}

function figurePlace({ xCm, yCm, distanceCm }: ActorScene): Mat4 {
  return translation([xCm - PIVOT[0], yCm - PIVOT[1], -distanceCm - PUPIL_PLANE_Z]);
}

/** The bystander as a scene of its own: the same light, a plain face. */
function bystander(scene: ActorScene): ActorScene | null {
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
  const paintPart = (part: Part, scene: ActorScene, look: Look, camera: Mat4, final: boolean): void => {
    const geometry = geometryOf(part.mesh);
    const program = programOf(part.material);
    gl.useProgram(program.handle);
    const turn = about(PIVOT, headRotation(scene.yawDeg, scene.pitchDeg, scene.rollDeg));
    const { level, ambient } = scene.light;
    gl.uniformMatrix4fv(program.uniform('part'), false, part.place(scene));
    gl.uniformMatrix4fv(program.uniform('turn'), false, turn);
    gl.uniformMatrix4fv(program.uniform('figure'), false, figurePlace(scene));
    gl.uniformMatrix4fv(program.uniform('camera'), false, camera);
    gl.uniform1f(program.uniform('jawCm'), scene.mouthOpen * WIDE_OPEN_CM);
    gl.uniform1f(program.uniform('smile'), scene.smile);
    gl.uniform3fv(program.uniform('lightDirection'), lightDirection(scene.light));
    gl.uniform2f(program.uniform('light'), level * (1 - ambient) * 1.5, level * ambient * 1.1);
    gl.uniform3fv(program.uniform('tint'), part.tint(look));
    gl.uniform3fv(program.uniform('skin'), look.skin);
    gl.uniform1f(program.uniform('kind'), part.kind);
    gl.uniform1f(program.uniform('upperLid'), EYE.y + EYE.radius * Math.sin(upperLidDeg(scene) * RADIANS));
    sensor.expose(program, final);
    geometry.draw();
  };
  const paintPerson = (scene: ActorScene, look: Look, camera: Mat4, final: boolean): void => {
    for (const part of PARTS) {
      if (part.cover === undefined || part.cover === scene.cover) paintPart(part, scene, look, camera, final);
    }
  };
  return {
    paint: (scene, aspect, final) => {
      const camera = perspective(scene.fieldOfViewDeg, aspect, NEAR_CM, FAR_CM);
      gl.enable(gl.DEPTH_TEST);
      gl.enable(gl.CULL_FACE);
      if (scene.present) paintPerson(scene, personLook(scene.skinTone), camera, final);
      const other = bystander(scene);
      if (other) paintPerson(other, bystanderLook(scene.skinTone), camera, final);
      gl.disable(gl.DEPTH_TEST);
      gl.disable(gl.CULL_FACE);
    },
  };
}
